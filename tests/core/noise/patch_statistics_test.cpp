// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/noise/patch_statistics.h"

#include "tests/support/synthetic_mosaic.h"

#include <gtest/gtest.h>

namespace nightjar {
namespace {

using test::makeMosaic;
using test::SyntheticMosaic;

constexpr std::size_t everything = 1'000'000'000;

TEST(MeasurePatches, LowAndHighFrequenciesOfWhiteNoiseBothMeasureItsVariance)
{
    const SyntheticMosaic settings{.size = {512, 512}, .noise = {0.0, 4e-4}};
    const PatchStatistics statistics =
        measurePatches(makeMosaic(settings, [](int, int, CfaColour) { return 0.3; }), everything);
    ASSERT_GT(statistics.patches.size(), 4000U);
    for (std::size_t c = 0; c < 4; ++c) {
        double low = 0;
        double high = 0;
        double level = 0;
        for (const Patch& patch : statistics.patches) {
            low += patch[c].low;
            high += patch[c].high;
            level += patch[c].level;
        }
        const auto count = static_cast<double>(statistics.patches.size());
        EXPECT_NEAR(low / count, 4e-4, 0.03 * 4e-4);
        EXPECT_NEAR(high / count, 4e-4, 0.03 * 4e-4);
        EXPECT_NEAR(level / count, 0.3, 0.001);
    }
}

TEST(MeasurePatches, GradientsAndRowsDoNotReachHighFrequencies)
{
    const Mosaic mosaic = makeMosaic({.size = {256, 128}}, [](int x, int y, CfaColour) {
        return 0.1 + 0.002 * x + 0.001 * y + 0.05 * (y * y % 7);
    });
    for (const Patch& patch : measurePatches(mosaic, everything).patches) {
        for (const PatchColour& colour : patch) {
            EXPECT_LT(colour.high, 1e-8F); // rounding alone is 3e-10
            EXPECT_GT(colour.low, 1e-5F);
        }
    }
}

TEST(MeasurePatches, LeavesOutPatchesThatTouchTheCeiling)
{
    const Mosaic mosaic = makeMosaic({.size = {64, 64}}, [](int x, int y, CfaColour) {
        return x < 20 && y < 9 ? 1.5 : 0.01 * (y % 5); // 3 × 2 patches
    });
    EXPECT_EQ(measurePatches(mosaic, 64).patches.size(), 64U - 6U);
}

TEST(MeasurePatches, TellsTheLevelOfThePatchesAround)
{
    const Mosaic mosaic = makeMosaic({.size = {32, 32}}, [](int x, int y, CfaColour) {
        return x < 8 && y < 8 ? 0.5 : (x + y) % 7 * 0.01; // one bright patch, which is the ceiling
    });
    const Mosaic brighter = makeMosaic({.size = {32, 32}}, [](int x, int y, CfaColour) {
        return x < 8 && y < 8 ? 0.5 : x >= 24 && y >= 24 ? 1.0 : 0.1;
    });
    EXPECT_EQ(measurePatches(mosaic, 16).patches.size(), 15U);
    const PatchStatistics statistics = measurePatches(brighter, 16);
    ASSERT_EQ(statistics.patches.size(), 15U);
    EXPECT_NEAR(statistics.patches[0][0].surroundingLevel, 0.1, 1e-4);
    EXPECT_NEAR(statistics.patches[1][0].surroundingLevel, (13 * 0.1 + 0.5) / 14, 1e-4);
}

TEST(MeasurePatches, TakesNoMoreThanAskedForAndOverlapsWhereThereAreFew)
{
    // One sample is brighter than all others, and with it the patches around it are left out.
    const Mosaic mosaic = makeMosaic({.size = {1024, 1024}}, [](int x, int y, CfaColour) {
        return x < 2 && y < 2 ? 0.5 : 1e-4 * ((x / 8 * 5 + y / 8) % 13);
    });
    const PatchStatistics some = measurePatches(mosaic, 2000);
    EXPECT_EQ(some.information, 1.0);
    EXPECT_LT(some.patches.size(), 2200U);
    EXPECT_GT(some.patches.size(), 1700U);
    const PatchStatistics apart = measurePatches(mosaic, 20'000);
    EXPECT_EQ(apart.information, 1.0);
    EXPECT_EQ(apart.patches.size(), 128U * 128U - 1U);
    const PatchStatistics overlapping = measurePatches(mosaic, everything);
    EXPECT_LT(overlapping.information, 1.0);
    EXPECT_EQ(overlapping.patches.size(), 32U * 32U * 49U - 1U);
}

TEST(MeasurePatches, KnowsTheLeastAndTheGreatestSample)
{
    const Mosaic mosaic =
        makeMosaic({.size = {64, 64}, .noise = {0.0, 1.0}}, [](int, int, CfaColour) { return 0.01; });
    EXPECT_NEAR(measurePatches(mosaic, everything).floor, -512.0 / (16383 - 512), 1e-6);
    EXPECT_NEAR(measurePatches(mosaic, everything).ceiling, 1.0, 1e-6);
}

} // namespace
} // namespace nightjar
