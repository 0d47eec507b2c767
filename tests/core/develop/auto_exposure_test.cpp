// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/auto_exposure.h"

#include "core/develop/develop.h"
#include "core/export/read_image.h"
#include "core/image/pyramid.h"
#include "core/image/transfer.h"
#include "core/noise/noise_estimate.h"
#include "core/raw/demosaic.h"
#include "tests/core/develop/calculated_scenes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

constexpr double readElectrons = 2.5;
constexpr SensorDefects fewDefects{
    .rowNoise = 0.1, .quantisation = 0.0, .levelError = 0.0, .hotPixels = 2e-5};

NoiseModel sensor(double gain)
{
    return {gain, std::pow(readElectrons * gain, 2)};
}

LinearImage overviewOf(const Mosaic& photo)
{
    return demosaic(photo, {0, 0, photo.size().width, photo.size().height});
}

/// As for a photo of the program: with the noise that is estimated.
AutoExposure exposureOf(const Mosaic& photo)
{
    return automaticExposure(overviewOf(photo), photo.colour(), knownNoise(photo).model);
}

AutoExposure exposureOf(const Planes& scene, double gain)
{
    return exposureOf(test::photographOf(scene.view(), sensor(gain), fewDefects, 1));
}

/// The values of a part of the scene on the display, without noise, 0 … 1.
std::vector<double> developed(const Planes& scene, double ev, const Rect& part)
{
    const Mosaic photo = test::photographOf(scene.view(), {1e-7, 1e-12}, {}, 1);
    const DisplayImage display = Developer(photo.colour(), {ev}).develop(overviewOf(photo));
    std::vector<double> values;
    for (int y = part.y; y < part.bottom(); ++y) {
        for (int x = part.x; x < part.right(); ++x) {
            const std::size_t pixel =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(display.size.width) +
                static_cast<std::size_t>(x);
            for (std::size_t channel = 0; channel < 3; ++channel) {
                values.push_back(display.rgb[pixel * 3 + channel] / 255.0);
            }
        }
    }
    return values;
}

