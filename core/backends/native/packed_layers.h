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

/// Subtracted from each byte by dense kernels before multiplication: ARM only multiplies signed bytes.
#if defined(__aarch64__)
inline constexpr int byteShift = 128;
#else
inline constexpr int byteShift = 0;
#endif

/// The format of a layer's values in memory: bytes if there are parameters, otherwise float32.
struct Numbers
{
    std::optional<QuantParams> source{}; ///< if set, the weights are bytes too
    std::optional<QuantParams> target{};
};

/// Converts sums to results: bias and leaky ReLU; for bytes also requantisation. One value per output, padded
/// with zeros to a whole block.
struct Epilogue
{
    float slope = 1.0F;  ///< factor of negative results: the leaky ReLU's slope, or 1
    AlignedBytes bias;   ///< floats; in the target's quantised units if sums are integers
    AlignedBytes starts; ///< for sums of bytes, int32: subtracts the contribution of the source's zero point
                         ///< minus byteShift
    AlignedBytes scales; ///< for sums of bytes, floats: factors to the target's quantised units
    std::optional<QuantParams> target;
};

/// The weights of a 3×3 or 1×1 convolution in the order in which a kernel reads them: blocks of outputs (two
/// vectors wide; the last one vector if sufficient); within a block, for every kernel row, source, kernel
/// column and word of the source's channels (one float or four bytes), one word of weights per output of the
/// block.
struct PackedDense
{
    int kernel = 1; ///< 3 or 1
    int outputs = 0;
    int depth = 0;      ///< words per output
    bool bytes = false; ///< a word is four bytes
    AlignedBytes weights;
    Epilogue epilogue;
};

/// A depthwise 3×3 convolution.
struct PackedDepthwise
{
    int channels = 0;
    int stride = 0; ///< channels plus one vector, so that a vector can be read at any channel
    bool bytes = false;
    /// Floats, 9 × stride; or pairs of 16 bits, 6 × stride: for each column, the kernel's first and second
    /// row, then the third row and 0.
    AlignedBytes weights;
    /// For bytes also as words of four bytes, 6 × stride: for each column, the kernel's three rows and 0,
    /// then 0 and the three rows.
    AlignedBytes quads;
    Epilogue epilogue;
};

/// `weight`: outputs × inputs × k × k. `sources`: the number of inputs from each source. `lanes`: floats per
/// vector.
[[nodiscard]] PackedDense packDense(const Weights::Tensor& weight, const Weights::Tensor& bias,
                                    std::span<const int> sources, int lanes, float slope,
                                    const Numbers& numbers = {});

/// Packs one of the four pixels of a transposed 2×2 convolution with stride 2 (inputs × outputs × 2 × 2),
/// which is a 1×1 convolution.
[[nodiscard]] PackedDense packTransposed(const Weights::Tensor& weight, const Weights::Tensor& bias, int dy,
                                         int dx, int lanes, const Numbers& numbers = {});

/// `weight`: channels × 1 × 3 × 3.
[[nodiscard]] PackedDepthwise packDepthwise(const Weights::Tensor& weight, const Weights::Tensor& bias,
                                            int lanes, const Numbers& numbers = {});

} // namespace nightjar::native
