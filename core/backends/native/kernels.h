// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/native/packed_layers.h"
#include "core/image/planes.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nightjar::native {

/// A non-owning view of values in memory, channels last (NHWC). If a 3×3 convolution reads it, it is
/// surrounded by a border of one zero pixel.
struct PixelsView
{
    std::byte* data = nullptr;      ///< of pixel (0, 0)
    std::ptrdiff_t pixelStride = 0; ///< bytes from one pixel to the next
    std::ptrdiff_t rowStride = 0;   ///< bytes from one row to the next
    int channels = 0;
    int height = 0;
    int width = 0;

    /// For a view of all pixels and channels.
    [[nodiscard]] int elementBytes() const { return static_cast<int>(pixelStride) / channels; }
    [[nodiscard]] std::byte* at(int y, int x) const { return data + y * rowStride + x * pixelStride; }
};

/// A dense layer and the destination of its results: row y and column x of the source go to row y and column
/// x of `target`, which for a transposed convolution is a view of every other pixel of a picture twice as
/// wide.
struct Output
{
    const PackedDense* layer = nullptr;
    PixelsView target;
};

/// One pass over rows of a picture: everything computed between two stores to memory.
struct Pass
{
    std::vector<PixelsView> sources;            ///< one, or two concatenated by channels
    const PackedDepthwise* depthwise = nullptr; ///< computed first if not null; its results are not stored
    std::vector<Output> outputs;                ///< all outputs read the same sources
};

/// The kernels for one instruction set.
struct Kernels
{
    const char* target; ///< Highway's name of the instruction set, or AMX
    int lanes;          ///< floats per vector; outputs of dense layers are packed in blocks of two vectors

    /// Computes rows of a pass. `strip`: memory for stripPixels(…) pixels of depthwise results, floats.
    void (*convolve)(const Pass&, RowRange, std::byte* strip);

    /// Max-pools 2×2: source rows 2·begin … 2·end to target rows begin … end.
    void (*pool)(const PixelsView& source, const PixelsView& target, RowRange);

    /// The last layer, a 1×1 convolution, from rows of pixels to planes. Bytes are used as plain numbers.
    /// `strip`: as above.
    void (*finish)(const PixelsView& source, const PackedDense&, MutablePlanesView target, RowRange,
                   std::byte* strip);
};

/// Returns the kernels for the best instruction set that this processor has and the tests allow.
[[nodiscard]] const Kernels& kernels();

/// Returns the instruction sets of this processor for which kernels were compiled, as for
/// hwy::SetSupportedTargetsForTest.
[[nodiscard]] std::vector<std::int64_t> kernelTargets();

/// Returns the number of pixels for which a depthwise layer is computed before the pointwise layer reads
/// them: few enough to fit the L1 cache if the pointwise weights do too, otherwise enough to read the weights
/// rarely.
[[nodiscard]] int stripPixels(int channels);

} // namespace nightjar::native
