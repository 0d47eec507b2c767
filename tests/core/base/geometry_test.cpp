// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/geometry.h"
#include "core/raw/cfa.h"

#include <array>
#include <gtest/gtest.h>
#include <limits>

namespace nightjar {
namespace {

TEST(Reflect, StaysInRangeAndKeepsParityForEveryLengthFromTwo)
{
    for (int length = 2; length < 9; ++length) {
        for (int index = -40; index < 40; ++index) {
            const int reflected = reflect(index, length);
            ASSERT_GE(reflected, 0);
            ASSERT_LT(reflected, length);
            ASSERT_EQ((reflected - index) % 2, 0) << index << " of " << length;
        }
    }
}

TEST(Reflect, LeavesIndicesInsideAlone)
{
    for (int index = 0; index < 7; ++index) {
        EXPECT_EQ(reflect(index, 7), index);
    }
    EXPECT_EQ(reflect(-1, 7), 1);
    EXPECT_EQ(reflect(7, 7), 5);
}

TEST(Intersection, OfDistantRectanglesIsEmpty)
{
    EXPECT_TRUE(intersection({0, 0, 4, 4}, {10, 0, 4, 4}).isEmpty());
    EXPECT_EQ(intersection({0, 0, 4, 4}, {2, 1, 4, 2}), (Rect{2, 1, 2, 2}));
}

TEST(Contains, IsTrueOfWhatEndsWhereTheWholeDoesAndOfNothingFarAway)
{
    constexpr Rect whole{0, 0, 256, 192};
    static_assert(whole.contains(whole));
    static_assert(whole.contains({192, 128, 64, 64}));
    static_assert(!whole.contains({193, 128, 64, 64}));
    static_assert(!whole.contains({192, 129, 64, 64}));
    static_assert(!whole.contains({-1, 0, 64, 64}));
    constexpr int largest = std::numeric_limits<int>::max();
    static_assert(!whole.contains({largest - 1, 0, 64, 64}), "no constant where it overflows");
    static_assert(!whole.contains({0, largest - 1, 64, 64}));
    static_assert(!whole.contains({0, 0, largest, largest}));
}

TEST(Cfa, EveryPhaseHasRedWhereItsOffsetSays)
{
    for (const CfaPhase phase : {CfaPhase::RGGB, CfaPhase::GRBG, CfaPhase::GBRG, CfaPhase::BGGR}) {
        const Point red = redOffset(phase);
        EXPECT_EQ(colourAt(phase, red.x, red.y), CfaColour::Red);
        EXPECT_EQ(colourAt(phase, red.x + 1, red.y), CfaColour::GreenOfRed);
        EXPECT_EQ(colourAt(phase, red.x + 1, red.y + 1), CfaColour::Blue);
        EXPECT_EQ(colourAt(phase, red.x, red.y + 1), CfaColour::GreenOfBlue);
        EXPECT_EQ(phaseOf(red), phase);
    }
}

} // namespace
} // namespace nightjar
