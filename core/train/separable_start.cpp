// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/train/separable_start.h"

#include "core/base/error.h"
#include "core/network/unet_layout.h"

#include <ATen/ops/linalg_svd.h>
#include <ATen/ops/zeros.h>
#include <string_view>
#include <tuple>

namespace nightjar {
namespace {

struct SeparablePair
{
    at::Tensor depthwise; ///< in × 1 × 3 × 3
    at::Tensor pointwise; ///< out × in × 1 × 1
};

/// Each input channel's kernels are a matrix, outputs × 9; the pair keeps its best approximation of rank one
/// (Eckart and Young, 1936), half of the singular value on either side.
SeparablePair nearestPair(const at::Tensor& weight)
{
    const auto outputs = weight.size(0);
    const auto inputs = weight.size(1);
    const auto [u, s, v] = at::linalg_svd(weight.flatten(2).transpose(0, 1), /*full_matrices=*/false);
    const at::Tensor root = s.select(1, 0).sqrt().unsqueeze(1);
    return {v.select(1, 0).mul(root).reshape({inputs, 1, 3, 3}).contiguous(),
            u.select(2, 0).mul(root).t().reshape({outputs, inputs, 1, 1}).contiguous()};
}

} // namespace

NamedTensors separableStart(const NamedTensors& dense, Variant variant)
{
    constexpr std::string_view depthwise = ".depthwise.weight";
    NamedTensors start;
    for (const TensorShape& tensor : unetLayout(variant)) {
        const auto equal = dense.find(tensor.name);
        if (equal != dense.end() && equal->second.sizes() == tensor.shape) {
            start[tensor.name] = equal->second.clone();
        } else if (tensor.name.ends_with(depthwise)) {
            const std::string layer = tensor.name.substr(0, tensor.name.size() - depthwise.size());
            const auto weight = dense.find(layer + ".weight");
            const auto bias = dense.find(layer + ".bias");
            if (weight == dense.end() || bias == dense.end()) {
                break;
            }
            const SeparablePair pair = nearestPair(weight->second);
            start[tensor.name] = pair.depthwise;
            start[layer + ".depthwise.bias"] = at::zeros(weight->second.size(1));
            start[layer + ".pointwise.weight"] = pair.pointwise;
            start[layer + ".pointwise.bias"] = bias->second.clone();
        }
    }
    if (start.size() != unetLayout(variant).size()) {
        throw Error(ErrorCode::InvalidArgument,
                    "these weights cannot start " + std::string(toString(variant)) +
                        ": only those of a variant with the same or denser convolutions can");
    }
    return start;
}

} // namespace nightjar