double mean(const std::vector<double>& values)
{
    double sum = 0.0;
    for (const double value : values) {
        sum += value;
    }
    return sum / static_cast<double>(values.size());
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

struct Range
{
    double low = 0.0;
    double high = 0.0;

    [[nodiscard]] bool contains(double value) const { return value >= low && value <= high; }
};

/// What a photographer would accept of a scene.
struct Expected
{
    std::string name;
    std::function<Planes()> scene;
    Range ev;
    Rect part{0, 0, test::sceneSize.width, test::sceneSize.height}; ///< whose median is looked at
    Range grey{0.0, 1.0};                                           ///< on the display
};

std::ostream& operator<<(std::ostream& out, const Expected& expected)
{
    return out << expected.name;
}

class AutoExposureOfAScene : public testing::TestWithParam<Expected>
{
};

TEST_P(AutoExposureOfAScene, LiesInItsRangeWithLittleAndWithMuchNoise)
{
    const Expected& expected = GetParam();
    const Planes scene = expected.scene();
    for (const double gain : {1e-4, 5e-4}) {
        const double ev = exposureOf(scene, gain).ev;
        EXPECT_TRUE(expected.ev.contains(ev)) << ev << " EV at a gain of " << gain;
        const double grey = median(developed(scene, ev, expected.part));
        EXPECT_TRUE(expected.grey.contains(grey)) << grey << " of the display at a gain of " << gain;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Nights, AutoExposureOfAScene,
    testing::Values(
        Expected{.name = "DarkFrame", .scene = test::darkFrame, .ev = {0.0, 2.0}, .grey = {0.0, 0.01}},
        Expected{.name = "StarField",
                 .scene = test::starField,
                 .ev = {3.0, 4.1},
                 .part = test::skyOfStars,
                 .grey = {0.14, 0.25}},
        Expected{.name = "StarTrails",
                 .scene = test::starTrails,
                 .ev = {3.0, 4.1},
                 .part = test::skyOfStars,
                 .grey = {0.14, 0.25}},
        Expected{.name = "CityFromAbove", .scene = test::cityFromAbove, .ev = {1.2, 2.5}},
        Expected{.name = "StreetWithLamps",
                 .scene = test::streetWithLamps,
                 .ev = {2.2, 3.3},
                 .grey = {0.22, 0.36}},
        Expected{.name = "Concert", .scene = test::concert, .ev = {2.2, 3.1}},
        Expected{.name = "CandleLitFace",
                 .scene = test::candleLitFace,
                 .ev = {4.0, 5.2},
                 .part = test::faceOfCandleLitFace,
                 .grey = {0.55, 0.80}},
        Expected{.name = "Moon",
                 .scene = test::moon,
                 .ev = {0.0, 0.5},
                 .part = test::discOfMoon,
                 .grey = {0.55, 0.80}},
        Expected{.name = "Fireworks", .scene = test::fireworks, .ev = {1.5, 3.0}},
        Expected{.name = "SnowAtNight",
                 .scene = test::snowAtNight,
                 .ev = {2.2, 3.5},
                 .part = test::snowOfSnowAtNight,
                 .grey = {0.33, 0.55}},
        Expected{.name = "LitSign", .scene = test::litSign, .ev = {3.0, 4.2}},
        Expected{.name = "Twilight",
                 .scene = test::twilight,
                 .ev = {2.8, 4.0},
                 .part = test::skyOfTwilight,
                 .grey = {0.22, 0.40}},
        Expected{
            .name = "DarkInterior", .scene = test::darkInterior, .ev = {4.5, 5.3}, .grey = {0.30, 0.45}}),
    [](const testing::TestParamInfo<Expected>& one) { return one.param.name; });

/// A frame without light: 0.3 deviations of row noise and of errors of the black level.
Mosaic frameWithoutLight(const NoiseModel& noise, double hotPixels, std::uint64_t seed)
{
    const Planes nothing(3, {640, 480});
    return test::photographOf(
        nothing.view(), noise,
        {.rowNoise = 0.3, .quantisation = 0.2, .levelError = 0.3, .hotPixels = hotPixels}, seed);
}

TEST(AutoExposure, LiftsAFrameWithoutLightByTwoStopsAtMost)
{
    std::uint64_t seed = 0;
    for (const double gain : {1e-6, 1e-3, 0.05}) {
        for (const double readDeviation : {1e-5, 1e-3, 0.03}) {
            for (const double hotPixels : {0.0, 1e-4, 1e-3}) {
                const AutoExposure exposure =
                    exposureOf(frameWithoutLight({gain, readDeviation * readDeviation}, hotPixels, ++seed));
                EXPECT_LE(exposure.ev, 2.0)
                    << "gain " << gain << ", read deviation " << readDeviation << ", hot " << hotPixels;
                EXPECT_EQ(exposure.limit, ExposureLimit::Noise);
            }
        }
    }
}

TEST(AutoExposure, LiftsAReducedFrameWithoutLightByTwoStopsAtMost)
{
    const NoiseModel noise{1e-3, 1e-6};
    const auto full = std::make_shared<const LinearImage>(overviewOf(frameWithoutLight(noise, 1e-3, 1)));
    for (int level = 1; level < pyramidLevels(full->size()); ++level) {
        const LinearImage overview = reducedPicture(sourceOf(full), level);
        EXPECT_LE(automaticExposure(overview, CameraColour{}, noise).ev, 2.0) << level;
    }
}

TEST(AutoExposure, TakesNoHotColumnsForAPicture)
{
    LinearImage overview = overviewOf(frameWithoutLight({1e-3, 1e-6}, 0.0, 1));
    for (const int column : {3, 101, 300, 301, 500}) {
        for (int channel = 0; channel < LinearImage::channels; ++channel) {
            for (int y = 0; y < overview.size().height; ++y) {
                overview.row(channel, y)[static_cast<std::size_t>(column)] = toHalf(0.5F);
            }
        }
    }
    EXPECT_LE(automaticExposure(overview, CameraColour{}, {1e-3, 1e-6}).ev, 2.0);
}

TEST(AutoExposure, IsNotDecidedByOneLamp)
{
    for (Planes (*const scene)() :
         {test::darkInterior, test::streetWithLamps, test::snowAtNight, test::twilight}) {
        const double ev = exposureOf(scene(), 2e-4).ev;
        EXPECT_NEAR(exposureOf(test::withLamp(scene()), 2e-4).ev, ev, 0.3);
    }
}

TEST(AutoExposure, ProtectsSmallLightsAllOverThePicture)
{
    const double ev = exposureOf(test::darkInterior(), 2e-4).ev;
    Planes lights = test::darkInterior();
    for (int y = 20; y < lights.size().height; y += 40) {
        for (int x = 20; x < lights.size().width; x += 40) {
            for (int pixel = 0; pixel < 64; ++pixel) {
                for (int channel = 0; channel < 3; ++channel) {
                    lights.view().at(channel, y + pixel / 8, x + pixel % 8) = 0.8F;
                }
            }
        }
    }
    const AutoExposure protectedLights = exposureOf(lights, 2e-4);
    EXPECT_LT(protectedLights.ev, ev - 1.0);
    EXPECT_GT(protectedLights.ev, 1.0);
    EXPECT_EQ(protectedLights.limit, ExposureLimit::Lights);
}

TEST(AutoExposure, GivesItsReason)
{
    EXPECT_EQ(exposureOf(test::darkInterior(), 1e-4).limit, ExposureLimit::None);
    EXPECT_EQ(exposureOf(test::darkInterior(), 4e-3).limit, ExposureLimit::Noise);
    EXPECT_EQ(exposureOf(test::starField(), 1e-4).limit, ExposureLimit::Night);
    EXPECT_EQ(exposureOf(test::concert(), 1e-4).limit, ExposureLimit::Lights);
    EXPECT_EQ(exposureOf(test::moon(), 1e-4).limit, ExposureLimit::Bright);
    LinearImage chessboard({600, 400});
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < chessboard.size().height; ++y) {
            for (int x = 0; x < chessboard.size().width; ++x) {
                chessboard.row(channel, y)[static_cast<std::size_t>(x)] =
                    toHalf((x / 20 + y / 20) % 2 == 0 ? 0.00005F : 0.0002F);
            }
        }
    }
    const AutoExposure deepest = automaticExposure(chessboard, CameraColour{}, {1e-9, 1e-12});
    EXPECT_EQ(deepest.limit, ExposureLimit::Range);
    EXPECT_NEAR(deepest.ev, maximumExposureEv, 0.1);
}

