// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Sums of products in float32 and in bytes, compiled once per instruction set (hwy/foreach_target.h).
#if defined(NIGHTJAR_FUSED_NUMBERS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NIGHTJAR_FUSED_NUMBERS_INL_H
#undef NIGHTJAR_FUSED_NUMBERS_INL_H
#else
#define NIGHTJAR_FUSED_NUMBERS_INL_H
#endif

#include "core/backends/native/packed_layers.h"

#include <cstdint>
#include <cstring>
#include <hwy/highway.h>
#include <type_traits>

// Highway's target for processors with VNNI does not enable VNNI in the compiler. AMX has no Highway target;
// processors with AMX support all features of this one.
#undef NIGHTJAR_VNNI
#undef NIGHTJAR_AMX
#undef NIGHTJAR_ALLOW_VNNI
#if HWY_TARGET == HWY_AVX3_DL && HWY_COMPILER_GCC_ACTUAL
#define NIGHTJAR_VNNI 1
#define NIGHTJAR_AMX 1
#define NIGHTJAR_ALLOW_VNNI _Pragma("GCC target(\"avx512vnni,amx-tile,amx-int8\")")
#else
#define NIGHTJAR_VNNI 0
#define NIGHTJAR_AMX 0
#define NIGHTJAR_ALLOW_VNNI
#endif

HWY_BEFORE_NAMESPACE();
NIGHTJAR_ALLOW_VNNI
namespace nightjar::native::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using FloatTag = hn::ScalableTag<float>;
using FloatVector = hn::Vec<FloatTag>;
using IntTag = hn::ScalableTag<std::int32_t>;
using IntVector = hn::Vec<IntTag>;
using ByteTag = hn::Rebind<std::uint8_t, IntTag>; ///< as many bytes as there are floats in a vector

HWY_INLINE int lanesOf(FloatTag d)
{
    return static_cast<int>(hn::Lanes(d));
}

/// Loads only `count` values of a vector. With four-lane vectors, the layers of a U-Net never need it.
HWY_INLINE FloatVector loadFirst(const float* from, int count)
{
    const FloatTag d;
    return hn::MaskedLoad(hn::FirstN(d, static_cast<std::size_t>(count)), d, from);
}
HWY_INLINE void storeFirst(FloatVector value, int count, float* to)
{
    const FloatTag d;
    hn::BlendedStore(value, hn::FirstN(d, static_cast<std::size_t>(count)), d, to);
}

/// Adds two 16-bit products to each 32-bit sum.
HWY_INLINE IntVector addPairs(IntVector a, IntVector b, IntVector sum)
{
#if NIGHTJAR_VNNI
    return IntVector{_mm512_dpwssd_epi32(sum.raw, a.raw, b.raw)};
#elif HWY_ARCH_X86 && HWY_TARGET != HWY_SCALAR
    const hn::RepartitionToNarrow<IntTag> d;
    IntVector unused = sum;
    return hn::ReorderWidenMulAccumulate(IntTag(), hn::BitCast(d, a), hn::BitCast(d, b), sum, unused);
#else
    const IntVector low =
        hn::Mul(hn::ShiftRight<16>(hn::ShiftLeft<16>(a)), hn::ShiftRight<16>(hn::ShiftLeft<16>(b)));
    return hn::Add(sum, hn::Add(low, hn::Mul(hn::ShiftRight<16>(a), hn::ShiftRight<16>(b))));
#endif
}

/// Adds four products of an unsigned and a signed byte to each 32-bit sum, without saturation.
HWY_INLINE IntVector addQuads(IntVector values, IntVector weights, IntVector sum)
{
#if NIGHTJAR_VNNI
    return IntVector{_mm512_dpbusd_epi32(sum.raw, values.raw, weights.raw)};
#elif HWY_TARGET == HWY_SCALAR
    const auto byte = [](IntVector word, auto left) {
        return hn::ShiftRight<24>(hn::ShiftLeft<left()>(word));
    };
    const IntVector mask = hn::Set(IntTag(), 0xFF);
    const auto add = [&](auto left) {
        sum = hn::Add(sum, hn::Mul(hn::And(byte(values, left), mask), byte(weights, left)));
    };
    add(std::integral_constant<int, 0>());
    add(std::integral_constant<int, 8>());
    add(std::integral_constant<int, 16>());
    add(std::integral_constant<int, 24>());
    return sum;
#else
    const hn::RepartitionToNarrow<IntTag> d;
    const auto halves = hn::BitCast(d, weights);
    const auto low = hn::BitCast(IntTag(), hn::ShiftRight<8>(hn::ShiftLeft<8>(halves)));
    const auto high = hn::BitCast(IntTag(), hn::ShiftRight<8>(halves));
    const IntVector mask = hn::Set(IntTag(), 0x00FF00FF);
    sum = addPairs(hn::And(values, mask), low, sum);
    return addPairs(hn::And(hn::ShiftRight<8>(values), mask), high, sum);
#endif
}

