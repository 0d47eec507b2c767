// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/native/aligned_bytes.h"
#include "core/network/int8_layout.h"
#include "core/network/weights.h"

#include <optional>
#include <span>
#include <vector>

namespace nightjar::native {

/// What dense kernels take from each byte before they multiply it: ARM multiplies signed bytes alone.
#if defined(__aarch64__)
inline constexpr int byteShift = 128;
#else
inline constexpr int byteShift = 0;
#endif

/// How a layer's values lie in memory: float32, or where there is a mapping bytes.
struct Numbers
{
    std::optional<QuantParams> source{}; ///< then the weights are bytes too
    std::optional<QuantParams> target{};
};

/// What makes sums results: in float32 the bias and the slope of the leaky ReLU, in bytes besides the way
/// back from whole numbers. One of each for every output, zeros up to a whole block.
struct Epilogue
{
    float slope = 1.0F; ///< what negative results are multiplied by: that of the leaky ReLU, or 1
    AlignedBytes bias;  ///< floats; in quantised units of the target where the sums are whole numbers
    AlignedBytes
        starts; ///< of sums of bytes, int32: takes away what the source's zero point adds, less byteShift
    AlignedBytes scales; ///< of sums of bytes, floats: to quantised units of the target
    std::optional<QuantParams> target;
};

/// A 3×3 or 1×1 convolution in the order in which a kernel goes through its weights: blocks of outputs (two
/// vectors wide, the last one vector where that is enough); in each for every row of the kernel, every
/// source, every column, every word of the source's channels (one float, or four bytes) a word of weights for
/// each output of the block.
struct PackedDense
{
    int kernel = 1; ///< 3 or 1
    int outputs = 0;
    int depth = 0;      ///< words of one output
    bool bytes = false; ///< words are of four bytes
    AlignedBytes weights;
    Epilogue epilogue;
};

/// A depthwise 3×3 convolution.
struct PackedDepthwise
{
    int channels = 0;
    int stride = 0; ///< channels and a vector more, so that one may be read from any on
    bool bytes = false;
    /// Floats, 9 × stride; or pairs of 16 bits, 6 × stride: of the kernel's first and second row, a pair for
    /// each column, then of the third and nothing.
    AlignedBytes weights;
    /// In bytes besides, the same as words of four, 6 × stride: for each column the kernel's three rows and
    /// nothing, then nothing and the three rows.
    AlignedBytes quads;
    Epilogue epilogue;
};

/// `weight`: outputs × inputs × k × k; `sources`: how many of the inputs each source has; `lanes`: floats in
/// a vector.
[[nodiscard]] PackedDense packDense(const Weights::Tensor& weight, const Weights::Tensor& bias,
                                    std::span<const int> sources, int lanes, float slope,
                                    const Numbers& numbers = {});

/// One of the four pixels of a transposed 2×2 convolution at stride 2 (inputs × outputs × 2 × 2), which is a
/// 1×1 convolution.
[[nodiscard]] PackedDense packTransposed(const Weights::Tensor& weight, const Weights::Tensor& bias, int dy,
                                         int dx, int lanes, const Numbers& numbers = {});

/// `weight`: channels × 1 × 3 × 3.
[[nodiscard]] PackedDepthwise packDepthwise(const Weights::Tensor& weight, const Weights::Tensor& bias,
                                            int lanes, const Numbers& numbers = {});

} // namespace nightjar::native
