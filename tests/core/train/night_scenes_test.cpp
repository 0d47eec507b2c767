// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/train/night_scenes.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

namespace nightjar {
namespace {

constexpr SceneLight white{1.0, 1.0, 1.0};

double sumOf(const Planes& scene, int channel)
{
    double sum = 0.0;
    for (int y = 0; y < scene.size().height; ++y) {
        for (int x = 0; x < scene.size().width; ++x) {
            sum += scene.view().at(channel, y, x);
        }
    }
    return sum;
}

/// Centre of the first colour's light.
ScenePoint centroidOf(const Planes& scene)
{
    ScenePoint centre;
    for (int y = 0; y < scene.size().height; ++y) {
        for (int x = 0; x < scene.size().width; ++x) {
            centre.x += (x + 0.5) * scene.view().at(0, y, x);
            centre.y += (y + 0.5) * scene.view().at(0, y, x);
        }
    }
    const double sum = sumOf(scene, 0);
    return {centre.x / sum, centre.y / sum};
}

void expectNothingNegative(const Planes& scene)
{
    EXPECT_TRUE(std::ranges::all_of(scene.values(), [](float value) { return value >= 0.0F; })); // nor NaN
}

TEST(AddPoint, KeepsItsFluxAndCentreAtEverySubPixelPosition)
{
    for (const double sigma : {0.3, 0.5, 1.0, 2.5}) {
        for (double offset = 0.0; offset < 1.0; offset += 0.125) {
            const ScenePoint centre{20.0 + offset, 21.0 - offset};
            Planes scene(3, {41, 43});
            addPoint(scene.view(), centre, sigma, {3.0, 2.0, 0.5});
            EXPECT_NEAR(sumOf(scene, 0), 3.0, 1e-4);
            EXPECT_NEAR(sumOf(scene, 1), 2.0, 1e-4);
            EXPECT_NEAR(sumOf(scene, 2), 0.5, 1e-4);
            // Pixels are too coarse for the sharpest points: their centroid is off by the first alias.
            const double alias = std::exp(-2.0 * std::pow(std::numbers::pi * sigma, 2)) / std::numbers::pi;
            EXPECT_NEAR(centroidOf(scene).x, centre.x, 1e-4 + 1.02 * alias) << sigma;
            EXPECT_NEAR(centroidOf(scene).y, centre.y, 1e-4 + 1.02 * alias) << sigma;
        }
    }
}

TEST(AddPoint, HasTheVarianceOfItsBlurAndOfThePixels)
{
    Planes scene(3, {41, 41});
    addPoint(scene.view(), {20.3, 20.8}, 1.4, white);
    double variance = 0.0;
    for (int y = 0; y < 41; ++y) {
        for (int x = 0; x < 41; ++x) {
            variance += std::pow(x + 0.5 - 20.3, 2) * scene.view().at(0, y, x);
        }
    }
    EXPECT_NEAR(variance, 1.4 * 1.4 + 1.0 / 12.0, 1e-3);
}

TEST(AddPoint, ShowsItsPartOfAPointAtTheEdgeAndNothingOfOneFarOutside)
{
    Planes scene(3, {16, 16});
    addPoint(scene.view(), {0.0, 8.0}, 1.0, white);
    EXPECT_NEAR(sumOf(scene, 0), 0.5, 1e-4);
    addPoint(scene.view(), {-40.0, 8.0}, 1.0, white);
    EXPECT_NEAR(sumOf(scene, 0), 0.5, 1e-4);
}

TEST(AddTrail, KeepsItsFluxAndMiddle)
{
    for (const double sigma : {0.5, 1.0, 2.0}) {
        Planes scene(3, {80, 60});
        addTrail(scene.view(), {20.2, 15.7}, {55.1, 40.4}, sigma, {5.0, 1.0, 0.0});
        EXPECT_NEAR(sumOf(scene, 0), 5.0, 1e-4);
        EXPECT_NEAR(sumOf(scene, 1), 1.0, 1e-4);
        EXPECT_EQ(sumOf(scene, 2), 0.0);
        EXPECT_NEAR(centroidOf(scene).x, 0.5 * (20.2 + 55.1), 1e-2);
        EXPECT_NEAR(centroidOf(scene).y, 0.5 * (15.7 + 40.4), 1e-2);
    }
}

TEST(AddTrail, IsEvenAlongItsLength)
{
    Planes scene(3, {80, 21});
    addTrail(scene.view(), {10.0, 10.5}, {70.0, 10.5}, 0.7, {60.0, 0.0, 0.0});
    for (int x = 15; x < 65; ++x) {
        double across = 0.0;
        for (int y = 0; y < 21; ++y) {
            across += scene.view().at(0, y, x);
        }
        EXPECT_NEAR(across, 1.0, 0.02) << x;
    }
}

TEST(AddTrail, OfNoLengthIsAPoint)
{
    Planes trail(3, {21, 21});
    Planes point(3, {21, 21});
    addTrail(trail.view(), {10.3, 9.9}, {10.3, 9.9}, 1.0, white);
    addPoint(point.view(), {10.3, 9.9}, 1.0, white);
    EXPECT_TRUE(std::ranges::equal(trail.values(), point.values()));
}

TEST(AddTube, HasItsRadianceInsideAndNothingOutside)
{
    const ScenePoint from{15.0, 20.0};
    const ScenePoint to{45.0, 20.0};
    Planes scene(3, {60, 40});
    addTube(scene.view(), from, to, 5.0, 2.0, {0.8, 0.4, 0.2});
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 60; ++x) {
            const double beyond = std::max({from.x - x - 0.5, x + 0.5 - to.x, 0.0});
            const double distance = std::hypot(beyond, y + 0.5 - 20.0);
            const double value = scene.view().at(0, y, x);
            if (distance <= 4.0) {
                EXPECT_FLOAT_EQ(static_cast<float>(value), 0.8F);
                EXPECT_FLOAT_EQ(scene.view().at(2, y, x), 0.2F);
            } else if (distance >= 6.0) {
                EXPECT_EQ(value, 0.0);
            } else {
                EXPECT_GT(value, 0.0);
                EXPECT_LT(value, 0.8);
            }
        }
    }
}

