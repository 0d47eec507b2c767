// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/fidelity.h"

#include "tests/support/flat_picture.h"
#include "tests/support/synthetic_mosaic.h"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <limits>
#include <ranges>

namespace nightjar {
namespace {

constexpr NoiseModel noise{.gain = 0.001, .readVariance = 1e-6};
constexpr std::array<double, 3> colour{0.05, 0.1, 0.03};

Mosaic noisyMosaic(CfaPhase phase = CfaPhase::RGGB)
{
    return test::makeMosaic({.phase = phase, .noise = noise},
                            [](int, int, CfaColour cfa) { return colour[channelOf(cfa)]; });
}

TEST(Fidelity, NoiseTakenAwayIsNoShiftInEveryPhase)
{
    for (const CfaPhase phase : {CfaPhase::RGGB, CfaPhase::GRBG, CfaPhase::GBRG, CfaPhase::BGGR}) {
        const Mosaic mosaic = noisyMosaic(phase);
        const Fidelity fidelity = fidelityOf(mosaic, test::flatPicture(mosaic.size(), colour), noise);
        EXPECT_LT(fidelity.largestShift(), 0.005);
        EXPECT_EQ(fidelity.clippedPart, 0.0);
    }
}

TEST(Fidelity, ABrighterPictureIsAShiftOfBrightnessAlone)
{
    const Mosaic mosaic = noisyMosaic();
    const Fidelity fidelity = fidelityOf(
        mosaic, test::flatPicture(mosaic.size(), {1.05 * colour[0], 1.05 * colour[1], 1.05 * colour[2]}),
        noise);
    EXPECT_NEAR(fidelity.brightnessShift(), 0.05, 0.005);
    for (int channel = 0; channel < 3; ++channel) {
        EXPECT_NEAR(fidelity.colourShift(channel), 0.0, 0.005);
    }
}

TEST(Fidelity, ARedderPictureIsAShiftOfColour)
{
    const Mosaic mosaic = noisyMosaic();
    const Fidelity fidelity =
        fidelityOf(mosaic, test::flatPicture(mosaic.size(), {1.1 * colour[0], colour[1], colour[2]}), noise);
    EXPECT_GT(fidelity.colourShift(0), 0.05);
    EXPECT_LT(fidelity.colourShift(2), 0.0);
    EXPECT_GT(fidelity.largestShift(), tellingShift);
    EXPECT_EQ(fidelity.mostShiftedColour(), 0);
}

TEST(Fidelity, IsSaidInASentenceFromTwoPercentOn)
{
    const auto changedTo = [](std::array<double, 3> after) {
        return shiftSentence({.before = {0.1, 0.2, 0.1}, .after = after});
    };
    EXPECT_EQ(changedTo({0.1, 0.2, 0.1}), "");
    EXPECT_EQ(changedTo({0.1015, 0.203, 0.1015}), "");
    EXPECT_EQ(changedTo({0.103, 0.206, 0.103}), "the network changed the photo's brightness by +3.0 %");
    EXPECT_EQ(changedTo({0.102, 0.202, 0.096}), "the network changed the photo's blue by -4.0 %");
    EXPECT_EQ(changedTo({0.1, std::numeric_limits<double>::quiet_NaN(), 0.1}),
              "the result has invalid pixels");
}

TEST(Fidelity, HotPixelsAndClippedOnesDoNotCount)
{
    const Mosaic mosaic = test::makeMosaic({.noise = noise}, [](int x, int y, CfaColour cfa) {
        return y < 64 ? 2.0 : x % 50 == 7 && y % 50 == 9 ? 0.9 : colour[channelOf(cfa)];
    });
    const Fidelity fidelity = fidelityOf(mosaic, test::flatPicture(mosaic.size(), colour), noise);
    EXPECT_LT(fidelity.largestShift(), 0.005);
    EXPECT_NEAR(fidelity.clippedPart, 0.25, 0.001);
}

TEST(Fidelity, ALargeChangeIsNotTakenForHotPixels)
{
    const Mosaic mosaic = noisyMosaic();
    const Fidelity black = fidelityOf(mosaic, test::flatPicture(mosaic.size(), {}), noise);
    EXPECT_NEAR(black.brightnessShift(), -1.0, 0.01);
    const Fidelity bright = fidelityOf(
        mosaic, test::flatPicture(mosaic.size(), {4 * colour[0], 4 * colour[1], 4 * colour[2]}), noise);
    EXPECT_NEAR(bright.brightnessShift(), 3.0, 0.05);
}

/// The definition, sample by sample, of a picture in which fewer than 0.5 % are outliers.
Fidelity oneByOne(const Mosaic& mosaic, const LinearImage& made)
{
    Fidelity fidelity;
    std::array<double, 3> counts{};
    for (int y = 0; y < mosaic.size().height; ++y) {
        for (int x = 0; x < mosaic.size().width; ++x) {
            const std::size_t channel = channelOf(mosaic.colourAt(x, y));
            const double before = mosaic.normalised(x, y);
            const double after =
                fromHalf(made.row(static_cast<int>(channel), y)[static_cast<std::size_t>(x)]);
            const double change = after - before;
            const double variance = noise.gain * std::max(0.0, after) + noise.readVariance;
            if (before < 0.985F && change * change <= 64.0 * variance) {
                fidelity.before[channel] += before;
                fidelity.after[channel] += after;
                ++counts[channel];
            }
        }
    }
    for (std::size_t channel = 0; channel < 3; ++channel) {
        fidelity.before[channel] /= counts[channel];
        fidelity.after[channel] /= counts[channel];
    }
    return fidelity;
}

TEST(Fidelity, IsTheMeanOfTheSamplesOneByOneForEveryWidth)
{
    for (const CfaPhase phase : {CfaPhase::RGGB, CfaPhase::GBRG}) {
        for (const int width : std::views::iota(2, 68)) {
            const Mosaic mosaic = test::makeMosaic(
                {.size = {width, 7}, .phase = phase, .noise = noise}, [&](int x, int y, CfaColour cfa) {
                    return x == width - 2 && y == 3 ? 1.5 : colour[channelOf(cfa)]; // one is clipped
                });
            const LinearImage made = test::flatPicture(mosaic.size(), colour);
            const Fidelity expected = oneByOne(mosaic, made);
            const Fidelity fidelity = fidelityOf(mosaic, made, noise);
            EXPECT_EQ(fidelity.clippedPart, 1.0 / static_cast<double>(mosaic.size().area()));
            for (std::size_t channel = 0; channel < 3; ++channel) {
                EXPECT_NEAR(fidelity.before[channel], expected.before[channel], 1e-12) << width << " wide";
                EXPECT_NEAR(fidelity.after[channel], expected.after[channel], 1e-12) << width << " wide";
            }
        }
    }
}

TEST(Fidelity, WhatIsNoNumberIsTelling)
{
    const Mosaic mosaic = noisyMosaic();
    const double none = std::numeric_limits<double>::quiet_NaN();
    EXPECT_GT(fidelityOf(mosaic, test::flatPicture(mosaic.size(), {none, none, none}), noise).largestShift(),
              tellingShift);
    EXPECT_GT(fidelityOf(mosaic, test::flatPicture(mosaic.size(), {colour[0], colour[1], none}), noise)
                  .largestShift(),
              tellingShift);
}

TEST(Fidelity, ASensorWithoutReadNoiseHasShiftsThatAreNumbers)
{
    constexpr NoiseModel noiseless{.gain = 0.001, .readVariance = 0.0};
    const Mosaic dark = test::makeMosaic({.noise = {}}, [](int, int, CfaColour) { return 0.0; });
    EXPECT_EQ(fidelityOf(dark, test::flatPicture(dark.size(), {}), noiseless).largestShift(), 0.0);
    const Mosaic lit = noisyMosaic();
    EXPECT_GT(fidelityOf(lit, test::flatPicture(lit.size(), {}), noiseless).largestShift(), tellingShift);
}

TEST(Fidelity, InTheDarkAShareOfNothingIsNoShift)
{
    const Mosaic mosaic = test::makeMosaic({.noise = noise}, [](int, int, CfaColour) { return 0.0; });
    const Fidelity fidelity = fidelityOf(mosaic, test::flatPicture(mosaic.size(), {1e-6, 2e-6, 1e-6}), noise);
    EXPECT_LT(fidelity.largestShift(), tellingShift);
}

} // namespace
} // namespace nightjar
