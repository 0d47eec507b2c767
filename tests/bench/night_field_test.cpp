// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/night_field.h"

#include "core/raw/demosaic.h"
#include "tests/bench/developed.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace nightjar::bench {
namespace {

constexpr double gain = 1e-3;
constexpr NoiseModel noise{gain, 2.5 * 2.5 * gain* gain};

const NightField& field()
{
    static const NightField made = makeNightField({.size = {384, 384}, .noise = noise, .seed = 5});
    return made;
}

/// The smooth sky alone: each pixel the median of its surroundings, in which no star counts.
Planes makeSkyAlone()
{
    Planes sky = field().clean;
    const PlanesView clean = field().clean.view();
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < clean.height; ++y) {
            for (int x = 0; x < clean.width; ++x) {
                std::vector<float> values;
                for (int j = std::max(0, y - 12); j < std::min(clean.height, y + 13); j += 4) {
                    for (int i = std::max(0, x - 12); i < std::min(clean.width, x + 13); i += 4) {
                        values.push_back(clean.at(channel, j, i));
                    }
                }
                const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
                std::nth_element(values.begin(), middle, values.end());
                sky.view().at(channel, y, x) = *middle;
            }
        }
    }
    return sky;
}

const Planes& skyAlone()
{
    static const Planes sky = makeSkyAlone();
    return sky;
}

/// A place with nothing around it.
ScenePoint emptyPlace()
{
    const Size size = field().clean.size();
    for (int y = 16; y < size.height - 16; ++y) {
        for (int x = 16; x < size.width - 16; ++x) {
            bool isEmpty = true;
            for (int j = y - 6; j <= y + 6; ++j) {
                for (int i = x - 6; i <= x + 6; ++i) {
                    isEmpty =
                        isEmpty && field().isEmptySky[static_cast<std::size_t>(j * size.width + i)] != 0;
                }
            }
            if (isEmpty) {
                return {x + 0.3, y + 0.6};
            }
        }
    }
    return {};
}

TEST(NightField, HasStarsOfEveryBrightnessAndLightsAndTrails)
{
    const NightScore truth = scoreNight(field(), field().clean.view());
    for (const Share& share : truth.stars) {
        EXPECT_GE(share.count, 10);
    }
    EXPECT_GE(truth.trails.count, 10);
    EXPECT_GE(field().lights.size(), 3U);
    EXPECT_GT(truth.valuesInSky, 3.0 * 0.15 * static_cast<double>(field().clean.size().area()));
    EXPECT_EQ(*std::ranges::max_element(field().clean.values()), 1.0F) << "its lights saturate";
    EXPECT_GE(*std::ranges::min_element(field().clean.values()), 0.0F);
}

TEST(NightField, IsTheSameForASeedAndKeepsItsPlacesUnderOtherNoise)
{
    const NightFieldSettings settings{.size = {128, 128}, .noise = noise, .seed = 3};
    const NightField one = makeNightField(settings);
    const NightField same = makeNightField(settings);
    const NightField noisier =
        makeNightField({.size = settings.size, .noise = {5.0 * gain, noise.readVariance}, .seed = 3});
    const NightField other = makeNightField({.size = settings.size, .noise = noise, .seed = 4});
    EXPECT_TRUE(std::ranges::equal(one.clean.values(), same.clean.values()));
    for (int y = 0; y < 128; ++y) {
        EXPECT_TRUE(std::ranges::equal(one.mosaic->row(y), same.mosaic->row(y)));
    }
    ASSERT_EQ(one.stars.size(), noisier.stars.size());
    EXPECT_EQ(one.stars.front().centre.x, noisier.stars.front().centre.x);
    EXPECT_EQ(one.stars.back().snr, noisier.stars.back().snr);
    EXPECT_NE(one.stars.front().centre.x, other.stars.front().centre.x);
}

TEST(NightField, ItsStarsAreFarEnoughApartToBeMeasured)
{
    for (std::size_t i = 0; i < field().stars.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const ScenePoint a = field().stars[i].centre;
            const ScenePoint b = field().stars[j].centre;
            EXPECT_GE(std::hypot(a.x - b.x, a.y - b.y), 20.0);
        }
    }
}

TEST(NightField, AStarsFluxIsItsSnrTimesTheMatchedFiltersNoise)
{
    for (const FieldStar& star : field().stars) {
        const int x = static_cast<int>(star.centre.x);
        const int y = static_cast<int>(star.centre.y);
        const double sky = field().clean.view().at(1, y - 8, x - 8);
        const double expected = star.snr * matchedFilterNoise(noise.deviation(sky), star.sigma);
        EXPECT_NEAR(starFlux(field().clean.view(), star.centre) / expected, 1.0, 0.15) << star.snr;
    }
}

TEST(ScoreNight, TheTruthIsPerfect)
{
    const NightScore score = scoreNight(field(), field().clean.view());
    for (const Share& share : score.stars) {
        EXPECT_EQ(share.kept, share.count);
    }
    EXPECT_EQ(score.trails.kept, score.trails.count);
    EXPECT_EQ(score.falseStars, 0);
    EXPECT_DOUBLE_EQ(score.errorBesideLights(), 1.0);
    EXPECT_DOUBLE_EQ(score.skyError(), 0.0);
    EXPECT_DOUBLE_EQ(score.skyCast(), 0.0);
}

