// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Dense convolutions, compiled once per instruction set (hwy/foreach_target.h).
#if defined(NIGHTJAR_FUSED_DENSE_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NIGHTJAR_FUSED_DENSE_INL_H
#undef NIGHTJAR_FUSED_DENSE_INL_H
#else
#define NIGHTJAR_FUSED_DENSE_INL_H
#endif

#include "core/backends/native/arithmetic-inl.h"
#include "core/backends/native/kernels.h"

HWY_BEFORE_NAMESPACE();
NIGHTJAR_ALLOW_VNNI
namespace nightjar::native::HWY_NAMESPACE {

/// The number of pixels × two vectors of sums that fit the registers beside two weights and a source.
#if HWY_TARGET <= HWY_AVX3 || HWY_ARCH_ARM_A64
inline constexpr int tilePixels = 12;
#else
inline constexpr int tilePixels = 6;
#endif

constexpr int wordBytes = 4;

/// The segment of a source's row under one row of the kernel: `length` words from each pixel on. For a 3×3
/// kernel these are the adjacent channels of three pixels.
struct RowSegment
{
    const std::byte* data;
    std::ptrdiff_t pixelStride; ///< bytes
    int length;
};

/// The segments summed for the pixels of one row: at most two sources × three rows of a kernel.
struct RowSegments
{
    RowSegment segments[6];
    int count = 0;
};

/// At most two vectors of a layer's outputs from `first` on, and their destination.
struct OutputBlock
{
    const PackedDense& layer;
    int first;
    std::byte* target;
    std::ptrdiff_t pixelStride; ///< bytes

