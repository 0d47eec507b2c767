// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Dense convolutions on 64-bit ARM, whose instructions can multiply by one word of a vector. One load of four
// words of a pixel's channels is used in four steps. On other processors, each step loads and broadcasts one
// word.
#if defined(NIGHTJAR_FUSED_NEON_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NIGHTJAR_FUSED_NEON_INL_H
#undef NIGHTJAR_FUSED_NEON_INL_H
#else
#define NIGHTJAR_FUSED_NEON_INL_H
#endif

#include "core/backends/native/dense-inl.h"

#undef NIGHTJAR_NEON
#if HWY_TARGET == HWY_NEON && HWY_ARCH_ARM_A64
#define NIGHTJAR_NEON 1
#else
#define NIGHTJAR_NEON 0
#endif

#if NIGHTJAR_NEON

#include <arm_neon.h>
#include <sys/auxv.h>
#include <utility>

HWY_BEFORE_NAMESPACE();
namespace nightjar::native::HWY_NAMESPACE {

/// Whether this processor has dot products of bytes: from Armv8.2 on (a Raspberry Pi 5, not a 4).
inline bool hasDotProducts()
{
    constexpr unsigned long dotProducts = 1UL << 20; // HWCAP_ASIMDDP
    return (getauxval(AT_HWCAP) & dotProducts) != 0;
}

/// Loads four words of bytes minus byteShift, which makes them signed like the weights.
HWY_INLINE int8x16_t signedBytes(const std::byte* words)
{
    static_assert(byteShift == 128);
    return vreinterpretq_s8_u8(
        veorq_u8(vld1q_u8(reinterpret_cast<const std::uint8_t*>(words)), vdupq_n_u8(0x80)));
}
/// Loads one such word four times.
HWY_INLINE int8x16_t signedBytesOfOne(const std::byte* word)
{
    std::uint32_t four = 0;
    std::memcpy(&four, word, sizeof four);
    return vreinterpretq_s8_u32(vdupq_n_u32(four ^ 0x80808080));
}
/// Loads eight such bytes: two words, or eight channels.
HWY_INLINE int8x8_t signedEight(const std::byte* bytes)
{
    return vreinterpret_s8_u8(
        veor_u8(vld1_u8(reinterpret_cast<const std::uint8_t*>(bytes)), vdup_n_u8(0x80)));
}
HWY_INLINE int8x16_t weightBytes(const std::byte* words)
{
    return vld1q_s8(reinterpret_cast<const std::int8_t*>(words));
}

/// Float32: a vector has four words.
template <class Numbers>
struct FloatWords
{
    using Stored = Numbers;
    using Values = float32x4_t;
    using Weights = float32x4_t;
    using Sum = float32x4_t;

    static HWY_INLINE Sum start(const Epilogue& epilogue, int first)
    {
        return Numbers::start(epilogue, first).raw;
    }
    static HWY_INLINE Values four(const std::byte* words)
    {
        return vld1q_f32(reinterpret_cast<const float*>(words));
    }
    static HWY_INLINE Values one(const std::byte* word)
    {
        return vld1q_dup_f32(reinterpret_cast<const float*>(word));
    }
    static HWY_INLINE Weights weights(const std::byte* words) { return four(words); }
    template <int word>
    static HWY_INLINE Sum add(Values values, Weights weights, Sum sum)
    {
        return vfmaq_laneq_f32(sum, weights, values, word);
    }
};

/// Bytes, on processors with dot products.
struct ByteWords
{
    using Stored = BytesToBytes;
    using Values = int8x16_t;
    using Weights = int8x16_t;
    using Sum = int32x4_t;

