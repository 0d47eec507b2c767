// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/torch/unet.h"

#include <map>
#include <string>

namespace nightjar {

/// The Muon optimiser (Jordan et al. 2024): momentum with orthogonalised steps per weight matrix. All
/// directions of a layer are learned equally fast, including those with weak gradients, which in these
/// networks are the fine details. Steps have the length of Adam's (Liu et al., arXiv 2502.16982), so both
/// share a learning rate.
class Muon
{
public:
    /// Whether Muon updates a tensor: the weights of dense layers except the first and the last.
    [[nodiscard]] static bool suits(const std::string& name, const at::Tensor& tensor);

    /// Updates each suitable tensor of `weights` from its gradient. `bfloat16`: multiply in it.
    void step(const NamedTensors& weights, double learningRate, bool bfloat16);

    /// One momentum per tensor, initially zero; part of a checkpoint.
    [[nodiscard]] NamedTensors& momenta() { return m_momenta; }
    [[nodiscard]] const NamedTensors& momenta() const { return m_momenta; }

private:
    NamedTensors m_momenta;
};

/// Returns approximately the nearest matrix with orthonormal rows or columns: five steps of a Newton–Schulz
/// iteration, after which singular values are between 0.7 and 1.2. `matrix`: two sides.
[[nodiscard]] at::Tensor orthogonalised(const at::Tensor& matrix);

} // namespace nightjar
