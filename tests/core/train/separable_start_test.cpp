// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/train/separable_start.h"

#include "core/network/unet_layout.h"
#include "tests/support/thrown.h"

#include <ATen/ops/rand.h>
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

/// The plain convolutions that a network of depthwise and pointwise pairs amounts to.
NamedTensors multipliedOut(const NamedTensors& separable)
{
    NamedTensors dense;
    for (const TensorShape& tensor : unetLayout(Variant::Original)) {
        const auto equal = separable.find(tensor.name);
        if (equal != separable.end()) {
            dense[tensor.name] = equal->second;
            continue;
        }
        const std::string layer = tensor.name.substr(0, tensor.name.rfind('.'));
        dense[tensor.name] = tensor.name.ends_with(".bias")
                                 ? separable.at(layer + ".pointwise.bias")
                                 : separable.at(layer + ".pointwise.weight")
                                       .mul(separable.at(layer + ".depthwise.weight").transpose(0, 1));
    }
    return dense;
}

TEST(SeparableStart, IsTheSameNetworkWhereTheConvolutionsAreSeparable)
{
    const c10::InferenceMode inference;
    for (const Variant variant : {Variant::Light, Variant::Lighter}) {
        const NamedTensors separable = initialWeights(variant, 7);
        const NamedTensors start = separableStart(multipliedOut(separable), variant);
        const at::Tensor input = at::rand({1, 4, 32, 32});
        const at::Tensor expected = runUNet(FloatLayers(separable), input);
        const at::Tensor output = runUNet(FloatLayers(start), input);
        EXPECT_LT(output.sub(expected).abs().max().item<float>(), 1e-4F * expected.abs().max().item<float>())
            << toString(variant);
    }
}

TEST(SeparableStart, TakesTheNearestPairOfEachConvolution)
{
    const NamedTensors dense = initialWeights(Variant::Original, 1);
    const NamedTensors start = separableStart(dense, Variant::Light);
    const at::Tensor& weight = dense.at("conv4_2.weight");
    const at::Tensor pair =
        start.at("conv4_2.pointwise.weight").mul(start.at("conv4_2.depthwise.weight").transpose(0, 1));
    // What is left over is orthogonal to what was taken: no multiple of the pair comes nearer.
    const at::Tensor rest = weight.sub(pair).transpose(0, 1).flatten(1);
    EXPECT_LT(rest.mul(pair.transpose(0, 1).flatten(1)).sum(1).abs().max().item<float>(), 1e-4F);
    EXPECT_LT(weight.sub(pair).norm().item<float>(), weight.norm().item<float>());
}

TEST(SeparableStart, RefusesWeightsThatLackALayer)
{
    const NamedTensors lighter = initialWeights(Variant::Lighter, 1);
    EXPECT_EQ(test::errorOf([&] { (void)separableStart(lighter, Variant::Original); }).code(),
              ErrorCode::InvalidArgument);
    const NamedTensors original = initialWeights(Variant::Original, 1);
    EXPECT_THROW((void)separableStart(original, Variant::Fire), Error);
}

} // namespace
} // namespace nightjar