    static HWY_INLINE Sum start(const Epilogue& epilogue, int first)
    {
        return BytesToBytes::start(epilogue, first).raw;
    }
    static HWY_INLINE Values four(const std::byte* words) { return signedBytes(words); }
    static HWY_INLINE Values one(const std::byte* word) { return signedBytesOfOne(word); }
    static HWY_INLINE Weights weights(const std::byte* words) { return weightBytes(words); }
    template <int word>
    static HWY_INLINE Sum add(Values values, Weights weights, Sum sum)
    {
        // The intrinsic would require compiling the whole function for such processors.
        __asm__(".arch armv8.2-a+crypto+dotprod\n\tsdot %0.4s, %1.16b, %2.4b[%3]"
                : "+w"(sum)
                : "w"(weights), "w"(values), "i"(word));
        return sum;
    }
};

/// A tile of `pixels` × `vectors` sums, one register each, accumulated word by word.
template <class Words>
struct WordTiles
{
    static constexpr int mostPixels = 8; ///< × two vectors of sums, plus eight values and weights

    template <int pixels, int vectors>
    static HWY_NOINLINE void compute(const RowSegments& segments, const OutputBlock& block, int x)
    {
        constexpr int stepBytes = vectors * 16;
        const Epilogue& epilogue = block.layer.epilogue;
        typename Words::Sum sums[pixels][vectors];
#pragma GCC unroll 8
        for (int p = 0; p < pixels; ++p) {
#pragma GCC unroll 2
            for (int v = 0; v < vectors; ++v) {
                sums[p][v] = Words::start(epilogue, block.first + v * 4);
            }
        }
        const std::byte* weights = block.weights();
        const auto add = [&]<int word>(std::integral_constant<int, word>,
                                       const typename Words::Values(&values)[pixels]) {
            typename Words::Weights weight[vectors];
#pragma GCC unroll 2
            for (int v = 0; v < vectors; ++v) {
                weight[v] = Words::weights(weights + v * 16);
            }
            weights += stepBytes;
#pragma GCC unroll 8
            for (int p = 0; p < pixels; ++p) {
#pragma GCC unroll 2
                for (int v = 0; v < vectors; ++v) {
                    sums[p][v] = Words::template add<word>(values[p], weight[v], sums[p][v]);
                }
            }
        };
        for (int r = 0; r < segments.count; ++r) {
            const RowSegment segment = segments.segments[r];
            const std::byte* source = segment.data + x * segment.pixelStride;
            typename Words::Values values[pixels];
            int k = 0;
            for (; k + 4 <= segment.length; k += 4, source += 4 * wordBytes) {
#pragma GCC unroll 8
                for (int p = 0; p < pixels; ++p) {
                    values[p] = Words::four(source + p * segment.pixelStride);
                }
                add(std::integral_constant<int, 0>(), values);
                add(std::integral_constant<int, 1>(), values);
                add(std::integral_constant<int, 2>(), values);
                add(std::integral_constant<int, 3>(), values);
            }
            for (; k < segment.length; ++k, source += wordBytes) {
#pragma GCC unroll 8
                for (int p = 0; p < pixels; ++p) {
                    values[p] = Words::one(source + p * segment.pixelStride);
                }
                add(std::integral_constant<int, 0>(), values);
            }
        }
        storeSums<typename Words::Stored, pixels, vectors>(
            typename Words::Stored(epilogue), block, x,
            [&](int p, int v) { return typename Words::Stored::Sum(sums[p][v]); });
    }
};

/// Bytes, without dot products: the products of two words are added in 16 bits, which two products of at most
/// 128 · 127 do not exceed, then pairwise in 32 bits. A vector of outputs uses two registers of sums, two
/// sums per output.
struct PairTiles
{
    static constexpr int mostPixels = 4;

