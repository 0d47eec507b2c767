// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/torch/unet.h"

#include <map>
#include <string>

namespace nightjar {

/// Momentum whose step is made orthogonal for each weight matrix (Muon, Jordan et al. 2024): every direction
/// of a layer is learned equally fast, those of weak gradient too, which in these networks are the fine
/// details. Steps have the length of Adam's (Liu et al., arXiv 2502.16982), so that one learning rate serves
/// both.
class Muon
{
public:
    /// Whether a tensor is one of those: the weights of dense layers, but the first and the last.
    [[nodiscard]] static bool suits(const std::string& name, const at::Tensor& tensor);

    /// Moves each tensor of `weights` that it suits against its gradient. `bfloat16`: multiply in it.
    void step(const NamedTensors& weights, double learningRate, bool bfloat16);

    /// One momentum for each tensor, zero at first; to be stored with a checkpoint.
    [[nodiscard]] NamedTensors& momenta() { return m_momenta; }
    [[nodiscard]] const NamedTensors& momenta() const { return m_momenta; }

private:
    NamedTensors m_momenta;
};

/// The nearest matrix with orthonormal rows or columns, nearly: five steps of a Newton-Schulz iteration that
/// leaves singular values between 0.7 and 1.2. `matrix`: two sides.
[[nodiscard]] at::Tensor orthogonalised(const at::Tensor& matrix);

} // namespace nightjar
