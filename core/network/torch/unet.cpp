// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/torch/unet.h"

#include "core/error.h"
#include "core/network/unet_layout.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/conv_transpose2d.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/leaky_relu.h>
#include <ATen/ops/max_pool2d.h>
#include <ATen/ops/zeros.h>
#include <cmath>
#include <utility>

namespace nightjar {
namespace {

constexpr double leakySlope = 0.2;

at::Tensor pool(const at::Tensor& x)
{
    return at::max_pool2d(x, {2, 2});
}

} // namespace

at::Tensor UNet::forward(const at::Tensor& input) const
{
    // Moving lets each tensor go as soon as it has served: memory decides what a small machine can do.
    at::Tensor conv1 = stack("conv1", input);
    at::Tensor conv2 = stack("conv2", pool(conv1));
    at::Tensor conv3 = stack("conv3", pool(conv2));
    at::Tensor conv4 = stack("conv4", pool(conv3));
    at::Tensor x = stack("conv5", pool(conv4));
    x = stack("conv6", upAndJoin("upv6", std::move(x), std::move(conv4)));
    x = stack("conv7", upAndJoin("upv7", std::move(x), std::move(conv3)));
    x = stack("conv8", upAndJoin("upv8", std::move(x), std::move(conv2)));
    x = stack("conv9", upAndJoin("upv9", std::move(x), std::move(conv1)));
    return affine("conv10_1", x, 0);
}

at::Tensor UNet::stack(const std::string& level, at::Tensor x) const
{
    x = convolution(level + "_1", x);
    at::leaky_relu_(x, leakySlope);
    x = convolution(level + "_2", x);
    at::leaky_relu_(x, leakySlope);
    return x;
}

at::Tensor UNet::convolution(const std::string& layer, const at::Tensor& x) const
{
    if (m_weights.contains(layer + ".weight")) {
        return affine(layer, x, 1);
    }
    if (m_weights.contains(layer + ".squeeze.weight")) {
        at::Tensor squeezed = affine(layer + ".squeeze", x, 0);
        at::leaky_relu_(squeezed, leakySlope);
        return at::cat({affine(layer + ".expand1x1", squeezed, 0), affine(layer + ".expand3x3", squeezed, 1)},
                       1);
    }
    return affine(layer + ".pointwise", affine(layer + ".depthwise", x, 1), 0);
}

at::Tensor UNet::affine(const std::string& layer, const at::Tensor& x, std::int64_t padding) const
{
    const at::Tensor& weight = m_weights.at(layer + ".weight");
    // A depthwise layer has one input channel a group.
    const std::int64_t groups = x.size(1) / weight.size(1);
    return at::conv2d(x, weight, m_weights.at(layer + ".bias"), 1, padding, 1, groups);
}

at::Tensor UNet::upAndJoin(const std::string& layer, at::Tensor x, at::Tensor skip) const
{
    x = at::conv_transpose2d(x, m_weights.at(layer + ".weight"), m_weights.at(layer + ".bias"), 2);
    return at::cat({std::move(x), std::move(skip)}, 1);
}

NamedTensors initialWeights(Variant variant, std::uint64_t seed)
{
    NamedTensors weights;
    const at::Generator generator = at::detail::createCPUGenerator(seed);
    for (const auto& [name, shape] : unetLayout(variant)) {
        at::Tensor tensor = at::zeros(shape);
        if (name.ends_with(".weight")) {
            // Each output of a transposed 2×2 convolution at stride 2 sees one tap of every input channel.
            const bool transposed = name.starts_with("upv");
            const std::int64_t fanIn = transposed ? shape[0] : shape[1] * shape[2] * shape[3];
            // Between depthwise and pointwise there is no ReLU that would halve the variance.
            const double slope =
                name.find(".depthwise") != std::string::npos || transposed ? 1.0 : leakySlope;
            const double deviation = std::sqrt(2.0 / ((1.0 + slope * slope) * static_cast<double>(fanIn)));
            tensor.normal_(0.0, name.starts_with("conv10_1") ? 0.1 * deviation : deviation, generator);
        }
        weights.emplace(name, tensor);
    }
    return weights;
}

NamedTensors tensorsOf(Weights weights, Variant variant)
{
    NamedTensors tensors;
    for (const auto& [name, shape] : unetLayout(variant)) {
        const auto found = weights.tensors.find(name);
        if (found == weights.tensors.end() || found->second.shape != shape) {
            throw Error(ErrorCode::InvalidModel,
                        "the weights are not of variant " + std::string(toString(variant)) + ": tensor " +
                            name + (found == weights.tensors.end() ? " is missing" : " has another shape"));
        }
        tensors.emplace(name, at::from_blob(found->second.values.data(), shape).clone());
        weights.tensors.erase(found); // what was copied need not be held twice
    }
    if (!weights.tensors.empty()) {
        throw Error(ErrorCode::InvalidModel, "the weights hold a tensor that variant " +
                                                 std::string(toString(variant)) +
                                                 " does not have: " + weights.tensors.begin()->first);
    }
    return tensors;
}

} // namespace nightjar
