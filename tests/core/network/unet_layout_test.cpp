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
    EXPECT_EQ(parameterCount(Variant::Lighter), 1'513'812U);
}

TEST(UNetLayout, NamesEveryTensorOnce)
{
    for (const Variant variant : {Variant::Original, Variant::Lighter}) {
        std::set<std::string> names;
        for (const TensorShape& tensor : unetLayout(variant)) {
            EXPECT_TRUE(names.insert(tensor.name).second) << tensor.name;
        }
        EXPECT_TRUE(names.contains("conv10_1.bias"));
        EXPECT_TRUE(names.contains("upv6.weight"));
        EXPECT_EQ(names.contains("conv1_2.depthwise.weight"), variant == Variant::Lighter);
        EXPECT_EQ(names.contains("conv1_2.weight"), variant == Variant::Original);
    }
}

} // namespace
} // namespace nightjar
