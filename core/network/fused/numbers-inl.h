// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Sums of products in float32 and in bytes, compiled once for each set of instructions
// (hwy/foreach_target.h).
#if defined(NIGHTJAR_FUSED_NUMBERS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NIGHTJAR_FUSED_NUMBERS_INL_H
#undef NIGHTJAR_FUSED_NUMBERS_INL_H
#else
#define NIGHTJAR_FUSED_NUMBERS_INL_H
#endif

#include "core/network/fused/packed_layers.h"

#include <cstdint>
#include <cstring>
#include <hwy/highway.h>
#include <type_traits>

// Highway's name for processors with VNNI stands for it, but does not turn it on in the compiler.
// AMX has no name of its own: processors that have it have all that stands for VNNI.
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
namespace nightjar::fused::HWY_NAMESPACE {

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

/// Only `count` values of a vector. Where vectors hold four, no layer of a U-Net leaves any over.
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

/// Each sum of 32 bits plus two products of 16.
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

/// Each sum of 32 bits plus four products of an unsigned and a signed byte; none of them saturates.
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

/// Rounds quanta and stores them as bytes about the zero point; negative ones are multiplied by the slope
/// once they are whole numbers, and rounded again, as core/network/torch/int8_layers has it.
HWY_INLINE void storeQuanta(FloatVector quanta, float slope, const Int8Mapping& mapping, int count,
                            std::byte* to)
{
    const FloatTag df;
    const IntTag di;
    IntVector whole = hn::Min(hn::Max(hn::NearestInt(quanta), hn::Set(di, -mapping.zeroPoint)),
                              hn::Set(di, mapping.levels - mapping.zeroPoint));
    if (slope != 1.0F) {
        whole = hn::Max(whole, hn::NearestInt(hn::Mul(hn::ConvertTo(df, whole), hn::Set(df, slope))));
    }
    const auto bytes = hn::DemoteTo(ByteTag(), hn::Add(whole, hn::Set(di, mapping.zeroPoint)));
    if (HWY_LIKELY(count >= lanesOf(df))) {
        hn::StoreU(bytes, ByteTag(), reinterpret_cast<std::uint8_t*>(to));
    } else {
        HWY_ALIGN std::uint8_t all[hn::MaxLanes(ByteTag())];
        hn::StoreU(bytes, ByteTag(), all);
        std::memcpy(to, all, static_cast<std::size_t>(count));
    }
}

/// How tiles are computed: what a word is, how it is added up, and how a vector of sums from output `first`
/// on is stored, of which only `count` are outputs.
struct FloatSums
{
    using Sum = FloatVector;

    static HWY_INLINE Sum start(const Finish& finish, int first)
    {
        return hn::Load(FloatTag(), finish.bias.as<float>() + first);
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
    static HWY_INLINE FloatVector result(Sum sum, const Finish& finish)
    {
        return hn::Max(sum, hn::Mul(hn::Set(FloatTag(), finish.slope), sum));
    }
};

struct FloatsToFloats : FloatSums
{
    static constexpr int targetBytes = 4;
    static HWY_INLINE void store(Sum sum, const Finish& finish, int, int count, std::byte* target)
    {
        auto* to = reinterpret_cast<float*>(target);
        if (HWY_LIKELY(count >= lanesOf(FloatTag()))) {
            hn::StoreU(result(sum, finish), FloatTag(), to);
        } else {
            storeFirst(result(sum, finish), count, to);
        }
    }
};

struct FloatsToBytes : FloatSums
{
    static constexpr int targetBytes = 1;
    static HWY_INLINE void store(Sum sum, const Finish& finish, int, int count, std::byte* target)
    {
        const FloatVector quanta =
            hn::Mul(result(sum, finish), hn::Set(FloatTag(), 1.0F / finish.target->scale));
        storeQuanta(quanta, 1.0F, *finish.target, count, target);
    }
};

struct BytesToBytes
{
    using Sum = IntVector;
    static constexpr int targetBytes = 1;

    static HWY_INLINE Sum start(const Finish& finish, int first)
    {
        return hn::LoadU(IntTag(), finish.starts.as<std::int32_t>() + first);
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
    static HWY_INLINE void store(Sum sum, const Finish& finish, int first, int count, std::byte* target)
    {
        const FloatTag d;
        const FloatVector quanta =
            hn::MulAdd(hn::ConvertTo(d, sum), hn::LoadU(d, finish.scales.as<float>() + first),
                       hn::LoadU(d, finish.bias.as<float>() + first));
        storeQuanta(quanta, finish.slope, *finish.target, count, target);
    }
};

} // namespace nightjar::fused::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
