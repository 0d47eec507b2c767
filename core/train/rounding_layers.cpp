// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/train/rounding_layers.h"

#include "core/backends/torch/int8_layers.h"
#include "core/network/int8_layout.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/fake_quantize_per_tensor_affine.h>
#include <utility>

namespace nightjar {
namespace {

constexpr int levels = 255; ///< what is learned is for processors that have them all

NamedTensors roundedWeights(const NamedTensors& weights)
{
    NamedTensors result;
    for (const auto& [name, weight] : weights) {
        const std::string layer = layerOf(name);
        if (weight.dim() != 4 || staysFloat(layer)) {
            result.emplace(name, weight);
            continue;
        }
        at::Tensor change;
        {
            const at::NoGradGuard noGradient;
            const at::Tensor scales = int8WeightScales(layer, weight.detach());
            change = weight.div(scales).round_().mul_(scales).sub_(weight);
        }
        result.emplace(name, weight.add(change));
    }
    return result;
}

} // namespace

RoundingLayers::RoundingLayers(const NamedTensors& weights, ActivationRanges ranges)
    : m_rounded(roundedWeights(weights)), m_ranges(std::move(ranges))
{
}

bool RoundingLayers::has(const std::string& layer) const
{
    return m_rounded.has(layer);
}

at::Tensor RoundingLayers::rounded(const at::Tensor& x, const std::string& point) const
{
    const QuantParams mapping = int8Mapping(m_ranges.at(point), levels);
    return at::fake_quantize_per_tensor_affine(x, mapping.scale, mapping.zeroPoint, 0, mapping.levels);
}

at::Tensor RoundingLayers::convolve(const std::string& layer, const at::Tensor& x, Activation activation,
                                    const std::string& point) const
{
    if (staysFloat(layer)) {
        const at::Tensor result = m_rounded.convolve(layer, x, activation, point);
        return isStoredInInt8(point) ? rounded(result, point) : result;
    }
    at::Tensor result = rounded(m_rounded.convolve(layer, x, Activation::None, point), point);
    if (activation == Activation::None) {
        return result;
    }
    activate(result, activation);
    return rounded(result, point);
}

at::Tensor RoundingLayers::upsample(const std::string& layer, const at::Tensor& x,
                                    const std::string& point) const
{
    return rounded(m_rounded.upsample(layer, x, point), point);
}

} // namespace nightjar
