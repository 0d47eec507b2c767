// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/model_info.h"
#include "core/network/safetensors.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <map>
#include <string>

namespace nightjar {

using NamedTensors = std::map<std::string, at::Tensor>;

/// The U-Net of Learning to See in the Dark in any of its variants: the names of the weights say what each
/// layer is. Training and inference share this one definition.
class UNet
{
public:
    /// The weights must be those of a variant (core/network/unet_layout.h).
    explicit UNet(NamedTensors weights) : m_weights(std::move(weights)) {}

    /// N×4×H×W → N×12×H×W; H and W multiples of 16.
    [[nodiscard]] at::Tensor forward(const at::Tensor& input) const;

    [[nodiscard]] const NamedTensors& weights() const { return m_weights; }

private:
    [[nodiscard]] at::Tensor stack(const std::string& level, at::Tensor x) const;
    [[nodiscard]] at::Tensor convolution(const std::string& layer, const at::Tensor& x) const;
    [[nodiscard]] at::Tensor affine(const std::string& layer, const at::Tensor& x,
                                    std::int64_t padding) const;
    [[nodiscard]] at::Tensor upAndJoin(const std::string& layer, at::Tensor x, at::Tensor skip) const;

    NamedTensors m_weights;
};

/// Fan-in initialisation for leaky ReLU (He et al., ICCV 2015); the last layer is scaled by 0.1, so that
/// training starts at the base.
[[nodiscard]] NamedTensors initialWeights(Variant variant, std::uint64_t seed);

/// The tensors of a variant from a file's weights. Throws Error{InvalidModel} where one is missing, has
/// another shape, or is left over.
[[nodiscard]] NamedTensors tensorsOf(Weights weights, Variant variant);

} // namespace nightjar
