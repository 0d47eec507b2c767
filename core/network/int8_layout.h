// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace nightjar {

/// The range of the values at one point of a network.
struct ActivationRange
{
    float lowest = 0.0F;  ///< at most 0
    float highest = 0.0F; ///< at least 0

    friend bool operator==(const ActivationRange&, const ActivationRange&) = default;
};

/// By point: the name of the layer whose result is stored there. Concatenated results share a range: an
/// up-sampling has that of the skip connection, and both expansions of a fire module have the module's.
using ActivationRanges = std::map<std::string, ActivationRange>;

/// Affine quantisation: byte = round(value / scale) + zeroPoint, between 0 and `levels`. Zero is exact.
struct QuantParams
{
    float scale = 1.0F;
    int zeroPoint = 0;
    int levels = 255;
};

/// `levels`: 255, or 127 if the processor's sums would saturate.
[[nodiscard]] QuantParams int8Mapping(const ActivationRange& range, int levels);

/// Returns the parameters at a point. Throws Error{InvalidModel} if it has no range.
[[nodiscard]] QuantParams int8MappingAt(const std::string& point, const ActivationRanges& ranges, int levels);
/// Returns the layer of a tensor: "conv1_1" for "conv1_1.weight".
[[nodiscard]] std::string layerOf(const std::string& tensor);

/// Returns the scale of symmetric weights: the largest magnitude becomes 127.
[[nodiscard]] float int8WeightScale(float largestMagnitude);

/// Returns the shape of a layer's scales, which is broadcast to the weights' shape: one scale per output
/// channel, and in a transposed convolution one per output channel and pixel of the 2×2 block. `weight`: four
/// sides, as in PyTorch.
[[nodiscard]] std::vector<std::int64_t> int8ScaleShape(const std::string& layer,
                                                       const std::vector<std::int64_t>& weight);

/// Whether a layer is computed in float32 in every precision: the first, because rounding its input would
/// cause visible bands in the dark, and the last, because its result is visible.
[[nodiscard]] bool staysFloat(const std::string& layer);

/// Whether values are stored as bytes at this point: everywhere except within the first layer and after the
/// last.
[[nodiscard]] bool isStoredInInt8(const std::string& point);

} // namespace nightjar
