// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/unet_weights.h"

#include "core/network/unet_layout.h"
#include "tests/support/thrown.h"

#include <functional>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

using Rename = std::function<std::string(std::string)>;

Weights weightsOf(
    Variant variant, const Rename& rename = [](std::string name) { return name; })
{
    Weights weights;
    for (const auto& [name, shape] : unetLayout(variant)) {
        weights.tensors[rename(name)].shape = shape;
    }
    return weights;
}

std::string whyNot(Weights weights)
{
    const Error error = test::errorOf([&] { (void)recogniseUNet(std::move(weights)); });
    EXPECT_EQ(error.code(), ErrorCode::InvalidModel);
    return error.what();
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

TEST(RecogniseUNet, KnowsEveryVariantInEverySpelling)
{
    const std::vector<Rename> spellings{
        [](std::string name) { return name; },
        [](std::string name) { return "module." + name; },
        [](std::string name) { return "_orig_mod.module." + name; },
        [](std::string name) { return replaced(replaced(name, ".depthwise", "_1"), ".pointwise", "_2"); },
    };
    for (const Variant variant : allVariants) {
        for (const Rename& spelling : spellings) {
            const UNetWeights found = recogniseUNet(weightsOf(variant, spelling));
            EXPECT_EQ(found.variant, variant);
            for (const auto& [name, shape] : unetLayout(variant)) {
                ASSERT_TRUE(found.weights.tensors.contains(name)) << name;
                EXPECT_EQ(found.weights.tensors.at(name).shape, shape) << name;
            }
        }
    }
}

TEST(RecogniseUNet, NamesTheFirstTensorThatDoesNotFit)
{
    Weights more = weightsOf(Variant::Light);
    more.tensors["bn1.num_batches_tracked"] = {{}, {7.0F}};
    EXPECT_NE(whyNot(more).find("bn1.num_batches_tracked"), std::string::npos);

    Weights fewer = weightsOf(Variant::Lighter);
    fewer.tensors.erase("upv7.bias");
    EXPECT_NE(whyNot(fewer).find("upv7.bias is missing"), std::string::npos);

    Weights odd = weightsOf(Variant::Original);
    odd.tensors["conv3_1.weight"].shape = {128, 32, 3, 3};
    const std::string why = whyNot(odd);
    EXPECT_NE(why.find("conv3_1.weight is of 128×32×3×3 numbers instead of 128×64×3×3"), std::string::npos)
        << why;

    Weights other;
    other.tensors["layer1.0.bn1.running_mean"] = {{64}, {}};
    EXPECT_NE(whyNot(other).find("not of the U-Net"), std::string::npos);
    EXPECT_NE(whyNot(Weights{}).find("not of the U-Net"), std::string::npos);

    Weights twice = weightsOf(Variant::Original);
    twice.tensors["module.upv6.bias"] = {{256}, {}};
    EXPECT_NE(whyNot(twice).find("upv6.bias appears twice"), std::string::npos);
}

} // namespace
} // namespace nightjar
