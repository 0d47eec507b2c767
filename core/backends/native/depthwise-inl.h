// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Depthwise convolutions, compiled once per instruction set (hwy/foreach_target.h).
#if defined(NIGHTJAR_FUSED_DEPTHWISE_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NIGHTJAR_FUSED_DEPTHWISE_INL_H
#undef NIGHTJAR_FUSED_DEPTHWISE_INL_H
#else
#define NIGHTJAR_FUSED_DEPTHWISE_INL_H
#endif

#include "core/backends/native/dense-inl.h"
#include "core/backends/native/depthwise_neon-inl.h"
#include "core/backends/native/depthwise_vnni-inl.h"

HWY_BEFORE_NAMESPACE();
NIGHTJAR_ALLOW_VNNI
namespace nightjar::native::HWY_NAMESPACE {

/// Computes `pixels` adjacent pixels of one vector of channels: each loaded source value is used for three of
/// them. `weights`: one vector per tap. `load` and `store` move a vector, or the remaining channels.
template <int pixels, class Load, class Store>
HWY_INLINE void depthwisePixels(const float* source, std::ptrdiff_t rowStride, std::ptrdiff_t pixelStride,
                                const FloatVector (&weights)[9], FloatVector bias, float* target,
                                std::ptrdiff_t targetStride, Load load, Store store)
{
    FloatVector sums[pixels];
#pragma GCC unroll 4
    for (int p = 0; p < pixels; ++p) {
        sums[p] = bias;
    }
#pragma GCC unroll 3
    for (int ky = 0; ky < 3; ++ky) {
#pragma GCC unroll 6
        for (int column = 0; column < pixels + 2; ++column) {
            const FloatVector value = load(source + ky * rowStride + column * pixelStride);
#pragma GCC unroll 3
            for (int kx = 0; kx < 3; ++kx) {
                const int p = column - kx;
                if (p >= 0 && p < pixels) {
                    sums[p] = hn::MulAdd(value, weights[3 * ky + kx], sums[p]);
                }
            }
        }
    }
#pragma GCC unroll 4
    for (int p = 0; p < pixels; ++p) {
        store(sums[p], target + p * targetStride);
    }
}

/// Computes one vector of channels from `channel` on, for `width` pixels. `source`: the first pixel's upper
/// left neighbour.
template <class Load, class Store>
HWY_INLINE void depthwiseChannels(const PackedDepthwise& layer, int channel, const float* source,
                                  std::ptrdiff_t rowStride, std::ptrdiff_t pixelStride, int width,
                                  float* target, Load load, Store store)
{
    const FloatTag d;
    FloatVector weights[9];
#pragma GCC unroll 9
    for (int tap = 0; tap < 9; ++tap) {
        weights[tap] = hn::LoadU(d, layer.weights.as<float>() + tap * layer.stride + channel);
    }
    const FloatVector bias = hn::LoadU(d, layer.epilogue.bias.as<float>() + channel);
    int x = 0;
    for (; x + 4 <= width; x += 4) {
        depthwisePixels<4>(source + x * pixelStride, rowStride, pixelStride, weights, bias,
                           target + x * layer.channels, layer.channels, load, store);
    }
    for (; x < width; ++x) {
        depthwisePixels<1>(source + x * pixelStride, rowStride, pixelStride, weights, bias,
                           target + x * layer.channels, layer.channels, load, store);
    }
}

#if !NIGHTJAR_VNNI && !NIGHTJAR_NEON

/// The same in bytes: for each column, a pair of rows and the third row are widened to 32 bits per channel
/// once, for all three pixels that use them.
template <int pixels>
HWY_INLINE void depthwisePixels(const std::byte* source, std::ptrdiff_t rowStride, std::ptrdiff_t pixelStride,
                                const IntVector (&weights)[6], const PackedDepthwise& layer, int channel,
                                std::byte* target)
{
    IntVector sums[pixels];
#pragma GCC unroll 4
    for (int p = 0; p < pixels; ++p) {
        sums[p] = BytesToBytes::start(layer.epilogue, channel);
    }
    const IntTag d;
    const auto load = [d](const std::byte* from) {
        return hn::PromoteTo(d, hn::LoadU(ByteTag(), reinterpret_cast<const std::uint8_t*>(from)));
    };
#pragma GCC unroll 6
    for (int column = 0; column < pixels + 2; ++column) {
        const std::byte* from = source + column * pixelStride;
        const IntVector pair = hn::Or(load(from), hn::ShiftLeft<16>(load(from + rowStride)));
        const IntVector third = load(from + 2 * rowStride);
#pragma GCC unroll 3
        for (int kx = 0; kx < 3; ++kx) {
            const int p = column - kx;
            if (p >= 0 && p < pixels) {
                sums[p] = addPairs(third, weights[3 + kx], addPairs(pair, weights[kx], sums[p]));
            }
        }
    }
#pragma GCC unroll 4
    for (int p = 0; p < pixels; ++p) {
        BytesToBytes(layer.epilogue)
            .store(sums[p], channel, lanesOf(FloatTag()), target + p * layer.channels);
    }
}

/// Writes the depthwise results of `width` pixels from (y, x) on to `strip`, pixel after pixel. In bytes,
/// each source's channels must be whole vectors.
inline void depthwiseStripOfBytes(const Pass& pass, int y, int x, int width, std::byte* strip)
{
    const IntTag d;
    const PackedDepthwise& layer = *pass.depthwise;
    int channel = 0;
    for (const PixelsView& source : pass.sources) {
        for (int c = 0; c < source.channels; c += lanesOf(FloatTag()), channel += lanesOf(FloatTag())) {
            IntVector weights[6];
#pragma GCC unroll 6
            for (int pair = 0; pair < 6; ++pair) {
                weights[pair] =
                    hn::LoadU(d, layer.weights.as<std::int32_t>() + pair * layer.stride + channel);
            }
            const std::byte* from = source.at(y - 1, x - 1) + c;
            std::byte* to = strip + channel;
            int i = 0;
            for (; i + 4 <= width; i += 4) {
                depthwisePixels<4>(from + i * source.pixelStride, source.rowStride, source.pixelStride,
                                   weights, layer, channel, to + i * layer.channels);
            }
            for (; i < width; ++i) {
                depthwisePixels<1>(from + i * source.pixelStride, source.rowStride, source.pixelStride,
                                   weights, layer, channel, to + i * layer.channels);
            }
        }
    }
}

#endif

/// Writes the depthwise results of `width` pixels from (y, x) on to `strip`, pixel after pixel.
inline void depthwiseStrip(const Pass& pass, int y, int x, int width, float* strip)
{
    const FloatTag d;
    const int lanes = lanesOf(d);
    const PackedDepthwise& layer = *pass.depthwise;
    int first = 0;
    for (const PixelsView& source : pass.sources) {
        const auto* corner = reinterpret_cast<const float*>(source.at(y - 1, x - 1));
        const std::ptrdiff_t rowStride = source.rowStride / std::ptrdiff_t{sizeof(float)};
        const std::ptrdiff_t pixelStride = source.pixelStride / std::ptrdiff_t{sizeof(float)};
        int c = 0;
        for (; c + lanes <= source.channels; c += lanes) {
            depthwiseChannels(
                layer, first + c, corner + c, rowStride, pixelStride, width, strip + first + c,
                [d](const float* from) { return hn::LoadU(d, from); },
                [d](FloatVector value, float* to) { hn::StoreU(value, d, to); });
        }
        if (c < source.channels) {
            const int left = source.channels - c;
            depthwiseChannels(
                layer, first + c, corner + c, rowStride, pixelStride, width, strip + first + c,
                [left](const float* from) { return loadFirst(from, left); },
                [left](FloatVector value, float* to) { storeFirst(value, left, to); });
        }
        first += source.channels;
    }
}

/// Writes the depthwise results of `width` pixels in each of `rows` rows (one in float32) from (y, x) on to
/// `strip`.
inline void depthwiseRows(const Pass& pass, int y, int rows, int x, int width, std::byte* strip)
{
    if (!pass.depthwise->bytes) {
        depthwiseStrip(pass, y, x, width, reinterpret_cast<float*>(strip));
        return;
    }
    const std::ptrdiff_t rowStride = std::ptrdiff_t{width} * pass.depthwise->channels;
#if NIGHTJAR_VNNI
    depthwiseStripOfBytes(pass, y, x, width, {.data = strip, .rowStride = rowStride, .rows = rows});
#else
    for (int row = 0; row < rows; ++row) {
        depthwiseStripOfBytes(pass, y + row, x, width, strip + row * rowStride);
    }
#endif
}

/// Depthwise and pointwise convolution, strip by strip: intermediate values stay in the cache.
template <class Rows>
void convolveSeparable(const Pass& pass, RowRange rows, std::byte* strip)
{
    const int step = 2 * lanesOf(FloatTag());
    const PackedDepthwise& depthwise = *pass.depthwise;
    const int channels = depthwise.channels;
    const std::ptrdiff_t pixelBytes = channels * (depthwise.bytes ? 1 : wordBytes);
    const auto runsOf = [&](const std::byte* data) {
        const RowSegment segment{
            .data = data, .pixelStride = pixelBytes, .length = static_cast<int>(pixelBytes) / wordBytes};
        return RowSegments{.segments = {segment}, .count = 1};
    };
    const int width = pass.sources.front().width;
    const int most = stripPixels(channels);
    const int rowsAtOnce = depthwise.bytes ? 2 : 1;
    const Output& output = pass.outputs.front();
    const Rows row(*output.layer, runsOf(strip));
    for (int y = rows.begin; y < rows.end; y += rowsAtOnce) {
        const int count = HWY_MIN(rowsAtOnce, rows.end - y);
        for (int x = 0; x < width; x += most) {
            const int pixels = HWY_MIN(most, width - x);
            depthwiseRows(pass, y, count, x, pixels, strip);
            for (int first = 0; first < output.layer->outputs; first += step) {
                for (int i = 0; i < count; ++i) {
                    row.compute(runsOf(strip + i * pixels * pixelBytes), blockAt(output, first, y + i, x),
                                pixels);
                }
            }
        }
    }
}

} // namespace nightjar::native::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