/// Converts quantised units around a zero point to bytes. Negative values are rounded, multiplied by the
/// slope and rounded again, as in core/backends/torch/int8_layers.
class Quantise
{
public:
    Quantise(const QuantParams& mapping, float slope)
        : m_lowest(hn::Set(FloatTag(), static_cast<float>(-mapping.zeroPoint))),
          m_highest(hn::Set(FloatTag(), static_cast<float>(mapping.levels - mapping.zeroPoint))),
          m_slope(hn::Set(FloatTag(), slope)), m_zeroPoint(static_cast<std::int16_t>(mapping.zeroPoint)),
          m_leaky(slope != 1.0F)
    {
    }

    /// Stores `count` values of a vector.
    HWY_INLINE void store(FloatVector units, int count, std::byte* target) const
    {
        const auto bytes = hn::DemoteTo(ByteTag(), hn::Add(whole(units), hn::Set(IntTag(), m_zeroPoint)));
        auto* to = reinterpret_cast<std::uint8_t*>(target);
        if (HWY_LIKELY(count >= lanesOf(FloatTag()))) {
            hn::StoreU(bytes, ByteTag(), to);
        } else {
            HWY_ALIGN std::uint8_t all[hn::MaxLanes(ByteTag())];
            hn::StoreU(bytes, ByteTag(), all);
            std::memcpy(to, all, static_cast<std::size_t>(count));
        }
    }

    /// Stores four vectors, each to its own target.
    HWY_INLINE void store(const FloatVector (&units)[4], std::byte* const (&targets)[4]) const
    {
#if HWY_TARGET <= HWY_AVX3
        // Packing instructions work on 128-bit lanes: the permutation restores the order.
        const auto pair = [this, &units](int i) {
            return _mm512_add_epi16(_mm512_packs_epi32(whole(units[i]).raw, whole(units[i + 1]).raw),
                                    _mm512_set1_epi16(m_zeroPoint));
        };
        const __m512i bytes = _mm512_packus_epi16(pair(0), pair(2));
        const __m512i order = _mm512_setr_epi32(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
        const __m512i sorted = _mm512_permutexvar_epi32(order, bytes);
        const auto part = [&targets](int i) { return reinterpret_cast<__m128i*>(targets[i]); };
        _mm_storeu_si128(part(0), _mm512_castsi512_si128(sorted));
        _mm_storeu_si128(part(1), _mm512_extracti32x4_epi32(sorted, 1));
        _mm_storeu_si128(part(2), _mm512_extracti32x4_epi32(sorted, 2));
        _mm_storeu_si128(part(3), _mm512_extracti32x4_epi32(sorted, 3));
#else
        for (int i = 0; i < 4; ++i) {
            store(units[i], lanesOf(FloatTag()), targets[i]);
        }
#endif
    }

private:
    /// Clamps and rounds. The bounds are integers, so rounding stays within them, and Highway's handling of
    /// large numbers is not needed.
    HWY_INLINE IntVector whole(FloatVector units) const
    {
        FloatVector between = hn::Min(hn::Max(units, m_lowest), m_highest);
        if (m_leaky) {
            between = hn::Round(between);
            between = hn::Max(between, hn::Mul(between, m_slope));
        }
#if HWY_TARGET <= HWY_AVX3
        return IntVector{_mm512_cvtps_epi32(between.raw)};
#else
        return hn::NearestInt(between);
#endif
    }

    FloatVector m_lowest;
    FloatVector m_highest;
    FloatVector m_slope;
    std::int16_t m_zeroPoint;
    bool m_leaky;
};

/// The arithmetic of tiles: the type of a word, how words are accumulated, and how sums from output `first`
/// on are stored: a vector of `count` outputs, or four whole vectors.
class FloatSums
{
public:
    using Sum = FloatVector;

    explicit FloatSums(const Epilogue& epilogue) : m_slope(hn::Set(FloatTag(), epilogue.slope)) {}

