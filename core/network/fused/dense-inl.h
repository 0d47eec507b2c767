// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Dense convolutions, compiled once for each set of instructions (hwy/foreach_target.h).
#if defined(NIGHTJAR_FUSED_DENSE_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NIGHTJAR_FUSED_DENSE_INL_H
#undef NIGHTJAR_FUSED_DENSE_INL_H
#else
#define NIGHTJAR_FUSED_DENSE_INL_H
#endif

#include "core/network/fused/kernels.h"

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace nightjar::fused::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using FloatTag = hn::ScalableTag<float>;
using FloatVector = hn::Vec<FloatTag>;

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

/// How many pixels times two vectors of sums the registers hold besides two weights and a source.
#if HWY_TARGET <= HWY_AVX3 || HWY_ARCH_ARM_A64
inline constexpr int tilePixels = 12;
#else
inline constexpr int tilePixels = 6;
#endif

/// A stretch of a source's row under a kernel's row: `length` values from each pixel on, which for a 3×3
/// kernel are three pixels' channels, as those lie side by side.
struct Run
{
    const float* data;
    std::ptrdiff_t pixelStride; ///< floats
    int length;
};

/// What the pixels of one row are summed over: at most two sources under three rows of a kernel.
struct Runs
{
    Run runs[6];
    int count = 0;
};

/// One block of a layer's outputs and where those of a row go.
struct Block
{
    const float* weights;
    const float* bias;
    float slope;
    int outputs; ///< at most two vectors
    float* target;
    std::ptrdiff_t pixelStride; ///< floats
};

/// `pixels` pixels from column x on, `vectors` vectors of outputs each: sums stay in registers from the bias
/// to the leaky ReLU, each weight that is loaded serves all pixels, each source value all outputs.
template <int pixels, int vectors>
HWY_NOINLINE void computeTile(const Runs& runs, const Block& block, int x)
{
    const FloatTag d;
    const auto lanes = static_cast<int>(hn::Lanes(d));
    FloatVector sums[pixels][vectors];
#pragma GCC unroll 16
    for (int p = 0; p < pixels; ++p) {
#pragma GCC unroll 2
        for (int v = 0; v < vectors; ++v) {
            sums[p][v] = hn::Load(d, block.bias + v * lanes);
        }
    }
    const float* weights = block.weights;
    for (int r = 0; r < runs.count; ++r) {
        const Run run = runs.runs[r];
        // A pointer for every three pixels: x86 adds a stride once or twice to an address for nothing.
        constexpr int pointers = (pixels + 2) / 3;
        const float* source[pointers];
#pragma GCC unroll 4
        for (int i = 0; i < pointers; ++i) {
            source[i] = run.data + (x + 3 * i) * run.pixelStride;
        }
        for (int k = 0; k < run.length; ++k) {
            FloatVector weight[vectors];
#pragma GCC unroll 2
            for (int v = 0; v < vectors; ++v) {
                weight[v] = hn::Load(d, weights + v * lanes);
            }
            weights += vectors * lanes;
#pragma GCC unroll 16
            for (int p = 0; p < pixels; ++p) {
                const FloatVector value = hn::Set(d, source[p / 3][p % 3 * run.pixelStride]);
#pragma GCC unroll 2
                for (int v = 0; v < vectors; ++v) {
                    sums[p][v] = hn::MulAdd(value, weight[v], sums[p][v]);
                }
            }
#pragma GCC unroll 4
            for (int i = 0; i < pointers; ++i) {
                ++source[i];
            }
        }
    }
    const FloatVector slope = hn::Set(d, block.slope);
#pragma GCC unroll 16
    for (int p = 0; p < pixels; ++p) {
        float* target = block.target + (x + p) * block.pixelStride;
#pragma GCC unroll 2
        for (int v = 0; v < vectors; ++v) {
            const FloatVector result = hn::Max(sums[p][v], hn::Mul(slope, sums[p][v]));
            const int left = block.outputs - v * lanes;
            if (HWY_LIKELY(left >= lanes)) {
                hn::StoreU(result, d, target + v * lanes);
            } else {
                storeFirst(result, left, target + v * lanes);
            }
        }
    }
}

/// Tiles of that many pixels as long as they fit, then smaller ones.
template <int pixels, int vectors>
void computeTiles(const Runs& runs, const Block& block, int x, int width)
{
    for (; x + pixels <= width; x += pixels) {
        computeTile<pixels, vectors>(runs, block, x);
    }
    if constexpr (pixels > 1) {
        constexpr int smaller = pixels > 8 ? 8 : pixels > 4 ? 4 : pixels / 2;
        computeTiles<smaller, vectors>(runs, block, x, width);
    }
}

inline void computeRow(const Runs& runs, const Block& block, int width)
{
    if (block.outputs > static_cast<int>(hn::Lanes(FloatTag()))) {
        computeTiles<tilePixels, 2>(runs, block, 0, width);
    } else {
        computeTiles<tilePixels, 1>(runs, block, 0, width);
    }
}

/// The block of outputs from `first` on, its target at that pixel.
inline Block blockAt(const Output& output, int first, std::byte* target)
{
    const PackedDense& layer = *output.layer;
    return {.weights = layer.weights.as<float>() + static_cast<std::ptrdiff_t>(first) * layer.depth,
            .bias = layer.bias.as<float>() + first,
            .slope = layer.slope,
            .outputs = HWY_MIN(layer.outputs - first, 2 * static_cast<int>(hn::Lanes(FloatTag()))),
            .target = reinterpret_cast<float*>(target) + first,
            .pixelStride = output.target.pixelStride / std::ptrdiff_t{sizeof(float)}};
}

/// What a kernel of that size sees of row y of the sources.
inline Runs runsUnder(int kernel, const std::vector<PixelsView>& sources, int y)
{
    Runs runs;
    for (int ky = -(kernel / 2); ky <= kernel / 2; ++ky) {
        for (const PixelsView& source : sources) {
            runs.runs[runs.count++] = {.data =
                                           reinterpret_cast<const float*>(source.at(y + ky, -(kernel / 2))),
                                       .pixelStride = source.pixelStride / std::ptrdiff_t{sizeof(float)},
                                       .length = kernel * source.channels};
        }
    }
    return runs;
}

/// All rows for one block of outputs after the other, so that a block's weights stay in the cache.
inline void convolveDense(const Pass& pass, RowRange rows)
{
    const int step = 2 * static_cast<int>(hn::Lanes(FloatTag()));
    for (const Output& output : pass.outputs) {
        for (int first = 0; first < output.layer->outputs; first += step) {
            for (int y = rows.begin; y < rows.end; ++y) {
                computeRow(runsUnder(output.layer->kernel, pass.sources, y),
                           blockAt(output, first, output.target.at(y, 0)), pass.sources.front().width);
            }
        }
    }
}

} // namespace nightjar::fused::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