TEST(AddTube, OfEqualEndsIsADiscOfItsArea)
{
    Planes scene(3, {60, 60});
    addTube(scene.view(), {30.2, 29.6}, {30.2, 29.6}, 12.0, 1.0, {2.0, 1.0, 1.0});
    EXPECT_NEAR(sumOf(scene, 0) / (2.0 * std::numbers::pi * 144.0), 1.0, 0.01);
    EXPECT_NEAR(centroidOf(scene).x, 30.2, 0.02);
}

TEST(AddGlare, ItsFluxIsThatOfAnUnboundedPicture)
{
    const double core = 3.0;
    const double radius = 200.0; // the flux within it is 1 − 1/√(1 + (radius/core)²)
    Planes scene(3, {401, 401});
    addGlare(scene.view(), {200.5, 200.5}, core, {4.0, 1.0, 0.0});
    double inside = 0.0;
    for (int y = 0; y < 401; ++y) {
        for (int x = 0; x < 401; ++x) {
            if (std::hypot(x - 200.0, y - 200.0) <= radius) {
                inside += scene.view().at(0, y, x);
            }
        }
    }
    EXPECT_NEAR(inside / 4.0, 1.0 - 1.0 / std::sqrt(1.0 + std::pow(radius / core, 2)), 0.01);
    EXPECT_NEAR(scene.view().at(0, 200, 200) / scene.view().at(1, 200, 200), 4.0, 1e-4);
}

TEST(AddGlare, FallsOffOnAllSidesAlike)
{
    Planes scene(3, {61, 61});
    addGlare(scene.view(), {30.5, 30.5}, 5.0, white);
    for (int distance = 1; distance <= 30; ++distance) {
        EXPECT_LT(scene.view().at(0, 30, 30 + distance), scene.view().at(0, 30, 29 + distance));
        EXPECT_FLOAT_EQ(scene.view().at(0, 30, 30 + distance), scene.view().at(0, 30 - distance, 30));
    }
}

