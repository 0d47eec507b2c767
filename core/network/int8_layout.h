// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace nightjar {

/// What the values at one point of a network were found to lie between.
struct ActivationRange
{
    float lowest = 0.0F;  ///< at most 0
    float highest = 0.0F; ///< at least 0

    friend bool operator==(const ActivationRange&, const ActivationRange&) = default;
};

/// By the name of the point: the layer whose result is stored there. Results that are joined share one:
/// an up-sampling has that of the stack it is joined with, both expansions of a fire module the module's.
using ActivationRanges = std::map<std::string, ActivationRange>;

/// How values become bytes: byte = round(value / scale) + zeroPoint, between 0 and `levels`. Zero is exact.
struct QuantParams
{
    float scale = 1.0F;
    int zeroPoint = 0;
    int levels = 255;
};

/// `levels`: 255, or 127 where the processor's sums would saturate.
[[nodiscard]] QuantParams int8Mapping(const ActivationRange& range, int levels);

/// The mapping at a point. Throws Error{InvalidModel} where it has no range.
[[nodiscard]] QuantParams int8MappingAt(const std::string& point, const ActivationRanges& ranges, int levels);
/// The layer that a tensor belongs to: "conv1_1" of "conv1_1.weight".
[[nodiscard]] std::string layerOf(const std::string& tensor);

/// The scale of symmetric weights that share one: the largest magnitude becomes 127.
[[nodiscard]] float int8WeightScale(float largestMagnitude);

/// Which weights share a scale, as a shape that repeats to the weights' own: those of one output channel, and
/// in a transposed convolution of one of its four pixels besides. `weight`: four sides, as PyTorch has them.
[[nodiscard]] std::vector<std::int64_t> int8ScaleShape(const std::string& layer,
                                                       const std::vector<std::int64_t>& weight);

/// Whether a layer is computed in float32 whatever the precision: the first, because rounding its input
/// would show as bands in the dark, and the last, because its result is what is seen.
[[nodiscard]] bool staysFloat(const std::string& layer);

/// Whether values are stored as bytes at this point: everywhere but within the first layer and after the
/// last.
[[nodiscard]] bool isStoredInInt8(const std::string& point);

} // namespace nightjar
