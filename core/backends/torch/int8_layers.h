// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/torch/unet.h"
#include "core/network/int8_layout.h"

#include <ATen/core/ivalue.h>
#include <map>
#include <string>

namespace nightjar {

/// Int8 layers: unsigned activations with one scale and zero point per tensor, signed symmetric weights with
/// one scale per output channel, 32-bit sums (Jacob et al., CVPR 2018). First and last layer stay float
/// (core/network/int8_layout.h). A result is rounded to its point's bytes before its leaky ReLU and, if
/// negative, once more after it, on the same scale.
class Int8Layers : public UNetLayers
{
public:
    /// Quantises and packs float weights once, for LibTorch's engine of this processor: ONEDNN on x86-64,
    /// QNNPACK on arm64. Throws Error{InvalidModel} if a point has no range.
    Int8Layers(const NamedTensors& weights, ActivationRanges ranges);

    [[nodiscard]] bool has(const std::string& layer) const override;
    [[nodiscard]] at::Tensor convolve(const std::string& layer, const at::Tensor& x, Activation activation,
                                      const std::string& point) const override;
    [[nodiscard]] at::Tensor upsample(const std::string& layer, const at::Tensor& x,
                                      const std::string& point) const override;

private:
    [[nodiscard]] at::Tensor run(const std::string& layer, const at::Tensor& x,
                                 const std::string& point) const;
    [[nodiscard]] QuantParams quantParamsAt(const std::string& point) const;

    FloatLayers m_float;                         ///< the float layers
    std::map<std::string, c10::IValue> m_packed; ///< LibTorch's own form of weights and bias, by layer
    ActivationRanges m_ranges;
};

/// The scales of a layer's weights, in the shape of `int8ScaleShape`.
[[nodiscard]] at::Tensor int8WeightScales(const std::string& layer, const at::Tensor& weight);

} // namespace nightjar