    template <int pixels, int vectors>
    static HWY_NOINLINE void compute(const RowSegments& segments, const OutputBlock& block, int x)
    {
        constexpr int stepBytes = vectors * 16;
        int32x4_t sums[pixels][vectors][2];
#pragma GCC unroll 4
        for (int p = 0; p < pixels; ++p) {
#pragma GCC unroll 2
            for (int v = 0; v < vectors; ++v) {
                sums[p][v][0] = sums[p][v][1] = vdupq_n_s32(0);
            }
        }
        const std::byte* weights = block.weights();
        for (int r = 0; r < segments.count; ++r) {
            const RowSegment segment = segments.segments[r];
            const std::byte* source = segment.data + x * segment.pixelStride;
            int k = 0;
            for (; k + 2 <= segment.length; k += 2, source += 2 * wordBytes, weights += 2 * stepBytes) {
                int8x16_t first[vectors];
                int8x16_t second[vectors];
#pragma GCC unroll 2
                for (int v = 0; v < vectors; ++v) {
                    first[v] = weightBytes(weights + v * 16);
                    second[v] = weightBytes(weights + stepBytes + v * 16);
                }
#pragma GCC unroll 4
                for (int p = 0; p < pixels; ++p) {
                    const int32x2_t both = vreinterpret_s32_s8(signedEight(source + p * segment.pixelStride));
                    const int8x16_t a = vreinterpretq_s8_s32(vdupq_lane_s32(both, 0));
                    const int8x16_t b = vreinterpretq_s8_s32(vdupq_lane_s32(both, 1));
#pragma GCC unroll 2
                    for (int v = 0; v < vectors; ++v) {
                        const int16x8_t low = vmlal_s8(vmull_s8(vget_low_s8(first[v]), vget_low_s8(a)),
                                                       vget_low_s8(second[v]), vget_low_s8(b));
                        const int16x8_t high = vmlal_high_s8(vmull_high_s8(first[v], a), second[v], b);
                        sums[p][v][0] = vpadalq_s16(sums[p][v][0], low);
                        sums[p][v][1] = vpadalq_s16(sums[p][v][1], high);
                    }
                }
            }
            for (; k < segment.length; ++k, source += wordBytes, weights += stepBytes) {
#pragma GCC unroll 4
                for (int p = 0; p < pixels; ++p) {
                    const int8x16_t a = signedBytesOfOne(source + p * segment.pixelStride);
#pragma GCC unroll 2
                    for (int v = 0; v < vectors; ++v) {
                        const int8x16_t weight = weightBytes(weights + v * 16);
                        sums[p][v][0] =
                            vpadalq_s16(sums[p][v][0], vmull_s8(vget_low_s8(weight), vget_low_s8(a)));
                        sums[p][v][1] = vpadalq_s16(sums[p][v][1], vmull_high_s8(weight, a));
                    }
                }
            }
        }
        const Epilogue& epilogue = block.layer.epilogue;
        storeSums<BytesToBytes, pixels, vectors>(BytesToBytes(epilogue), block, x, [&](int p, int v) {
            const IntVector whole(vpaddq_s32(sums[p][v][0], sums[p][v][1]));
            return hn::Add(whole, BytesToBytes::start(epilogue, block.first + v * 4));
        });
    }
};

/// Computes the rows of a layer; bytes use the given kind of tiles.
template <class ByteTiles>
struct NeonRows
{
    NeonRows(const PackedDense&, const RowSegments&) {}

    static void compute(const RowSegments& segments, const OutputBlock& block, int width)
    {
        if (block.layer.bytes) {
            computeIn<ByteTiles>(segments, block, width);
        } else if (block.layer.epilogue.target) {
            computeIn<WordTiles<FloatWords<FloatsToBytes>>>(segments, block, width);
        } else {
            computeIn<WordTiles<FloatWords<FloatsToFloats>>>(segments, block, width);
        }
    }

private:
    template <class Tiles>
    static void computeIn(const RowSegments& segments, const OutputBlock& block, int width)
    {
        if (block.outputs() > 4) {
            computeTilesOf<Tiles, Tiles::mostPixels, 2>(segments, block, 0, width);
        } else {
            computeTilesOf<Tiles, Tiles::mostPixels, 1>(segments, block, 0, width);
        }
    }

    /// Tiles of that many pixels as long as they fit, then smaller ones.
    template <class Tiles, int pixels, int vectors>
    static void computeTilesOf(const RowSegments& segments, const OutputBlock& block, int x, int width)
    {
        for (; x + pixels <= width; x += pixels) {
            Tiles::template compute<pixels, vectors>(segments, block, x);
        }
        if constexpr (pixels > 1) {
            computeTilesOf<Tiles, pixels / 2, vectors>(segments, block, x, width);
        }
    }
};

} // namespace nightjar::native::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
#endif
