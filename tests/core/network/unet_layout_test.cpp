// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/unet_layout.h"

#include <gtest/gtest.h>
#include <set>

namespace nightjar {
namespace {

TEST(UNetLayout, HasTheParametersOfThePublishedVariants)
{
    EXPECT_EQ(parameterCount(Variant::Original), 7'760'748U);
    EXPECT_EQ(parameterCount(Variant::Light), 4'285'676U);
    EXPECT_EQ(parameterCount(Variant::Lighter), 1'513'812U);
}

TEST(UNetLayout, FireModulesHaveTheParametersTheirReadmeStates)
{
    EXPECT_EQ(parameterCount(Variant::Fire), 1'987'564U);
}

TEST(UNetLayout, Int8WeightsTakeAQuarterOfFloats)
{
    for (const Variant variant : allVariants) {
        const auto whole = static_cast<double>(weightBytes(variant, Precision::Float32));
        EXPECT_EQ(whole, 4.0 * static_cast<double>(parameterCount(variant)));
        EXPECT_EQ(whole, 2.0 * static_cast<double>(weightBytes(variant, Precision::BFloat16)));
        const double ratio = whole / static_cast<double>(weightBytes(variant, Precision::Int8));
        EXPECT_LT(ratio, 4.0);
        EXPECT_GT(ratio, variant == Variant::Original ? 3.98 : 3.8) << toString(variant);
    }
}

TEST(UNetLayout, NamesEveryTensorOnce)
{
    for (const Variant variant : allVariants) {
        std::set<std::string> names;
        for (const TensorShape& tensor : unetLayout(variant)) {
            EXPECT_TRUE(names.insert(tensor.name).second) << tensor.name;
        }
        EXPECT_TRUE(names.contains("conv10_1.bias"));
        EXPECT_TRUE(names.contains("upv6.weight"));
        EXPECT_EQ(names.contains("conv1_1.weight"),
                  variant == Variant::Original || variant == Variant::Light);
        EXPECT_EQ(names.contains("conv1_2.weight"), variant == Variant::Original);
        EXPECT_EQ(names.contains("conv1_2.depthwise.weight"),
                  variant == Variant::Light || variant == Variant::Lighter);
        EXPECT_EQ(names.contains("conv1_2.expand3x3.weight"), variant == Variant::Fire);
    }
}

} // namespace
} // namespace nightjar
