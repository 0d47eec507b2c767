// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/torch/unet.h"
#include "core/network/int8_layout.h"

namespace nightjar {

/// Computes in float what Int8Layers computes in bytes, rounding weights and activations as they do.
/// Gradients pass the rounding as if it were not there, and stop where values are clipped (straight-through
/// estimator, Bengio et al., arXiv 1308.3432): the forward pass of training for 8 bits.
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

    FloatLayers m_rounded; ///< with weights as bytes would hold them
    ActivationRanges m_ranges;
};

} // namespace nightjar
