// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/torch/unet.h"
#include "core/network/int8_layout.h"

namespace nightjar {

/// Simulates Int8Layers in float: rounds weights and activations like them. Gradients ignore the rounding and
/// are zero where values are clipped (straight-through estimator, Bengio et al., arXiv 1308.3432). The
/// forward pass of quantisation-aware training.
class RoundingLayers : public UNetLayers
{
public:
    /// `weights` keep their gradients. Every point that is stored in int8 must have a range.
    RoundingLayers(const NamedTensors& weights, ActivationRanges ranges);

    [[nodiscard]] bool has(const std::string& layer) const override;
    [[nodiscard]] at::Tensor convolve(const std::string& layer, const at::Tensor& x, Activation activation,
                                      const std::string& point) const override;
    [[nodiscard]] at::Tensor upsample(const std::string& layer, const at::Tensor& x,
                                      const std::string& point) const override;

private:
    [[nodiscard]] at::Tensor rounded(const at::Tensor& x, const std::string& point) const;

    FloatLayers m_rounded; ///< with weights rounded as in bytes
    ActivationRanges m_ranges;
};

} // namespace nightjar