    [[nodiscard]] int outputs() const { return layer.outputs - first; }
    [[nodiscard]] const std::byte* weights() const
    {
        return layer.weights.data() + std::ptrdiff_t{first} * layer.depth * wordBytes;
    }
};

/// Stores the results of `pixels` pixels from column x on, `vectors` vectors each, if possible four vectors
/// at a time. sumAt(pixel, vector) returns the sums.
template <class Numbers, int pixels, int vectors, class SumAt>
HWY_INLINE void storeSums(const Numbers& numbers, const OutputBlock& block, int x, SumAt sumAt)
{
    const int lanes = lanesOf(FloatTag());
    const auto first = [&](int v) { return block.first + v * lanes; };
    const auto target = [&](int p, int v) {
        return block.target + (x + p) * block.pixelStride + v * lanes * Numbers::targetBytes;
    };
    const auto storeFrom = [&](auto begin) {
#pragma GCC unroll 16
        for (int p = begin; p < pixels; ++p) {
#pragma GCC unroll 2
            for (int v = 0; v < vectors; ++v) {
                numbers.store(sumAt(p, v), first(v), block.outputs() - v * lanes, target(p, v));
            }
        }
    };
    if (HWY_UNLIKELY(block.outputs() < vectors * lanes)) {
        storeFrom(std::integral_constant<int, 0>());
        return;
    }
    constexpr int perFour = 4 / vectors; // pixels
#pragma GCC unroll 8
    for (int p = 0; p + perFour <= pixels; p += perFour) {
        const auto pixel = [&](int i) { return p + i / vectors; };
        const auto vector = [](int i) { return i % vectors; };
        numbers.store({sumAt(pixel(0), vector(0)), sumAt(pixel(1), vector(1)), sumAt(pixel(2), vector(2)),
                       sumAt(pixel(3), vector(3))},
                      {first(vector(0)), first(vector(1)), first(vector(2)), first(vector(3))},
                      {target(pixel(0), vector(0)), target(pixel(1), vector(1)), target(pixel(2), vector(2)),
                       target(pixel(3), vector(3))});
    }
    storeFrom(std::integral_constant<int, pixels / perFour * perFour>());
}

/// Computes `pixels` pixels from column x on, `vectors` vectors of outputs each. Sums stay in registers from
/// the bias to the leaky ReLU; each loaded weight is used for all pixels, each source value for all outputs.
template <class Numbers, int pixels, int vectors>
HWY_NOINLINE void computeTile(const RowSegments& segments, const OutputBlock& block, int x)
{
    using Sum = typename Numbers::Sum;
    const int lanes = lanesOf(FloatTag());
    const Epilogue& epilogue = block.layer.epilogue;
    Sum sums[pixels][vectors];
#pragma GCC unroll 16
    for (int p = 0; p < pixels; ++p) {
#pragma GCC unroll 2
        for (int v = 0; v < vectors; ++v) {
            sums[p][v] = Numbers::start(epilogue, block.first + v * lanes);
        }
    }
    const std::byte* weights = block.weights();
    for (int r = 0; r < segments.count; ++r) {
        const RowSegment segment = segments.segments[r];
        // One pointer per three pixels: x86 addressing adds one or two strides for free.
        constexpr int pointers = (pixels + 2) / 3;
        const std::byte* source[pointers];
#pragma GCC unroll 4
        for (int i = 0; i < pointers; ++i) {
            source[i] = segment.data + (x + 3 * i) * segment.pixelStride;
        }
        for (int k = 0; k < segment.length; ++k) {
            Sum weight[vectors];
#pragma GCC unroll 2
            for (int v = 0; v < vectors; ++v) {
                weight[v] = Numbers::weight(weights + v * lanes * wordBytes);
            }
            weights += vectors * lanes * wordBytes;
#pragma GCC unroll 16
            for (int p = 0; p < pixels; ++p) {
                const Sum value = Numbers::value(source[p / 3] + p % 3 * segment.pixelStride);
#pragma GCC unroll 2
                for (int v = 0; v < vectors; ++v) {
                    sums[p][v] = Numbers::add(value, weight[v], sums[p][v]);
                }
            }
#pragma GCC unroll 4
            for (int i = 0; i < pointers; ++i) {
                source[i] += wordBytes;
            }
        }
    }
    storeSums<Numbers, pixels, vectors>(Numbers(epilogue), block, x,
                                        [&](int p, int v) { return sums[p][v]; });
}

/// Tiles of this many pixels while they fit, then smaller ones.
template <class Numbers, int pixels, int vectors>
void computeTiles(const RowSegments& segments, const OutputBlock& block, int x, int width)
{
    for (; x + pixels <= width; x += pixels) {
        computeTile<Numbers, pixels, vectors>(segments, block, x);
    }
    if constexpr (pixels > 1) {
        constexpr int smaller = pixels > 8 ? 8 : pixels > 4 ? 4 : pixels / 2;
        computeTiles<Numbers, smaller, vectors>(segments, block, x, width);
    }
}

template <class Numbers>
void computeRowIn(const RowSegments& segments, const OutputBlock& block, int width)
{
    if (block.outputs() > lanesOf(FloatTag())) {
        computeTiles<Numbers, tilePixels, 2>(segments, block, 0, width);
    } else {
        computeTiles<Numbers, tilePixels, 1>(segments, block, 0, width);
    }
}

inline void computeRow(const RowSegments& segments, const OutputBlock& block, int width)
{
    if (block.layer.bytes) {
        computeRowIn<BytesToBytes>(segments, block, width);
    } else if (block.layer.epilogue.target) {
        computeRowIn<FloatsToBytes>(segments, block, width);
    } else {
        computeRowIn<FloatsToFloats>(segments, block, width);
    }
}

/// The block of outputs from `first` on, with its target at pixel (y, x).
inline OutputBlock blockAt(const Output& output, int first, int y, int x)
{
    const PixelsView& target = output.target;
    return {.layer = *output.layer,
            .first = first,
            .target = target.at(y, x) + first * (output.layer->epilogue.target ? 1 : 4),
            .pixelStride = target.pixelStride};
}

/// The segments of the sources under a kernel centred on row y.
inline RowSegments segmentsUnder(const PackedDense& layer, const std::vector<PixelsView>& sources, int y)
{
    const int reach = layer.kernel / 2;
    const int perWord = layer.bytes ? wordBytes : 1;
    RowSegments segments;
    for (int ky = -reach; ky <= reach; ++ky) {
        for (const PixelsView& source : sources) {
            segments.segments[segments.count++] = {.data = source.at(y + ky, -reach),
                                                   .pixelStride = source.pixelStride,
                                                   .length = layer.kernel * source.channels / perWord};
        }
    }
    return segments;
}

/// Computes the rows of a layer in vector registers.
struct RegisterRows
{
    RegisterRows(const PackedDense&, const RowSegments&) {}
    static void compute(const RowSegments& segments, const OutputBlock& block, int width)
    {
        computeRow(segments, block, width);
    }
};

/// Computes all rows for one block of outputs before the next, so that the block's weights stay in the cache.
template <class Rows>
void convolveDense(const Pass& pass, RowRange rows)
{
    const int step = 2 * lanesOf(FloatTag());
    for (const Output& output : pass.outputs) {
        const Rows row(*output.layer, segmentsUnder(*output.layer, pass.sources, rows.begin));
        for (int first = 0; first < output.layer->outputs; first += step) {
            for (int y = rows.begin; y < rows.end; ++y) {
                row.compute(segmentsUnder(*output.layer, pass.sources, y), blockAt(output, first, y, 0),
                            pass.sources.front().width);
            }
        }
    }
}

} // namespace nightjar::native::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