    static HWY_INLINE Sum start(const Epilogue& epilogue, int first)
    {
        return hn::Load(FloatTag(), epilogue.bias.as<float>() + first);
    }
    static HWY_INLINE Sum weight(const std::byte* words)
    {
        return hn::Load(FloatTag(), reinterpret_cast<const float*>(words));
    }
    static HWY_INLINE Sum value(const std::byte* word)
    {
        float number = 0.0F;
        std::memcpy(&number, word, sizeof number);
        return hn::Set(FloatTag(), number);
    }
    static HWY_INLINE Sum add(Sum value, Sum weight, Sum sum) { return hn::MulAdd(value, weight, sum); }

protected:
    HWY_INLINE FloatVector result(Sum sum) const { return hn::Max(sum, hn::Mul(m_slope, sum)); }

private:
    FloatVector m_slope;
};

class FloatsToFloats : public FloatSums
{
public:
    static constexpr int targetBytes = 4;
    using FloatSums::FloatSums;

    HWY_INLINE void store(Sum sum, int, int count, std::byte* target) const
    {
        auto* to = reinterpret_cast<float*>(target);
        if (HWY_LIKELY(count >= lanesOf(FloatTag()))) {
            hn::StoreU(result(sum), FloatTag(), to);
        } else {
            storeFirst(result(sum), count, to);
        }
    }
    HWY_INLINE void store(const Sum (&sums)[4], const int (&)[4], std::byte* const (&targets)[4]) const
    {
#pragma GCC unroll 4
        for (int i = 0; i < 4; ++i) {
            store(sums[i], 0, lanesOf(FloatTag()), targets[i]);
        }
    }
};

class FloatsToBytes : public FloatSums
{
public:
    static constexpr int targetBytes = 1;

    explicit FloatsToBytes(const Epilogue& epilogue)
        : FloatSums(epilogue), m_perValue(hn::Set(FloatTag(), 1.0F / epilogue.target->scale)),
          m_toBytes(*epilogue.target, 1.0F)
    {
    }

    HWY_INLINE void store(Sum sum, int, int count, std::byte* target) const
    {
        m_toBytes.store(quantised(sum), count, target);
    }
    HWY_INLINE void store(const Sum (&sums)[4], const int (&)[4], std::byte* const (&targets)[4]) const
    {
        m_toBytes.store({quantised(sums[0]), quantised(sums[1]), quantised(sums[2]), quantised(sums[3])},
                        targets);
    }

private:
    HWY_INLINE FloatVector quantised(Sum sum) const { return hn::Mul(result(sum), m_perValue); }

    FloatVector m_perValue;
    Quantise m_toBytes;
};

class BytesToBytes
{
public:
    using Sum = IntVector;
    static constexpr int targetBytes = 1;

    explicit BytesToBytes(const Epilogue& epilogue) : BytesToBytes(epilogue, epilogue.slope) {}

    /// Takes the slope separately, so that callers can pass a compile-time constant.
    BytesToBytes(const Epilogue& epilogue, float slope)
        : m_scales(epilogue.scales.as<float>()), m_bias(epilogue.bias.as<float>()),
          m_toBytes(*epilogue.target, slope)
    {
    }

    static HWY_INLINE Sum start(const Epilogue& epilogue, int first)
    {
        return hn::LoadU(IntTag(), epilogue.starts.as<std::int32_t>() + first);
    }
    static HWY_INLINE Sum weight(const std::byte* words)
    {
        return hn::Load(IntTag(), reinterpret_cast<const std::int32_t*>(words));
    }
    static HWY_INLINE Sum value(const std::byte* word)
    {
        std::int32_t four = 0;
        std::memcpy(&four, word, sizeof four);
        return hn::Set(IntTag(), four);
    }
    static HWY_INLINE Sum add(Sum value, Sum weight, Sum sum) { return addQuads(value, weight, sum); }

    HWY_INLINE void store(Sum sum, int first, int count, std::byte* target) const
    {
        m_toBytes.store(quantised(sum, first), count, target);
    }
    HWY_INLINE void store(const Sum (&sums)[4], const int (&firsts)[4], std::byte* const (&targets)[4]) const
    {
        m_toBytes.store({quantised(sums[0], firsts[0]), quantised(sums[1], firsts[1]),
                         quantised(sums[2], firsts[2]), quantised(sums[3], firsts[3])},
                        targets);
    }

private:
    HWY_INLINE FloatVector quantised(Sum sum, int first) const
    {
        const FloatTag d;
        return hn::MulAdd(hn::ConvertTo(d, sum), hn::LoadU(d, m_scales + first),
                          hn::LoadU(d, m_bias + first));
    }

    const float* m_scales;
    const float* m_bias;
    Quantise m_toBytes;
};

} // namespace nightjar::native::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
