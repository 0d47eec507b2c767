// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/train/muon.h"

#include "core/network/int8_layout.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/zeros_like.h>
#include <algorithm>
#include <cmath>
#include <cstdint>

namespace nightjar {
namespace {

constexpr double momentum = 0.95;

/// A layer's weights as a matrix, one row an output.
at::Tensor asMatrix(const std::string& name, const at::Tensor& weight)
{
    return name.starts_with("upv") ? asPointwise(weight).flatten(1) : weight.flatten(1);
}

/// Back from there.
at::Tensor asWeight(const std::string& name, const at::Tensor& matrix, const at::Tensor& like)
{
    if (name.starts_with("upv")) {
        return matrix.reshape({2, 2, like.size(1), like.size(0)}).permute({3, 2, 0, 1});
    }
    return matrix.view_as(like);
}

} // namespace

at::Tensor orthogonalised(const at::Tensor& matrix)
{
    const bool tall = matrix.size(0) > matrix.size(1);
    at::Tensor x = tall ? matrix.t() : matrix;
    x = x.div(x.norm().add(1e-7));
    for (int i = 0; i < 5; ++i) {
        const at::Tensor gram = at::mm(x, x.t());
        const at::Tensor polynomial = gram.mul(-4.7750).add_(at::mm(gram, gram), 2.0315);
        x = x.mul(3.4445).add_(at::mm(polynomial, x));
    }
    return tall ? x.t() : x;
}

bool Muon::suits(const std::string& name, const at::Tensor& tensor)
{
    const std::string layer = layerOf(name);
    return tensor.dim() == 4 && tensor.size(1) > 1 && !staysFloat(layer);
}

void Muon::step(const NamedTensors& weights, double learningRate, bool bfloat16)
{
    const at::NoGradGuard noGradient;
    for (const auto& [name, weight] : weights) {
        if (!suits(name, weight)) {
            continue;
        }
        const auto [place, isNew] = m_momenta.try_emplace(name);
        at::Tensor& memory = place->second;
        if (isNew) {
            memory = at::zeros_like(weight);
        }
        memory.mul_(momentum).add_(weight.grad());
        const at::Tensor ahead = asMatrix(name, weight.grad().add(memory, momentum));
        const at::Tensor direction =
            orthogonalised(bfloat16 ? ahead.to(at::kBFloat16) : ahead).to(at::kFloat);
        const double length =
            0.2 * std::sqrt(static_cast<double>(std::max(direction.size(0), direction.size(1))));
        weight.sub_(asWeight(name, direction, weight), learningRate * length);
    }
}

} // namespace nightjar
