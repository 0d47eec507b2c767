// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/int8_layout.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace nightjar {

QuantParams int8Mapping(const ActivationRange& range, int levels)
{
    const float lowest = std::min(range.lowest, 0.0F);
    const float highest = std::max(range.highest, 0.0F);
    const float scale = std::max((highest - lowest) / static_cast<float>(levels), 1e-12F);
    return {.scale = scale,
            .zeroPoint = std::clamp(static_cast<int>(std::lround(-lowest / scale)), 0, levels),
            .levels = levels};
}

QuantParams int8MappingAt(const std::string& point, const ActivationRanges& ranges, int levels)
{
    const auto range = ranges.find(point);
    if (range == ranges.end()) {
        throw Error(ErrorCode::InvalidModel,
                    "the model has no activation range for " + point + ", so it does not support int8");
    }
    return int8Mapping(range->second, levels);
}

std::string layerOf(const std::string& tensor)
{
    return tensor.substr(0, tensor.rfind('.'));
}

float int8WeightScale(float largestMagnitude)
{
    return std::max(largestMagnitude / 127.0F, 1e-12F);
}

bool staysFloat(const std::string& layer)
{
    return layer == "conv1_1" || layer.starts_with("conv1_1.") || layer == "conv10_1";
}

bool isStoredInInt8(const std::string& point)
{
    return point == "conv1_1" || !staysFloat(point);
}

std::vector<std::int64_t> int8ScaleShape(const std::string& layer, const std::vector<std::int64_t>& weight)
{
    if (layer.starts_with("upv")) {
        return {1, weight.at(1), weight.at(2), weight.at(3)};
    }
    return {weight.at(0), 1, 1, 1};
}

} // namespace nightjar
