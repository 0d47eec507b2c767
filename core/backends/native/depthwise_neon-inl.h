// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Depthwise convolutions of bytes on 64-bit ARM. The products of two rows are added in 16 bits, which two
// products of at most 128 · 127 do not exceed, then in 32 bits.
#if defined(NIGHTJAR_FUSED_DEPTHWISE_NEON_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NIGHTJAR_FUSED_DEPTHWISE_NEON_INL_H
#undef NIGHTJAR_FUSED_DEPTHWISE_NEON_INL_H
#else
#define NIGHTJAR_FUSED_DEPTHWISE_NEON_INL_H
#endif

#include "core/backends/native/dense-inl.h"
#include "core/backends/native/dense_neon-inl.h"

#if NIGHTJAR_NEON

HWY_BEFORE_NAMESPACE();
namespace nightjar::native::HWY_NAMESPACE {

/// Eight channels of a layer: the values that stay in registers along a strip.
class EightDepthwise
{
public:
    EightDepthwise(const PackedDepthwise& layer, int channel)
        : m_numbers(layer.epilogue, 1.0F), m_layer(layer),
          m_channel(channel), m_starts{BytesToBytes::start(layer.epilogue, channel).raw,
                                       BytesToBytes::start(layer.epilogue, channel + 4).raw}
    {
        for (int ky = 0; ky < 3; ++ky) {
            for (int kx = 0; kx < 3; ++kx) {
                const int16x4_t low = weightsOfFour(ky, kx, channel);
                const int16x4_t high = weightsOfFour(ky, kx, channel + 4);
                m_weights[ky][kx] = vmovn_s16(vcombine_s16(low, high));
                // Source values are reduced by byteShift.
                m_starts[0] = vmlal_n_s16(m_starts[0], low, byteShift);
                m_starts[1] = vmlal_n_s16(m_starts[1], high, byteShift);
            }
        }
    }

    /// Computes `pixels` pixels, 4 or 1. `source`: the first pixel's upper left neighbour.
    template <int pixels>
    HWY_INLINE void compute(const std::byte* source, std::ptrdiff_t rowStride, std::ptrdiff_t pixelStride,
                            std::byte* target) const
    {
        int32x4_t sums[pixels][2];
#pragma GCC unroll 4
        for (int p = 0; p < pixels; ++p) {
            sums[p][0] = m_starts[0];
            sums[p][1] = m_starts[1];
        }
#pragma GCC unroll 6
        for (int column = 0; column < pixels + 2; ++column) {
            const std::byte* from = source + column * pixelStride;
            const int8x8_t upper = signedEight(from);
            const int8x8_t middle = signedEight(from + rowStride);
            const int8x8_t lower = signedEight(from + 2 * rowStride);
#pragma GCC unroll 3
            for (int kx = 0; kx < 3; ++kx) {
                const int p = column - kx;
                if (p >= 0 && p < pixels) {
                    add(vmlal_s8(vmull_s8(upper, m_weights[0][kx]), middle, m_weights[1][kx]), sums[p]);
                    add(vmull_s8(lower, m_weights[2][kx]), sums[p]);
                }
            }
        }
#pragma GCC unroll 4
        for (int p = 0; p < pixels; ++p) {
            std::byte* to = target + p * m_layer.channels;
            m_numbers.store(IntVector(sums[p][0]), m_channel, 4, to);
            m_numbers.store(IntVector(sums[p][1]), m_channel + 4, 4, to + 4);
        }
    }

private:
    /// Weights are packed in pairs of 16 bits: the upper and the middle row, then the lower row.
    [[nodiscard]] int16x4_t weightsOfFour(int ky, int kx, int channel) const
    {
        const int vector = ky < 2 ? kx : 3 + kx;
        const int32x4_t pairs =
            vld1q_s32(m_layer.weights.as<std::int32_t>() + vector * m_layer.stride + channel);
        return ky == 1 ? vshrn_n_s32(pairs, 16) : vmovn_s32(pairs);
    }

    static HWY_INLINE void add(int16x8_t products, int32x4_t (&sums)[2])
    {
        sums[0] = vaddw_s16(sums[0], vget_low_s16(products));
        sums[1] = vaddw_high_s16(sums[1], products);
    }

    BytesToBytes m_numbers;
    const PackedDepthwise& m_layer;
    int m_channel;
    int32x4_t m_starts[2];
    int8x8_t m_weights[3][3];
};

/// Writes the depthwise results of `width` pixels from (y, x) on to `strip`, pixel after pixel. Each source's
/// channels are a multiple of 8, as in every variant.
inline void depthwiseStripOfBytes(const Pass& pass, int y, int x, int width, std::byte* strip)
{
    const PackedDepthwise& layer = *pass.depthwise;
    int channel = 0;
    for (const PixelsView& source : pass.sources) {
        for (int c = 0; c < source.channels; c += 8, channel += 8) {
            const EightDepthwise eight(layer, channel);
            const std::byte* from = source.at(y - 1, x - 1) + c;
            std::byte* to = strip + channel;
            int i = 0;
            for (; i + 4 <= width; i += 4) {
                eight.compute<4>(from + i * source.pixelStride, source.rowStride, source.pixelStride,
                                 to + i * layer.channels);
            }
            for (; i < width; ++i) {
                eight.compute<1>(from + i * source.pixelStride, source.rowStride, source.pixelStride,
                                 to + i * layer.channels);
            }
        }
    }
}

} // namespace nightjar::native::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
#endif
