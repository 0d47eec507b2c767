// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/compare_linear.h"

#include "core/raw/demosaic.h"
#include "tests/support/landscape.h"
#include "tests/support/thrown.h"

#include <gtest/gtest.h>
#include <memory>

namespace nightjar {
namespace {

constexpr Size size{320, 256};

struct Shot
{
    double brightness = 0.5;
    Point shift{};
    NoiseModel noise{};
    CfaPhase phase = CfaPhase::RGGB;
    Size size = nightjar::size;
    std::uint32_t seed = 1;
};

LinearSource shoot(const Shot& shot)
{
    return demosaicedSource(std::make_shared<const Mosaic>(
        test::makeMosaic({.size = shot.size, .phase = shot.phase, .noise = shot.noise, .seed = shot.seed},
                         test::landscapeScene(shot.brightness, shot.shift))));
}

TEST(CompareLinear, FindsShiftAndBrightnessInEveryPhase)
{
    for (const CfaPhase phase : {CfaPhase::RGGB, CfaPhase::GRBG, CfaPhase::GBRG, CfaPhase::BGGR}) {
        const LinearComparison comparison =
            compareLinear(shoot({.brightness = 0.05, .shift = {8, -6}, .phase = phase}),
                          shoot({.brightness = 0.5, .phase = phase}), BrightnessAlignment::LeastSquares);
        EXPECT_TRUE(comparison.alignment.found);
        EXPECT_EQ(comparison.alignment.shift, (Point{8, -6}));
        EXPECT_EQ(comparison.compared, (Size{size.width - 8, size.height - 6}));
        EXPECT_NEAR(comparison.brightness, 10.0, 0.01);
        // What is left is the rounding to counts, times 10, and to half floats.
        EXPECT_GT(comparison.quality.psnr, 65.0);
        EXPECT_GT(comparison.quality.ssim, 0.99);
    }
}

TEST(CompareLinear, NoiseMakesTheBrightnessFactorNoSmaller)
{
    // Noise as strong as the signal: Σ p·r / Σ p² over single pixels would be half of the truth.
    const LinearComparison comparison = compareLinear(
        shoot({.brightness = 0.01, .shift = {-4, 10}, .noise = {1e-3, 2.5e-5}}),
        shoot({.brightness = 0.5, .noise = {1e-5, 1e-8}, .seed = 2}), BrightnessAlignment::LeastSquares);
    EXPECT_EQ(comparison.alignment.shift, (Point{-4, 10}));
    EXPECT_NEAR(comparison.brightness, 50.0, 1.0);
}

TEST(CompareLinear, ClippedPixelsDoNotCountForBrightness)
{
    EXPECT_NEAR(brightnessFactor(shoot({.brightness = 0.2}), shoot({.brightness = 1.8}), {}), 9.0, 0.1);
}

TEST(CompareLinear, WithoutAlignmentLeavesBrightnessAsItIs)
{
    const LinearComparison comparison =
        compareLinear(shoot({.brightness = 0.25}), shoot({.brightness = 0.5}), BrightnessAlignment::None);
    EXPECT_EQ(comparison.brightness, 1.0);
    EXPECT_LT(comparison.quality.psnr, 25.0);
}

TEST(CompareLinear, ComparesPicturesWithNothingInCommonAsTheyLie)
{
    const LinearComparison comparison =
        compareLinear(shoot({}), shoot({.shift = {5000, 700}}), BrightnessAlignment::None);
    EXPECT_FALSE(comparison.alignment.found);
    EXPECT_EQ(comparison.alignment.shift, (Point{0, 0}));
    EXPECT_EQ(comparison.compared, size);
}

TEST(CompareLinear, RefusesOtherSizesAndBlack)
{
    const auto codeOf = [](const LinearSource& a, const LinearSource& b) {
        return test::errorOf([&] { (void)compareLinear(a, b, BrightnessAlignment::LeastSquares); }).code();
    };
    EXPECT_EQ(codeOf(shoot({}), shoot({.size = {320, 254}})), ErrorCode::InvalidArgument);
    EXPECT_EQ(codeOf(shoot({.size = {30, 40}}), shoot({.size = {30, 40}})), ErrorCode::InvalidArgument);
    EXPECT_EQ(codeOf(shoot({.brightness = 0.0}), shoot({})), ErrorCode::InvalidArgument);
}

TEST(SharedPart, IsWhereBothShowTheScene)
{
    EXPECT_EQ(sharedPart({100, 80}, {0, 0}), (Rect{0, 0, 100, 80}));
    EXPECT_EQ(sharedPart({100, 80}, {6, -4}), (Rect{0, 4, 94, 76}));
    EXPECT_EQ(sharedPart({100, 80}, {-6, 4}), (Rect{6, 0, 94, 76}));
}

} // namespace
} // namespace nightjar
