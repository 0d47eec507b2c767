// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/torch/unet.h"

#include "core/network/unet_layout.h"
#include "tests/support/thrown.h"

#include <ATen/ops/conv_transpose2d.h>
#include <ATen/ops/full.h>
#include <ATen/ops/rand.h>
#include <ATen/ops/zeros.h>
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

/// All weights positive, so that nothing an input pixel does can cancel out; doubles, so that nothing
/// vanishes.
FloatLayers transparentNetwork(Variant variant)
{
    NamedTensors weights;
    for (const auto& [name, shape] : unetLayout(variant)) {
        const bool bias = name.ends_with(".bias");
        double fanIn = 1.0;
        for (std::size_t i = name.starts_with("upv") ? 0 : 1; i < shape.size(); ++i) {
            fanIn *= static_cast<double>(shape[i]);
        }
        weights.emplace(name, at::full(shape, bias ? 0.0 : 1.0 / fanIn, at::kDouble));
    }
    return FloatLayers(std::move(weights));
}

/// Whether inputs at these distances beyond columns `start` … `start` + 15 of the output count for them.
bool counts(const UNetLayers& network, int nearest, int farthest)
{
    const c10::InferenceMode inference;
    constexpr int start = 128;
    at::Tensor input = at::zeros({1, 4, 16, 2 * start + 16}, at::kDouble);
    for (int distance = nearest; distance <= farthest; ++distance) {
        input.select(3, start - distance).fill_(1.0);
        input.select(3, start + 15 + distance).fill_(1.0);
    }
    return runUNet(network, input).narrow(3, start, 16).abs().sum().item<double>() > 0.0;
}

TEST(UNet, ReceptiveFieldIsWhatTilesAreReadWith)
{
    for (const Variant variant : allVariants) {
        const FloatLayers network = transparentNetwork(variant);
        EXPECT_TRUE(counts(network, unetReceptiveField, unetReceptiveField)) << toString(variant);
        EXPECT_FALSE(counts(network, unetReceptiveField + 1, 128)) << toString(variant);
    }
}

TEST(UNet, TurnsFourPlanesIntoTwelveOfTheSameSize)
{
    const c10::InferenceMode inference;
    for (const Variant variant : allVariants) {
        const at::Tensor output = runUNet(FloatLayers(initialWeights(variant, 1)), at::zeros({2, 4, 32, 48}));
        EXPECT_EQ(output.sizes(), (at::IntArrayRef{2, 12, 32, 48}));
    }
}

TEST(UNet, BeginsNearTheBase)
{
    const c10::InferenceMode inference;
    for (const Variant variant : allVariants) {
        const at::Tensor output =
            runUNet(FloatLayers(initialWeights(variant, 1)), at::full({1, 4, 32, 32}, 0.5));
        const double largest = output.abs().max().item<double>();
        EXPECT_GT(largest, 0.0);
        EXPECT_LT(largest, 0.5) << toString(variant);
    }
}

TEST(UNet, UpsamplesAsATransposedConvolutionDoes)
{
    const c10::InferenceMode inference;
    const NamedTensors weights = initialWeights(Variant::Original, 1);
    at::Tensor bias = weights.at("upv7.bias");
    bias.normal_();
    const at::Tensor x = at::rand({2, 256, 3, 5});
    const at::Tensor expected = at::conv_transpose2d(x, weights.at("upv7.weight"), bias, 2);
    const at::Tensor result = FloatLayers(weights).upsample("upv7", x, "conv3_2");
    EXPECT_LT(result.sub(expected).abs().max().item<double>(), 1e-5);
}

Weights weightsOf(Variant variant)
{
    Weights weights;
    for (const TensorShape& tensor : unetLayout(variant)) {
        weights.tensors[tensor.name] = {tensor.shape, std::vector<float>(tensor.elements())};
    }
    return weights;
}

TEST(TensorsOf, TakesExactlyTheTensorsOfTheVariant)
{
    EXPECT_EQ(tensorsOf(weightsOf(Variant::Lighter), Variant::Lighter).size(),
              unetLayout(Variant::Lighter).size());
    EXPECT_EQ(test::errorOf([] { (void)tensorsOf(weightsOf(Variant::Lighter), Variant::Original); }).code(),
              ErrorCode::InvalidModel);

    Weights missing = weightsOf(Variant::Lighter);
    missing.tensors.erase("upv7.bias");
    EXPECT_THROW((void)tensorsOf(missing, Variant::Lighter), Error);

    Weights odd = weightsOf(Variant::Lighter);
    odd.tensors["upv7.bias"] = {{64}, std::vector<float>(64)};
    EXPECT_THROW((void)tensorsOf(odd, Variant::Lighter), Error);

    Weights more = weightsOf(Variant::Lighter);
    more.tensors["conv11_1.bias"] = {{1}, {0.0F}};
    EXPECT_THROW((void)tensorsOf(more, Variant::Lighter), Error);
}

} // namespace
} // namespace nightjar
