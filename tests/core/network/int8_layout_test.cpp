// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/int8_layout.h"

#include "core/network/unet_layout.h"

#include <cmath>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

TEST(QuantParams, HoldsZeroExactlyAndTheRangeWithinAStep)
{
    for (const int levels : {127, 255}) {
        for (const ActivationRange range :
             {ActivationRange{-1.0F, 3.0F}, ActivationRange{0.0F, 0.7F}, ActivationRange{-2.5F, 0.0F}}) {
            const QuantParams mapping = int8Mapping(range, levels);
            EXPECT_GE(mapping.zeroPoint, 0);
            EXPECT_LE(mapping.zeroPoint, levels);
            const float lowest = mapping.scale * static_cast<float>(-mapping.zeroPoint);
            const float highest = mapping.scale * static_cast<float>(levels - mapping.zeroPoint);
            EXPECT_NEAR(lowest, range.lowest, mapping.scale);
            EXPECT_NEAR(highest, range.highest, mapping.scale);
        }
    }
}

TEST(Int8Layout, OnlyTheFirstAndTheLastLayerStayFloat)
{
    for (const Variant variant : allVariants) {
        std::size_t floats = 0;
        for (const TensorShape& tensor : unetLayout(variant)) {
            if (staysFloat(tensor.name.substr(0, tensor.name.rfind('.')))) {
                floats += tensor.elements();
            }
        }
        EXPECT_GT(floats, 0U);
        EXPECT_LT(floats, 2000U) << toString(variant);
    }
    EXPECT_FALSE(staysFloat("conv1_2"));
    EXPECT_FALSE(staysFloat("conv10_2"));
}

TEST(Int8Layout, TheFirstLayersResultIsStoredButNothingWithinIt)
{
    EXPECT_TRUE(isStoredInInt8("conv1_1"));
    EXPECT_FALSE(isStoredInInt8("conv1_1.depthwise"));
    EXPECT_FALSE(isStoredInInt8("conv1_1.squeeze"));
    EXPECT_TRUE(isStoredInInt8("conv1_2.depthwise"));
    EXPECT_FALSE(isStoredInInt8("conv10_1"));
}

TEST(Int8Layout, EachOutputChannelHasAScaleAndInTransposedLayersEachPixel)
{
    using Shape = std::vector<std::int64_t>;
    EXPECT_EQ(int8ScaleShape("conv2_1", {64, 32, 3, 3}), (Shape{64, 1, 1, 1}));
    EXPECT_EQ(int8ScaleShape("upv6", {512, 256, 2, 2}), (Shape{1, 256, 2, 2}));
}

} // namespace
} // namespace nightjar