TEST(AutoExposure, FollowsTheLightAndNotItsUnit)
{
    const Planes scene = test::darkInterior();
    const double ev = exposureOf(scene, 1e-4).ev;
    EXPECT_NEAR(exposureOf(test::scaled(scene, 0.25F), 0.25e-4).ev, ev + 2.0, 0.1);
}

TEST(AutoExposure, LeavesAPhotoByDayAlone)
{
    for (const float brighter : {20.0F, 40.0F}) {
        const AutoExposure exposure = exposureOf(test::scaled(test::darkInterior(), 3 * brighter), 1e-4);
        EXPECT_EQ(exposure, (AutoExposure{0.0, ExposureLimit::Bright})) << brighter;
    }
}

TEST(AutoExposure, IsTheSameEveryTime)
{
    const Mosaic photo = test::photographOf(test::streetWithLamps().view(), sensor(5e-4), fewDefects, 7);
    EXPECT_EQ(exposureOf(photo), exposureOf(photo));
}

TEST(AutoExposure, StaysInRangeForBlackTinyAndInvalidPictures)
{
    EXPECT_EQ(automaticExposure(LinearImage(), CameraColour{}, {}), AutoExposure{});
    LinearImage invalid({64, 64});
    std::fill(invalid.row(1, 5).begin(), invalid.row(1, 5).end(), toHalf(std::nanf("")));
    std::fill(invalid.row(2, 9).begin(), invalid.row(2, 9).end(), toHalf(1e9F));
    for (const NoiseModel& noise : {NoiseModel{}, NoiseModel{1e-3, 1e-6}}) {
        for (const LinearImage& image :
             {LinearImage({50, 50}), LinearImage({1, 3}), LinearImage({1, 1}), invalid}) {
            const double ev = automaticExposure(image, CameraColour{}, noise).ev;
            EXPECT_GE(ev, 0.0);
            EXPECT_LE(ev, 2.0);
        }
    }
}

