// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/train/muon.h"

#include <ATen/ops/eye.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/randn.h>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

TEST(Muon, OrthogonalisesMatricesOfAnyShape)
{
    for (const auto& [rows, columns] : {std::pair{24, 24}, std::pair{12, 70}, std::pair{70, 12}}) {
        const at::Tensor result = orthogonalised(at::randn({rows, columns}));
        ASSERT_EQ(result.size(0), rows);
        ASSERT_EQ(result.size(1), columns);
        const at::Tensor gram = rows < columns ? at::mm(result, result.t()) : at::mm(result.t(), result);
        // Singular values between 0.7 and 1.2, squared.
        EXPECT_LT(gram.sub(at::eye(gram.size(0))).abs().max().item<double>(), 0.6);
    }
}

TEST(Muon, TakesDenseLayersButTheFirstAndTheLast)
{
    const NamedTensors light = initialWeights(Variant::Light, 1);
    const auto suits = [&](const std::string& name) { return Muon::suits(name, light.at(name)); };
    EXPECT_TRUE(suits("conv2_1.weight"));
    EXPECT_TRUE(suits("conv2_2.pointwise.weight"));
    EXPECT_TRUE(suits("upv8.weight"));
    EXPECT_FALSE(suits("conv2_2.depthwise.weight"));
    EXPECT_FALSE(suits("conv2_1.bias"));
    EXPECT_FALSE(suits("conv1_1.weight"));
    EXPECT_FALSE(suits("conv10_1.weight"));
}

TEST(Muon, StepsAgainstTheGradientByTheLengthOfTheRate)
{
    for (const char* name : {"conv3_1.weight", "upv8.weight"}) {
        at::Tensor weight = initialWeights(Variant::Original, 1).at(name).clone();
        const at::Tensor before = weight.clone();
        weight.mutable_grad() = at::randn(weight.sizes());
        Muon muon;
        muon.step({{name, weight}}, 0.01, false);
        const at::Tensor change = weight.sub(before);
        EXPECT_LT(change.mul(weight.grad()).sum().item<double>(), 0.0) << name;
        // Adam's steps have 0.2 to 0.4 of the rate as their root mean square.
        const double rootMeanSquare = change.square().mean().sqrt().item<double>();
        EXPECT_GT(rootMeanSquare, 0.1 * 0.01) << name;
        EXPECT_LT(rootMeanSquare, 0.3 * 0.01) << name;
        EXPECT_EQ(muon.momenta().size(), 1U);
    }
}

} // namespace
} // namespace nightjar
