// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Depthwise convolutions of bytes with an instruction that sums four products. A column of four source rows
// is one word per channel, which is used for two rows of results.
#if defined(NIGHTJAR_FUSED_DEPTHWISE_QUADS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NIGHTJAR_FUSED_DEPTHWISE_QUADS_INL_H
#undef NIGHTJAR_FUSED_DEPTHWISE_QUADS_INL_H
#else
#define NIGHTJAR_FUSED_DEPTHWISE_QUADS_INL_H
#endif

#include "core/backends/native/dense-inl.h"

#if NIGHTJAR_VNNI

HWY_BEFORE_NAMESPACE();
NIGHTJAR_ALLOW_VNNI
namespace nightjar::native::HWY_NAMESPACE {

/// Interleaves the bytes of 16 channels from four rows: the four bytes of each channel become adjacent.
HWY_INLINE IntVector interleaved(const std::byte* const (&rows)[4], std::ptrdiff_t offset)
{
    const auto load = [&](int row) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i*>(rows[row] + offset));
    };
    __m512i bytes = _mm512_castsi128_si512(load(0));
    bytes = _mm512_mask_broadcast_i32x4(bytes, 0x00F0, load(1));
    bytes = _mm512_mask_broadcast_i32x4(bytes, 0x0F00, load(2));
    bytes = _mm512_mask_broadcast_i32x4(bytes, 0xF000, load(3));
    // Word c: bytes c, 16 + c, 32 + c, 48 + c.
    const __m512i words = _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    const __m512i order = _mm512_add_epi32(_mm512_mullo_epi32(words, _mm512_set1_epi32(0x01010101)),
                                           _mm512_set1_epi32(0x30201000));
    return IntVector{_mm512_permutexvar_epi8(order, bytes)};
}

/// The destination of depthwise results: `rows` rows (1 or 2) of adjacent pixels.
struct DepthwiseTarget
{
    std::byte* data;
    std::ptrdiff_t rowStride;
    int rows;
};

/// Computes `pixels` pixels of 16 channels from `channel` on, from column `x` on, for two rows of results,
/// which need four source rows. `weights`: the upper row's columns, then the lower row's.
template <int pixels>
HWY_INLINE void depthwisePixels(const std::byte* const (&rows)[4], std::ptrdiff_t pixelStride, int x,
                                const IntVector (&weights)[2][3], const BytesToBytes& numbers,
                                const PackedDepthwise& layer, int channel, const DepthwiseTarget& target)
{
    IntVector sums[2][pixels];
#pragma GCC unroll 4
    for (int p = 0; p < pixels; ++p) {
        sums[0][p] = sums[1][p] = BytesToBytes::start(layer.epilogue, channel);
    }
#pragma GCC unroll 6
    for (int column = 0; column < pixels + 2; ++column) {
        const IntVector values = interleaved(rows, (x + column) * pixelStride);
#pragma GCC unroll 3
        for (int kx = 0; kx < 3; ++kx) {
            const int p = column - kx;
            if (p >= 0 && p < pixels) {
                sums[0][p] = addQuads(values, weights[0][kx], sums[0][p]);
                sums[1][p] = addQuads(values, weights[1][kx], sums[1][p]);
            }
        }
    }
    std::byte* to = target.data + x * layer.channels + channel;
#pragma GCC unroll 2
    for (int row = 0; row < 2; ++row) {
        if (row == target.rows) {
            break;
        }
        if constexpr (pixels == 4) {
            numbers.store({sums[row][0], sums[row][1], sums[row][2], sums[row][3]},
                          {channel, channel, channel, channel},
                          {to, to + layer.channels, to + 2 * layer.channels, to + 3 * layer.channels});
        } else {
            numbers.store(sums[row][0], channel, lanesOf(FloatTag()), to);
        }
        to += target.rowStride;
    }
}

/// Writes the depthwise results of `width` pixels of these rows from (y, x) on.
inline void depthwiseStripOfBytes(const Pass& pass, int y, int x, int width, const DepthwiseTarget& target)
{
    const IntTag d;
    const PackedDepthwise& layer = *pass.depthwise;
    const BytesToBytes numbers(layer.epilogue);
    int channel = 0;
    for (const PixelsView& source : pass.sources) {
        for (int c = 0; c < source.channels; c += lanesOf(FloatTag()), channel += lanesOf(FloatTag())) {
            IntVector weights[2][3];
#pragma GCC unroll 6
            for (int i = 0; i < 6; ++i) {
                weights[i / 3][i % 3] =
                    hn::LoadU(d, layer.quads.as<std::int32_t>() + i * layer.stride + channel);
            }
            const std::byte* rows[4];
            for (int row = 0; row < 4; ++row) { // only the second row of results needs the fourth
                rows[row] = source.at(y - 1 + HWY_MIN(row, target.rows + 1), x - 1) + c;
            }
            int i = 0;
            for (; i + 4 <= width; i += 4) {
                depthwisePixels<4>(rows, source.pixelStride, i, weights, numbers, layer, channel, target);
            }
            for (; i < width; ++i) {
                depthwisePixels<1>(rows, source.pixelStride, i, weights, numbers, layer, channel, target);
            }
        }
    }
}

} // namespace nightjar::native::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
#endif