/// A photograph as linear light, half as wide and high.
Planes lightOf(const fs::path& photograph)
{
    const Planes display = readImage(photograph);
    Planes light(3, {display.size().width / 4 * 2, display.size().height / 4 * 2});
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < light.size().height; ++y) {
            for (int x = 0; x < light.size().width; ++x) {
                float sum = 0.0F;
                for (int pixel = 0; pixel < 4; ++pixel) {
                    sum += srgbToLinear(display.view().at(channel, 2 * y + pixel / 2, 2 * x + pixel % 2));
                }
                light.view().at(channel, y, x) = sum / 4;
            }
        }
    }
    return light;
}

// The rule before this one brought the geometric mean of the scene to 0.10, with 0.9 as the limit of the
// brightest twentieth. The numbers are what it gave.
TEST(AutoExposure, GivesDarkenedPhotographsTheBrightnessThatTheRuleBeforeGave)
{
    const std::array<const char*, 20> names{
        "validation/artwork__PubSide.jpg",
        "validation/budgie-backgrounds__casa-mila.jpg",
        "validation/budgie-backgrounds__piazza-gae-aulenti.jpg",
        "validation/budgie-backgrounds__the-spices-of-life.jpg",
        "validation/lomiri-wallpapers-16.04__Wine_by_Jakkub_Mede.jpg",
        "validation/lomiri-wallpapers-20.04__Kleiber_by_Lukas_Baubkus.jpg",
        "validation/plasma-workspace-wallpapers__DarkestHour.jpg",
        "validation/plasma-workspace-wallpapers__EveningGlow.jpg",
        "train/ahandsel-talks__Computer-Table-SYTO3xs06fU.jpg",
        "train/budgie-backgrounds__lake-sherburne.jpg",
        "train/contao-demo__henry-be-NLF6hTe4PAg-unsplash.jpg",
        "train/drupal-umami__mushrooms-umami.jpg",
        "train/fedora-backgrounds__zen-2.jpg",
        "train/lekoarts-emilia__di-an-h-9jsV5uKbAEM-unsplash.jpg",
        "train/lomiri-wallpapers-16.04__aitzgorri_by_Aitzol_Berasategi.jpg",
        "train/material-kit__clark-street-mercantile.jpg",
        "train/pixls-us__Ian-Hex.jpg",
        "train/pixls-us__riley-brandt-lede.jpg",
        "train/smart-tech-credits__clinic-waiting-room.jpg",
        "train/ubuntu-mate-artwork__pawel-czerwinski-unsplash-hippos.jpg",
    };
    struct Case
    {
        float exposure = 1.0F;
        double gain = 0.0;   ///< relative to the photograph's white
        double before = 0.0; ///< mean of the display's range
        double now = 0.0;
    };
    std::array<Case, 2> cases{Case{1.0F / 16, 0.002, 0.3597}, Case{1.0F / 64, 0.005, 0.3494}};
    for (const char* name : names) {
        const fs::path path = fs::path(NIGHTJAR_SHARED_DIR) / "photos" / name;
        if (!fs::exists(path)) {
            GTEST_SKIP() << "needs " << path;
        }
        const Planes light = lightOf(path);
        for (Case& one : cases) {
            const double ev = exposureOf(test::scaled(light, one.exposure), one.gain * one.exposure).ev;
            // A quarter of the light, so that nothing is clipped.
            const std::vector<double> display =
                developed(test::scaled(light, 0.25F), ev + std::log2(one.exposure / 0.25),
                          {0, 0, light.size().width, light.size().height});
            one.now += mean(display) / static_cast<double>(names.size());
        }
    }
    for (const Case& one : cases) {
        EXPECT_NEAR(one.now / one.before, 1.0, 0.03) << one.now << " at an exposure of " << one.exposure;
    }
}

} // namespace
} // namespace nightjar
