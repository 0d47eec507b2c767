// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/image/half.h"

#include "tests/support/flush_subnormals.h"

#include <bit>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <vector>

namespace nightjar {
namespace {

TEST(Half, EveryHalfSurvivesTheWayThroughFloat)
{
    for (std::uint32_t bits = 0; bits <= 0xffffU; ++bits) {
        const auto half = static_cast<Half>(bits);
        const float value = fromHalf(half);
        if (std::isnan(value)) {
            EXPECT_TRUE(std::isnan(fromHalf(toHalf(value))));
        } else {
            ASSERT_EQ(toHalf(value), half) << bits;
        }
    }
}

TEST(Half, IsTheSameWhereSubnormalFloatsCountAsZero)
{
    if (!test::FlushSubnormals::isPossible) {
        GTEST_SKIP() << "no way is known to make this processor do so";
    }
    std::vector<float> expected;
    for (std::uint32_t bits = 0; bits <= 0xffffU; ++bits) {
        expected.push_back(fromHalf(static_cast<Half>(bits)));
    }
    const test::FlushSubnormals flushing;
    for (std::uint32_t bits = 0; bits <= 0xffffU; ++bits) {
        const auto half = static_cast<Half>(bits);
        ASSERT_EQ(std::bit_cast<std::uint32_t>(fromHalf(half)), std::bit_cast<std::uint32_t>(expected[bits]))
            << bits;
        if (!std::isnan(expected[bits])) {
            ASSERT_EQ(toHalf(expected[bits]), half) << bits;
        }
    }
}

TEST(Half, RoundsToNearestWithTiesToEven)
{
    EXPECT_EQ(fromHalf(toHalf(1.0F + 0x1p-11F)), 1.0F);               // a tie: down to the even neighbour
    EXPECT_EQ(fromHalf(toHalf(1.0F + 3 * 0x1p-11F)), 1.0F + 0x1p-9F); // a tie: up to the even neighbour
    EXPECT_EQ(fromHalf(toHalf(1.0F + 0x1.2p-11F)), 1.0F + 0x1p-10F);
    EXPECT_EQ(fromHalf(toHalf(0x1p-25F)), 0.0F);
    EXPECT_EQ(fromHalf(toHalf(0x1.8p-25F)), 0x1p-24F);
}

TEST(Half, ValuesBeyondTheRangeBecomeInfinite)
{
    EXPECT_EQ(fromHalf(toHalf(65504.0F)), 65504.0F);
    EXPECT_EQ(fromHalf(toHalf(65520.0F)), std::numeric_limits<float>::infinity());
    EXPECT_EQ(fromHalf(toHalf(-1e30F)), -std::numeric_limits<float>::infinity());
}

} // namespace
} // namespace nightjar
