// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/torch/unet.h"

#include "core/network/unet_layout.h"
#include "core/network/unet_weights.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/conv2d.h>
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
    // All arguments have two values: quantised pooling reads two of each, even if only one was passed.
    return at::max_pool2d(x, {2, 2}, {2, 2}, {0, 0}, {1, 1});
}

/// Runs one of the two convolutions of a level in the variant's form.
at::Tensor convolution(const UNetLayers& layers, const std::string& layer, const at::Tensor& x)
{
    if (layers.has(layer + ".depthwise")) {
        const std::string depthwise = layer + ".depthwise";
        return layers.convolve(layer + ".pointwise",
                               layers.convolve(depthwise, x, Activation::None, depthwise),
                               Activation::LeakyRelu, layer);
    }
    if (layers.has(layer + ".squeeze")) {
        const std::string squeeze = layer + ".squeeze";
        const at::Tensor squeezed = layers.convolve(squeeze, x, Activation::LeakyRelu, squeeze);
        return at::cat({layers.convolve(layer + ".expand1x1", squeezed, Activation::LeakyRelu, layer),
                        layers.convolve(layer + ".expand3x3", squeezed, Activation::LeakyRelu, layer)},
                       1);
    }
    return layers.convolve(layer, x, Activation::LeakyRelu, layer);
}

at::Tensor stack(const UNetLayers& layers, const std::string& level, at::Tensor x)
{
    x = convolution(layers, level + "_1", x);
    return convolution(layers, level + "_2", x);
}

/// Upsamples `x` and concatenates it with `skip`. `point`: the layer whose result is the skip connection, and
/// whose int8 range the upsampled values share.
at::Tensor upAndJoin(const UNetLayers& layers, const std::string& layer, at::Tensor x, at::Tensor skip,
                     const std::string& point)
{
    x = layers.upsample(layer, x, point);
    return at::cat({std::move(x), std::move(skip)}, 1);
}

} // namespace

at::Tensor runUNet(const UNetLayers& layers, const at::Tensor& input)
{
    // Moving frees each tensor after its last use, because memory limits what a small computer can run.
    at::Tensor conv1 = stack(layers, "conv1", input);
    at::Tensor conv2 = stack(layers, "conv2", pool(conv1));
    at::Tensor conv3 = stack(layers, "conv3", pool(conv2));
    at::Tensor conv4 = stack(layers, "conv4", pool(conv3));
    at::Tensor x = stack(layers, "conv5", pool(conv4));
    x = stack(layers, "conv6", upAndJoin(layers, "upv6", std::move(x), std::move(conv4), "conv4_2"));
    x = stack(layers, "conv7", upAndJoin(layers, "upv7", std::move(x), std::move(conv3), "conv3_2"));
    x = stack(layers, "conv8", upAndJoin(layers, "upv8", std::move(x), std::move(conv2), "conv2_2"));
    x = stack(layers, "conv9", upAndJoin(layers, "upv9", std::move(x), std::move(conv1), "conv1_2"));
    return layers.convolve("conv10_1", x, Activation::None, "conv10_1");
}

bool FloatLayers::has(const std::string& layer) const
{
    return m_weights.contains(layer + ".weight");
}

at::Tensor FloatLayers::convolve(const std::string& layer, const at::Tensor& x, Activation activation,
                                 const std::string&) const
{
    const at::Tensor& weight = m_weights.at(layer + ".weight");
    // A depthwise layer has one input channel per group.
    const std::int64_t groups = x.size(1) / weight.size(1);
    const std::int64_t padding = weight.size(2) / 2;
    at::Tensor result = at::conv2d(x, weight, m_weights.at(layer + ".bias"), 1, padding, 1, groups);
    activate(result, activation);
    return result;
}

at::Tensor FloatLayers::upsample(const std::string& layer, const at::Tensor& x, const std::string&) const
{
    const at::Tensor& weight = m_weights.at(layer + ".weight");
    return spreadPixels(at::conv2d(x, asPointwise(weight), m_weights.at(layer + ".bias").repeat({4})));
}

at::Tensor asPointwise(const at::Tensor& transposed)
{
    return transposed.permute({2, 3, 1, 0}).reshape({-1, transposed.size(0), 1, 1});
}

at::Tensor spreadPixels(const at::Tensor& x)
{
    const std::int64_t height = x.size(2);
    const std::int64_t width = x.size(3);
    const std::int64_t channels = x.size(1) / 4;
    return x.permute({0, 2, 3, 1})
        .contiguous()
        .view({x.size(0), height, width, 2, 2 * channels})
        .permute({0, 1, 3, 2, 4})
        .contiguous()
        .view({x.size(0), 2 * height, 2 * width, channels})
        .permute({0, 3, 1, 2});
}

void activate(at::Tensor& x, Activation activation)
{
    if (activation == Activation::LeakyRelu) {
        at::leaky_relu_(x, leakySlope);
    }
}

NamedTensors initialWeights(Variant variant, std::uint64_t seed)
{
    NamedTensors weights;
    const at::Generator generator = at::detail::createCPUGenerator(seed);
    for (const auto& [name, shape] : unetLayout(variant)) {
        at::Tensor tensor = at::zeros(shape);
        if (name.ends_with(".weight")) {
            // In a transposed 2×2 convolution at stride 2, each output value uses one tap of every input
            // channel.
            const bool transposed = name.starts_with("upv");
            const std::int64_t fanIn = transposed ? shape[0] : shape[1] * shape[2] * shape[3];
            // No ReLU follows a depthwise or transposed convolution, so nothing halves the variance.
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
    requireLayout(weights, variant);
    NamedTensors tensors;
    while (!weights.tensors.empty()) {
        auto node = weights.tensors.extract(weights.tensors.begin()); // frees each source after its copy
        tensors.emplace(node.key(), at::from_blob(node.mapped().values.data(), node.mapped().shape).clone());
    }
    return tensors;
}

} // namespace nightjar