TEST(ScoreNight, ASkyWithoutItsStarsHasKeptNone)
{
    const NightScore score = scoreNight(field(), skyAlone().view());
    for (const Share& share : score.stars) {
        EXPECT_EQ(share.kept, 0);
    }
    EXPECT_EQ(score.trails.kept, 0);
    EXPECT_EQ(score.falseStars, 0);
    EXPECT_GT(score.errorBesideLights(), 2.0) << "lights are gone too";
    EXPECT_NEAR(score.skyError(), 0.0, 0.5);
}

TEST(ScoreNight, WithoutDenoisingNearlyAllStarsAreKept)
{
    const Size size = field().clean.size();
    const Planes noisy = planesOf(demosaic(*field().mosaic, {0, 0, size.width, size.height}));
    const NightScore score = scoreNight(field(), noisy.view());
    EXPECT_GT(score.stars[0].percent(), 85.0);
    EXPECT_GT(score.stars[1].percent(), 98.0);
    EXPECT_EQ(score.stars[2].kept, score.stars[2].count);
    EXPECT_GT(score.trails.percent(), 90.0);
    EXPECT_NEAR(score.errorBesideLights(), 1.0, 0.3);
    EXPECT_NEAR(score.skyError(), 0.0, 1.5);
    EXPECT_GT(score.falseStarsPerMegapixel(), 500.0) << "noise looks like faint stars";
}

TEST(ScoreNight, AStarWhereNoneIsCountsAsOneFalseOne)
{
    Planes result = field().clean;
    const double flux = 6.0 * matchedFilterNoise(noise.deviation(0.004), 1.0);
    addPoint(result.view(), emptyPlace(), 1.0, {flux, flux, flux});
    EXPECT_EQ(scoreNight(field(), result.view()).falseStars, 1);
}

TEST(ScoreNight, AStarTooFaintToCountIsNoFalseOne)
{
    Planes result = field().clean;
    const double flux = 1.5 * matchedFilterNoise(noise.deviation(0.004), 1.0);
    addPoint(result.view(), emptyPlace(), 1.0, {flux, flux, flux});
    EXPECT_EQ(scoreNight(field(), result.view()).falseStars, 0);
}

TEST(ScoreNight, AStarOfAThirdOrThriceItsFluxIsNotKept)
{
    const Planes& sky = skyAlone();
    for (const float factor : {0.33F, 0.6F, 1.8F, 3.0F}) {
        Planes result = sky;
        const PlanesView clean = field().clean.view();
        for (int channel = 0; channel < 3; ++channel) {
            for (int y = 0; y < clean.height; ++y) {
                for (int x = 0; x < clean.width; ++x) {
                    float& value = result.view().at(channel, y, x);
                    value += factor * (clean.at(channel, y, x) - value);
                }
            }
        }
        const NightScore score = scoreNight(field(), result.view());
        const bool isKept = factor > 0.5F && factor < 2.0F;
        EXPECT_EQ(score.stars[1].kept, isKept ? score.stars[1].count : 0) << factor;
    }
}

TEST(ScoreNight, ADarkerOrTintedSkyIsToldInPerCent)
{
    Planes result = field().clean;
    const PlanesView clean = field().clean.view();
    for (int channel = 0; channel < 3; ++channel) {
        const float factor = channel == 2 ? 1.05F : 0.9F;
        for (int y = 0; y < clean.height; ++y) {
            for (int x = 0; x < clean.width; ++x) {
                result.view().at(channel, y, x) = factor * clean.at(channel, y, x);
            }
        }
    }
    const NightScore score = scoreNight(field(), result.view());
    EXPECT_NEAR(score.skyError(), -10.0, 0.01);
    EXPECT_NEAR(score.skyCast(), 15.0, 0.01);
}

TEST(ScoreNight, NoiseLeftBesideLightsIsToldAgainstThatOfEmptySky)
{
    const Size size = field().clean.size();
    Planes result = planesOf(demosaic(*field().mosaic, {0, 0, size.width, size.height}));
    const PlanesView clean = field().clean.view();
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                if (field().isEmptySky[static_cast<std::size_t>(y * size.width + x)] != 0) {
                    float& value = result.view().at(channel, y, x);
                    value += 0.75F * (clean.at(channel, y, x) - value); // a quarter of the noise
                }
            }
        }
    }
    EXPECT_NEAR(scoreNight(field(), result.view()).errorBesideLights(), 4.0, 1.2);
}

TEST(ScoreNight, ScoresOfSeveralFieldsAddUp)
{
    const NightField other = makeNightField({.size = {128, 128}, .noise = noise, .seed = 9});
    NightScore sum = scoreNight(field(), field().clean.view());
    const int stars = sum.stars[0].count;
    const NightScore added = scoreNight(other, other.clean.view());
    sum += added;
    EXPECT_EQ(sum.stars[0].count, stars + added.stars[0].count);
    EXPECT_DOUBLE_EQ(sum.errorBesideLights(), 1.0);
}

} // namespace
} // namespace nightjar::bench
