// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/native/packed_layers.h"
#include "core/image/planes.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nightjar::native {

/// A window on values in memory, the channels of a pixel side by side (NHWC). Around those that a 3×3
/// convolution reads lies a border of one pixel that holds zero.
struct PixelsView
{
    std::byte* data = nullptr;      ///< of pixel (0, 0)
    std::ptrdiff_t pixelStride = 0; ///< bytes from one pixel to the next
    std::ptrdiff_t rowStride = 0;   ///< bytes from one row to the next
    int channels = 0;
    int height = 0;
    int width = 0;

    /// Of a window that shows all pixels and channels.
    [[nodiscard]] int elementBytes() const { return static_cast<int>(pixelStride) / channels; }
    [[nodiscard]] std::byte* at(int y, int x) const { return data + y * rowStride + x * pixelStride; }
};

/// A dense layer and where its results go: row y and column x of the source to row y and column x of
/// `target`, which for a transposed convolution shows every other pixel of a picture twice as wide.
struct Output
{
    const PackedDense* layer = nullptr;
    PixelsView target;
};

/// One pass over some rows of a picture: what stands between two stores to memory.
struct Pass
{
    std::vector<PixelsView> sources;            ///< one, or two that are joined by channels
    const PackedDepthwise* depthwise = nullptr; ///< computed first, where there is one, and never stored
    std::vector<Output> outputs;                ///< those of one pass read the same sources
};

/// The kernels for one set of instructions.
struct Kernels
{
    const char* target; ///< its name, as Highway has it, or AMX
    int lanes;          ///< floats in a vector: outputs of dense layers are packed in blocks of two vectors

    /// Computes rows of a pass. `strip`: memory for stripPixels(…) pixels of floats, for the results of
    /// its depthwise.
    void (*convolve)(const Pass&, RowRange, std::byte* strip);

    /// The largest of each 2×2 pixels of source rows 2·begin … 2·end to target rows begin … end.
    void (*pool)(const PixelsView& source, const PixelsView& target, RowRange);

    /// The last layer, a 1×1 convolution, from rows of pixels to planes. Bytes are
    /// taken for numbers as they are. `strip`: as above.
    void (*finish)(const PixelsView& source, const PackedDense&, MutablePlanesView target, RowRange,
                   std::byte* strip);
};

/// For the best instructions that this processor has and the tests allow.
[[nodiscard]] const Kernels& kernels();

/// The sets of instructions that this processor has and kernels were compiled for, as
/// hwy::SetSupportedTargetsForTest takes them.
[[nodiscard]] std::vector<std::int64_t> kernelTargets();

/// Pixels of a row for which a depthwise layer is computed before the pointwise one that reads them: few
/// enough to stay in the cache of the first level where the pointwise weights do too, else enough to read
/// those rarely.
[[nodiscard]] int stripPixels(int channels);

} // namespace nightjar::native
