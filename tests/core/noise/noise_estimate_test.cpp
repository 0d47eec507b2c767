// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/noise/noise_estimate.h"

#include "tests/support/synthetic_mosaic.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <tuple>

namespace nightjar {
namespace {

using test::makeMosaic;
using test::Scene;
using test::SyntheticMosaic;

const SensorLevels highBlack{.black = {4096, 4096, 4096, 4096}, .white = 16383};

NoiseModel noiseOf(double gain, double electrons)
{
    return {gain, gain * electrons * gain * electrons};
}

/// Walls, a brick pattern, foliage and a soft gradient, in colour; levels from 0 to `brightest`.
Scene scene(double brightest)
{
    return [brightest](int x, int y, CfaColour colour) {
        const double shade = colour == CfaColour::Red ? 0.5 : colour == CfaColour::Blue ? 0.7 : 1.0;
        const int quarter = x / 224 % 2 + 2 * (y / 160 % 2);
        double level = 0;
        switch (quarter) {
        case 0:
            level = (x / 224 + y / 160) % 3 * 0.4; // walls
            break;
        case 1:
            level = 0.5 + 0.2 * std::sin(x * 0.9) * std::cos(y * 0.7 + 0.3 * x); // foliage
            break;
        case 2:
            level = (y % 24 < 3 || (x + y / 24 % 2 * 20) % 40 < 3) ? 0.05 : 0.2; // bricks
            break;
        default:
            level = (x % 224) / 224.0 * 0.8; // evening sky
            break;
        }
        return brightest * shade * level;
    };
}

double readError(const NoiseModel& estimate, const SyntheticMosaic& truth)
{
    const double step = 1.0 / (truth.levels.white - truth.levels.black[0]);
    return std::sqrt(estimate.readVariance / (truth.noise.readVariance + step * step / 12.0)) - 1.0;
}

void expectEstimated(const SyntheticMosaic& settings, const Scene& levels, double tolerance = 0.15)
{
    const NoiseModel estimate = estimateNoise(makeMosaic(settings, levels));
    EXPECT_NEAR(estimate.gain / settings.noise.gain, 1.0, tolerance);
    EXPECT_NEAR(readError(estimate, settings), 0.0, tolerance);
}

class EstimateNoise : public testing::TestWithParam<std::tuple<double, double>>
{
};

TEST_P(EstimateNoise, FindsGainAndReadNoiseOfASceneWithTextureWithin15Percent)
{
    const auto [gain, electrons] = GetParam();
    // As bright as it takes to tell photon noise from the read noise: its variance reaches that of the
    // latter.
    const double brightest = std::min(0.8, std::max(0.02, 3.0 * gain * electrons * electrons));
    expectEstimated({.size = {896, 640}, .levels = highBlack, .noise = noiseOf(gain, electrons), .seed = 3},
                    scene(brightest));
}

INSTANTIATE_TEST_SUITE_P(OverTheWholeRange, EstimateNoise,
                         testing::Combine(testing::Values(1e-4, 5e-4, 2e-3, 8e-3, 3e-2),
                                          testing::Values(1.0, 2.5, 6.0)));

TEST(EstimateNoise, WorksForEveryPhaseOddSizesAndBlackLevelsOfTheirOwn)
{
    for (const CfaPhase phase : {CfaPhase::RGGB, CfaPhase::GRBG, CfaPhase::GBRG, CfaPhase::BGGR}) {
        SCOPED_TRACE(static_cast<int>(phase));
        expectEstimated({.size = {701, 535},
                         .phase = phase,
                         .levels = {.black = {500, 520, 480, 512}, .white = 16383},
                         .noise = noiseOf(1e-3, 2)},
                        scene(0.05));
    }
}

TEST(EstimateNoise, IsNotThrownByHotPixelsAndLamps)
{
    const SyntheticMosaic settings{.size = {896, 640}, .levels = highBlack, .noise = noiseOf(2e-3, 2.5)};
    std::mt19937 random(5);
    std::uniform_real_distribution<double> uniform;
    const Scene dark = scene(0.05);
    const Scene defective = [&](int x, int y, CfaColour colour) {
        if ((x - 300) * (x - 300) + (y - 200) * (y - 200) < 900) {
            return 3.0; // a lamp beyond white
        }
        return dark(x, y, colour) + (uniform(random) < 0.001 ? uniform(random) : 0.0);
    };
    expectEstimated(settings, defective);
}

TEST(EstimateNoise, IsNotThrownByRowNoise)
{
    SyntheticMosaic settings{.size = {896, 640}, .levels = highBlack, .noise = noiseOf(2e-3, 2.5)};
    std::mt19937 random(5);
    std::normal_distribution<double> normal(0.02, 0.2 * std::sqrt(settings.noise.readVariance));
    std::vector<double> offsets(640);
    for (double& offset : offsets) {
        offset = normal(random);
    }
    const Scene clean = scene(0.05);
    expectEstimated(
        settings,
        [&](int x, int y, CfaColour colour) {
            return clean(x, y, colour) + offsets[static_cast<std::size_t>(y)] - 0.01;
        },
        0.25);
}

TEST(EstimateNoise, SeesThroughClippingAtTheSensorsLowestCount)
{
    // Black at 1.7 deviations above the lowest count: every 20th dark sample is cut off.
    expectEstimated({.size = {896, 640}, .noise = noiseOf(1e-2, 2)}, scene(0.2));
}

TEST(EstimateNoise, SeesThroughClippingAtBlackItself)
{
    // Some cameras subtract black themselves and lose half of the noise in the dark.
    expectEstimated(
        {.size = {896, 640}, .levels = {.black = {}, .white = 16383}, .noise = noiseOf(2e-3, 2.5)},
        scene(0.1));
}

TEST(EstimateNoise, IsTheSameEveryTime)
{
    const Mosaic mosaic = makeMosaic({.size = {256, 200}, .noise = noiseOf(2e-3, 2.5)}, scene(0.1));
    EXPECT_EQ(estimateNoise(mosaic), estimateNoise(mosaic));
}

TEST(EstimateNoise, CountsRoundingAsReadNoise)
{
    // Read noise of a third of a count, as with 10 bits at base ISO.
    expectEstimated(
        {.size = {896, 640}, .levels = {.black = {64, 64, 64, 64}, .white = 1023}, .noise = noiseOf(2e-4, 2)},
        scene(0.05), 0.2);
}

TEST(EstimateNoise, KeepsTheVarianceOfAUniformPhotoWhoseGainCannotBeKnown)
{
    for (const double level : {0.0, 0.004, 0.3}) {
        const SyntheticMosaic settings{.size = {512, 512}, .levels = highBlack, .noise = noiseOf(2e-3, 3)};
        const NoiseModel estimate =
            estimateNoise(makeMosaic(settings, [level](int, int, CfaColour) { return level; }));
        EXPECT_NEAR(estimate.variance(level) / settings.noise.variance(level), 1.0, 0.06) << level;
        EXPECT_GT(estimate.gain, settings.noise.gain / 4);
        EXPECT_LT(estimate.gain, settings.noise.gain * 4);
    }
}

TEST(EstimateNoise, GivesUsableNoiseForMosaicsThatHaveNone)
{
    for (const Size size : {Size{2, 2}, Size{7, 9}, Size{8, 8}, Size{31, 33}, Size{200, 100}}) {
        for (const bool textured : {false, true}) {
            const Mosaic mosaic = makeMosaic({.size = size}, [&](int x, int y, CfaColour) {
                return textured ? 0.01 * (x * 7 % 5 + y * 3 % 4) : 0.25;
            });
            const NoiseModel estimate = estimateNoise(mosaic);
            EXPECT_TRUE(std::isfinite(estimate.gain)) << size.width;
            EXPECT_TRUE(std::isfinite(estimate.readVariance)) << size.width;
            EXPECT_GT(estimate.gain, 0.0) << size.width;
            EXPECT_GT(estimate.readVariance, 0.0) << size.width;
        }
    }
}

TEST(EstimateNoise, TakesSaturatedAndBlackPhotos)
{
    for (const double level : {0.0, 5.0}) {
        const Mosaic mosaic = makeMosaic({.size = {128, 96}, .noise = noiseOf(1e-3, 2)},
                                         [level](int, int, CfaColour) { return level; });
        const NoiseModel estimate = estimateNoise(mosaic);
        EXPECT_GT(estimate.gain, 0.0);
        EXPECT_TRUE(std::isfinite(estimate.deviation(1.0)));
    }
}

class KnownNoiseOfProfile : public testing::Test
{
protected:
    static KnownNoise known(double scale, double offset)
    {
        const SyntheticMosaic settings{.size = {320, 256}, .noise = noiseOf(1e-3, 2)};
        const Mosaic plain = makeMosaic(settings, scene(0.1));
        Mosaic::Parts parts;
        parts.size = plain.size();
        parts.levels = plain.levels();
        for (int y = 0; y < plain.size().height; ++y) {
            parts.samples.insert(parts.samples.end(), plain.row(y).begin(), plain.row(y).end());
        }
        parts.noiseProfile = {{{scale, offset}, {scale, offset}, {scale * 1.3, offset}}};
        return knownNoise(Mosaic(std::move(parts)));
    }
};

TEST_F(KnownNoiseOfProfile, IsTheMeanOfItsColours)
{
    const KnownNoise noise = known(1e-3, 5e-6);
    EXPECT_EQ(noise.source, NoiseSource::File);
    EXPECT_NEAR(noise.model.gain, 1.1e-3, 1e-12);
    EXPECT_NEAR(noise.model.readVariance, 5e-6, 1e-15);
    ASSERT_TRUE(noise.measured.has_value()) << "to be told beside the file's";
    EXPECT_NEAR(noise.measured->gain, 1e-3, 2e-4);
}

TEST_F(KnownNoiseOfProfile, IsNotBelievedWhereItIsImpossibleOrFarFromThePicture)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const auto& [scale, offset] :
         {std::pair{nan, 4e-6}, std::pair{0.0, 4e-6}, std::pair{-1e-3, 4e-6}, std::pair{1e-3, -4e-6},
          std::pair{1e-3, nan}, std::pair{1e-2, 4e-5}, std::pair{1e-4, 4e-7}}) {
        const KnownNoise noise = known(scale, offset);
        EXPECT_EQ(noise.source, NoiseSource::Estimated) << scale << ' ' << offset;
        EXPECT_NEAR(noise.model.gain, 1e-3, 2e-4);
    }
}

} // namespace
} // namespace nightjar
