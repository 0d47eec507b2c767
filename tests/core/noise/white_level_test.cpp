// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/noise/white_level.h"
#include "tests/support/synthetic_mosaic.h"

#include <gtest/gtest.h>

namespace nightjar {
namespace {

TEST(PhotoWhite, IsTheLevelThatOnePixelInAThousandExceeds)
{
    // 100×100 pixels: nine lamps are fewer than a thousandth, eleven are more.
    for (const int lamps : {9, 11}) {
        const Mosaic mosaic =
            test::makeMosaic({.size = {100, 100}, .noise = {}}, [&](int x, int y, CfaColour) {
                return y == 0 && x < lamps ? 0.9 : 0.25 * static_cast<double>(y) / 99.0;
            });
        EXPECT_NEAR(photoWhite(mosaic, {}), lamps == 9 ? 0.25 : 0.9, 1e-3);
    }
}

TEST(PhotoWhite, IsAtLeastEightDeviationsOfTheNoiseInBlackAndAtMostOne)
{
    const Mosaic black =
        test::makeMosaic({.size = {64, 64}, .noise = {}}, [](int, int, CfaColour) { return 0.0; });
    EXPECT_NEAR(photoWhite(black, {1e-4, 1e-4}), 0.08, 1e-6);
    EXPECT_LE(photoWhite(black, {0.1, 1.0}), 1.0F);
    const Mosaic white =
        test::makeMosaic({.size = {64, 64}, .noise = {}}, [](int, int, CfaColour) { return 1.0; });
    EXPECT_FLOAT_EQ(photoWhite(white, {1e-4, 1e-8}), 1.0F);
}

} // namespace
} // namespace nightjar
