// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/fused/aligned_bytes.h"
#include "core/network/safetensors.h"

#include <span>
#include <vector>

namespace nightjar::fused {

/// A 3×3 or 1×1 convolution in the order in which a kernel goes through its weights: blocks of outputs (two
/// vectors wide, the last one vector where that is enough); in each for every row of the kernel, every
/// source, every column, every channel of the source one weight for each output of the block.
struct PackedDense
{
    int kernel = 1; ///< 3 or 1
    int outputs = 0;
    int depth = 0;      ///< weights of one output
    float slope = 1.0F; ///< what negative results are multiplied by: that of the leaky ReLU, or 1
    AlignedBytes weights;
    AlignedBytes bias; ///< a float for each output, zeros up to a whole block
};

/// A depthwise 3×3 convolution.
struct PackedDepthwise
{
    int channels = 0;
    int stride = 0;       ///< channels and a vector more, so that one may be read from any on
    AlignedBytes weights; ///< 9 × stride
    AlignedBytes bias;    ///< stride
};

/// `weight`: outputs × inputs × k × k; `sources`: how many of the inputs each source has; `lanes`: floats in
/// a vector.
[[nodiscard]] PackedDense packDense(const Weights::Tensor& weight, const Weights::Tensor& bias,
                                    std::span<const int> sources, int lanes, float slope);

/// One of the four pixels of a transposed 2×2 convolution at stride 2 (inputs × outputs × 2 × 2), which is a
/// 1×1 convolution.
[[nodiscard]] PackedDense packTransposed(const Weights::Tensor& weight, const Weights::Tensor& bias, int dy,
                                         int dx, int lanes);

/// `weight`: channels × 1 × 3 × 3.
[[nodiscard]] PackedDepthwise packDepthwise(const Weights::Tensor& weight, const Weights::Tensor& bias,
                                            int lanes);

} // namespace nightjar::fused