TEST(MatchedFilterNoise, IsTheDeviationOfAMatchedFiltersFluxInGreenSamples)
{
    constexpr double deviation = 0.01;
    for (const double sigma : {0.7, 1.0, 1.4, 2.5}) {
        Random random(11);
        std::normal_distribution<double> noise(0.0, deviation);
        double squares = 0.0;
        constexpr int trials = 4000;
        for (int trial = 0; trial < trials; ++trial) {
            // The best linear estimate of a flux from samples of equal noise: Σ psf·sample / Σ psf².
            const double offset = std::uniform_real_distribution<double>(0.0, 2.0)(random);
            Planes psf(3, {32, 32});
            addPoint(psf.view(), {15.0 + offset, 15.7}, sigma, white);
            double weights = 0.0;
            double sum = 0.0;
            for (int y = 2; y < 30; ++y) {
                for (int x = 2 + (y + 1) % 2; x < 30; x += 2) { // green of an RGGB sensor
                    const double weight = psf.view().at(1, y, x);
                    weights += weight * weight;
                    sum += weight * noise(random);
                }
            }
            squares += std::pow(sum / weights, 2);
        }
        EXPECT_NEAR(std::sqrt(squares / trials) / matchedFilterNoise(deviation, sigma), 1.0, 0.05) << sigma;
    }
}

TEST(SeenBy, AnEvenCameraSeesWhatThereIsAndNoCameraSeesNegativeLight)
{
    EXPECT_EQ(seenBy({}, {0.3, 0.2, 0.1}), (SceneLight{0.3, 0.2, 0.1}));
    CameraLook look;
    look.srgbToCamera = {{{1.5, -0.5, 0.0}, {0.0, 1.0, 0.0}, {0.0, -0.5, 1.5}}};
    look.whiteBalance = {2.0, 1.0, 1.5};
    const SceneLight seen = seenBy(look, {0.0, 1.0, 1.0});
    EXPECT_EQ(seen[0], 0.0);
    EXPECT_EQ(seen[1], 1.0);
    EXPECT_NEAR(seen[2], 1.0 / 1.5, 1e-12);
}

TEST(RandomColours, AreWithinWhatLightsAre)
{
    Random random(3);
    for (int i = 0; i < 1000; ++i) {
        const SceneLight star = randomStarColour(random);
        EXPECT_EQ(star[1], 1.0);
        const SceneLight lamp = randomLampColour(random);
        for (const double value : lamp) {
            EXPECT_GT(value, 0.0);
            EXPECT_LE(value, 1.0);
        }
    }
}

class RandomNight : public testing::TestWithParam<std::uint64_t>
{
protected:
    [[nodiscard]] Planes scene(Size size = {96, 64}) const
    {
        Random random(GetParam());
        const NightSettings settings{.noise = {1e-3, 6e-6}, .look = randomCameraLook(random)};
        Planes made = randomStarField(size, settings, random);
        addRandomLights(made.view(), settings, random);
        lightUnevenly(made.view(), 1e-2, random);
        return made;
    }
};

TEST_P(RandomNight, IsTheSameForASeed)
{
    EXPECT_TRUE(std::ranges::equal(scene().values(), scene().values()));
}

TEST_P(RandomNight, HasNoNegativeOrInfiniteLight)
{
    for (const Size size : {Size{96, 64}, Size{17, 31}, Size{2, 2}}) {
        const Planes made = scene(size);
        expectNothingNegative(made);
        EXPECT_TRUE(std::ranges::all_of(made.values(), [](float value) { return std::isfinite(value); }));
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomNight, testing::Range<std::uint64_t>(1, 41));

TEST(RandomStarField, AnotherSeedIsAnotherField)
{
    const auto made = [](std::uint64_t seed) {
        Random random(seed);
        return randomStarField({64, 64}, {.noise = {1e-3, 6e-6}, .look = {}}, random);
    };
    EXPECT_FALSE(std::ranges::equal(made(1).values(), made(2).values()));
}

TEST(LightUnevenly, LiesBetweenItsDarkestAndOne)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Random random(seed);
        Planes scene(3, {80, 60});
        std::fill_n(scene.view().data, 3 * 80 * 60, 1.0F);
        lightUnevenly(scene.view(), 0.05, random);
        for (const float value : scene.values()) {
            EXPECT_LE(value, 1.0F);
            EXPECT_GE(value, 0.05F * 0.02F); // a lamp's tint leaves each colour at least 2 %
        }
    }
}

} // namespace
} // namespace nightjar
