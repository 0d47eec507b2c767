// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/develop.h"

#include "tests/support/any_halves.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <random>
#include <vector>

namespace nightjar {
namespace {

using Pixel = std::array<float, 3>;

const Matrix3 vivid{{{1.8, -0.6, -0.2}, {-0.25, 1.6, -0.35}, {0.05, -0.55, 1.5}}};
const std::array<std::array<double, 3>, 5> whiteBalances{
    {{1, 1, 1}, {2.1, 1, 1.4}, {1.1, 1, 3.2}, {0.8, 1, 1.9}, {2.6, 1, 0.7}}};

Pixel developed(const Developer& developer, Pixel camera)
{
    developer.developRow(camera);
    return camera;
}

double srgbFrom(double linear)
{
    return linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
}

double spread(const Pixel& pixel)
{
    return *std::max_element(pixel.begin(), pixel.end()) - *std::min_element(pixel.begin(), pixel.end());
}

double hueDegrees(const Pixel& p)
{
    return std::atan2(std::sqrt(3.0) * (p[1] - p[2]), 2.0 * p[0] - p[1] - p[2]) * 180 / std::acos(-1.0);
}

/// Brightness of grey light of the given strength (1: green reaches the sensor's white).
double tone(double light, double ev)
{
    const Developer developer(CameraColour{}, {ev});
    const auto value = static_cast<float>(light);
    return developed(developer, {value, value, value})[1];
}

TEST(Develop, APixelIsTheSameWhateverLiesBesideIt)
{
    // Loops over pixels may leave out what none of a block needs, such as the recovery of highlights.
    CameraColour colour;
    colour.whiteBalance = {2.1, 1, 1.4};
    colour.toSrgb = vivid;
    const Developer developer(colour, {.exposureEv = 1.0});
    std::mt19937 random(7);
    std::uniform_real_distribution<float> dark(-0.02F, 0.9F);
    for (int i = 0; i < 300; ++i) {
        const Pixel pixel{dark(random), dark(random), dark(random)};
        for (const Pixel& other : {Pixel{0.1F, 0.2F, 0.1F}, Pixel{1.0F, 0.97F, 0.3F}}) {
            std::array<float, 6> row{pixel[0], pixel[1], pixel[2], other[0], other[1], other[2]};
            developer.developRow(row);
            EXPECT_EQ((Pixel{row[0], row[1], row[2]}), developed(developer, pixel));
        }
    }
}

TEST(Develop, WithoutExposureOnlyTheTransferFunctionIsApplied)
{
    const Developer developer(CameraColour{}, {});
    for (int i = 0; i <= 4000; ++i) {
        const float linear = static_cast<float>(i) / 4000.0F;
        EXPECT_NEAR(developed(developer, {linear, linear, linear})[0], srgbFrom(linear), 3e-6) << linear;
    }
    const Pixel colour = developed(developer, {0.9F, 0.2F, 0.05F});
    EXPECT_NEAR(colour[0], srgbFrom(0.9), 3e-6);
    EXPECT_NEAR(colour[1], srgbFrom(0.2), 3e-6);
    EXPECT_NEAR(colour[2], srgbFrom(0.05), 3e-6);
}

TEST(Develop, WhiteBalanceAndMatrixAreAppliedInThatOrder)
{
    const CameraColour colour{.whiteBalance = {2.0, 1.0, 1.5}, .toSrgb = vivid};
    const Developer developer(colour, {});
    const Pixel camera{0.2F, 0.3F, 0.25F};
    const Pixel result = developed(developer, camera);
    for (std::size_t to = 0; to < 3; ++to) {
        double linear = 0.0;
        for (std::size_t from = 0; from < 3; ++from) {
            linear += vivid[to][from] * colour.whiteBalance[from] * camera[from];
        }
        EXPECT_NEAR(result[to], srgbFrom(linear), 1e-5);
    }
}

TEST(Develop, GreyStaysGreyForEveryWhiteBalanceExposureAndBrightness)
{
    for (const auto& balance : whiteBalances) {
        for (const double ev : {-5.0, -1.0, 0.0, 2.5, 8.2}) {
            const Developer developer({.whiteBalance = balance, .toSrgb = vivid}, {ev});
            // Light beyond 1 clips one channel after the other.
            for (double light = 0.0; light < 3.0; light += 0.01) {
                Pixel camera{};
                for (std::size_t c = 0; c < 3; ++c) {
                    camera[c] = static_cast<float>(std::min(1.0, light / balance[c]));
                }
                const bool nearClipping = *std::max_element(camera.begin(), camera.end()) > 0.94F;
                EXPECT_LT(spread(developed(developer, camera)), nearClipping ? 0.05 : 1e-4)
                    << light << " at " << ev << " EV, red × " << balance[0] << ", blue × " << balance[2];
            }
        }
    }
}

TEST(Develop, ClippedPixelsAreNeutralWhiteForEveryWhiteBalance)
{
    for (const auto& balance : whiteBalances) {
        for (const double ev : {0.0, 3.0, 8.2}) {
            const Developer developer({.whiteBalance = balance, .toSrgb = vivid}, {ev});
            for (const float level : {0.985F, 1.0F, 1.02F}) {
                const Pixel white = developed(developer, {level, level, level});
                EXPECT_GT(white[1], 0.99F);
                EXPECT_LT(spread(white), 1e-4);
            }
        }
    }
}

TEST(Develop, HighlightsFadeWithoutASteepStep)
{
    // A tungsten lamp seen with a daylight balance: red clips first, green follows, blue last.
    const Developer developer({.whiteBalance = {2.0, 1.0, 1.5}, .toSrgb = vivid}, {1.0});
    Pixel previous{};
    for (int i = 0; i <= 3000; ++i) {
        const float light = static_cast<float>(i) / 1000.0F;
        const Pixel now = developed(
            developer, {std::min(1.0F, light), std::min(1.0F, 0.6F * light), std::min(1.0F, 0.2F * light)});
        if (light > 0.1F) {
            for (std::size_t c = 0; c < 3; ++c) {
                EXPECT_LT(std::abs(now[c] - previous[c]), 0.03F) << light;
            }
        }
        EXPECT_LE(now[2], now[0] + 1e-5F) << "the lamp turned blue at " << light;
        previous = now;
    }
    EXPECT_LT(spread(previous), 1e-4);
}

TEST(Develop, ToneCurveNeverFallsAndReachesWhiteAtTheWhitePoint)
{
    for (double ev = -5.0; ev <= 8.2; ev += 0.25) {
        double previous = -1.0;
        for (int i = 0; i <= 2000; ++i) {
            const double light = i / 2000.0;
            const double now = tone(light, ev);
            EXPECT_GE(now, previous - 1e-6) << light << " at " << ev << " EV";
            previous = now;
        }
        const double white = std::min(1.0, 16.0 / std::exp2(ev)); // brightest light that is not display white
        EXPECT_NEAR(tone(white, ev), srgbFrom(std::min(1.0, std::exp2(ev) * white)), 2e-6) << ev;
        if (ev > 0.5) {
            EXPECT_LT(tone(0.8 * white, ev), 0.9999) << ev;
        }
    }
}

TEST(Develop, ExposureIsProportionalBelowTheKnee)
{
    for (double ev = -5.0; ev <= 8.2; ev += 0.25) {
        const double light = 0.6 / std::exp2(std::max(0.0, ev));
        EXPECT_NEAR(tone(light, ev), srgbFrom(light * std::exp2(ev)), 1e-5) << ev;
    }
}

TEST(Develop, ToneCurveHasNoCornerAtTheKnee)
{
    for (const double ev : {0.5, 2.0, 6.0}) {
        const double exposure = std::exp2(ev);
        const auto slope = [&](double from) {
            return (tone((from + 0.01) / exposure, ev) - tone(from / exposure, ev));
        };
        EXPECT_NEAR(slope(0.70) / slope(0.69), 1.0, 0.08) << ev;
    }
}

TEST(Develop, ExposureKeepsTheHueOfSkin)
{
    const Pixel skin{0.42F, 0.25F, 0.17F};
    for (const double ev : {0.0, 0.5, 1.0, 1.5}) {
        Pixel linear = developed(Developer(CameraColour{}, {ev}), skin);
        for (float& value : linear) { // back to light
            value = value <= 0.04045F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F);
        }
        EXPECT_NEAR(hueDegrees(linear), hueDegrees(skin), 0.1) << ev;
    }
}

TEST(Develop, AColouredLampKeepsItsColourUntilItIsFarAboveWhite)
{
    const auto saturation = [](double ev) {
        const Pixel lamp = developed(Developer(CameraColour{}, {ev}), {0.9F, 0.3F, 0.05F});
        return spread(lamp) / *std::max_element(lamp.begin(), lamp.end());
    };
    EXPECT_GT(saturation(0.0), 0.7);
    EXPECT_GT(saturation(1.0), 0.5);
    EXPECT_LT(saturation(5.0), 0.2);
}

TEST(Develop, ColoursOutsideSrgbKeepTheirLuminance)
{
    const Developer developer({.whiteBalance = {1, 1, 1}, .toSrgb = vivid}, {});
    const Pixel green = developed(developer, {0.05F, 0.5F, 0.05F}); // red and blue would be negative
    const auto light = [](float v) { return v <= 0.04045F ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    double expected = 0.0;
    const Pixel weights{0.2126F, 0.7152F, 0.0722F};
    for (std::size_t to = 0; to < 3; ++to) {
        expected += weights[to] * (vivid[to][0] * 0.05 + vivid[to][1] * 0.5 + vivid[to][2] * 0.05);
    }
    EXPECT_NEAR(0.2126 * light(green[0]) + 0.7152 * light(green[1]) + 0.0722 * light(green[2]), expected,
                1e-4);
    EXPECT_GE(*std::min_element(green.begin(), green.end()), 0.0F);
    EXPECT_EQ(developed(developer, {-0.02F, -0.01F, 0.001F}), (Pixel{0, 0, 0})) << "below black is black";
}

TEST(Develop, EveryInputGivesADisplayableColour)
{
    constexpr float infinite = std::numeric_limits<float>::infinity();
    constexpr float none = std::numeric_limits<float>::quiet_NaN();
    const std::array<float, 9> values{-infinite, -3.0F, -1e-30F, 0.0F, 1e-30F, 0.96F, 2.0F, infinite, none};
    for (const double ev : {-100.0, 0.0, 100.0}) {
        const Developer developer({.whiteBalance = {2, 1, 1.5}, .toSrgb = vivid}, {ev});
        for (const float red : values) {
            for (const float green : values) {
                for (const float blue : values) {
                    for (const float value : developed(developer, {red, green, blue})) {
                        EXPECT_TRUE(value >= 0.0F && value <= 1.0F) << red << ' ' << green << ' ' << blue;
                    }
                }
            }
        }
    }
}

LinearImage randomImage(Size size)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<float> light(-0.05F, 1.1F);
    LinearImage image(size);
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            for (Half& value : image.row(channel, y)) {
                value = toHalf(light(random));
            }
        }
    }
    return image;
}

TEST(Develop, APartDevelopsLikeTheWholeAndARowLikeAnImage)
{
    const auto whole = std::make_shared<const LinearImage>(randomImage({201, 9}));
    const Developer developer({.whiteBalance = {2, 1, 1.5}, .toSrgb = vivid}, {1.3});
    const DisplayImage all = developer.develop(*whole);
    const Rect rect{37, 2, 129, 5};
    const DisplayImage part = developer.develop(sourceOf(whole).read(rect));
    ASSERT_EQ(part.size, rect.size());
    for (int y = 0; y < rect.height; ++y) {
        std::vector<float> row;
        for (int x = 0; x < rect.width; ++x) {
            for (int c = 0; c < 3; ++c) {
                row.push_back(fromHalf(whole->row(c, y + rect.y)[static_cast<std::size_t>(x + rect.x)]));
            }
        }
        developer.developRow(row);
        for (int i = 0; i < rect.width * 3; ++i) {
            const auto value = part.rgb[static_cast<std::size_t>(y * rect.width * 3 + i)];
            EXPECT_EQ(value, all.rgb[static_cast<std::size_t>(((y + rect.y) * 201 + rect.x) * 3 + i)]);
            EXPECT_EQ(value, static_cast<int>(row[static_cast<std::size_t>(i)] * 255.0F + 0.5F));
        }
    }
}

/// As a screen shows the pixel.
std::uint32_t argbOf(const Pixel& display)
{
    std::uint32_t argb = 0xff;
    for (const float value : display) {
        argb = argb << 8 | static_cast<std::uint32_t>(value * 255.0F + 0.5F);
    }
    return argb;
}

TEST(Develop, ARowForAScreenIsItsPixelsOneByOneForEveryWidthStartAndValue)
{
    const Developer developer({.whiteBalance = {2, 1, 1.5}, .toSrgb = vivid}, {1.3});
    constexpr int start = 3;
    const auto values = test::anyHalves({test::widestOddRow + start, 1});
    const auto lights = randomImage({test::widestOddRow + start, 1});
    for (const LinearImage* image : {values.get(), &lights}) {
        for (int first = 0; first <= start; ++first) {
            for (std::size_t width = 1; width <= test::widestOddRow; ++width) {
                Developer::HalfRow row;
                for (std::size_t channel = 0; channel < 3; ++channel) {
                    row[channel] = image->row(static_cast<int>(channel), 0)
                                       .subspan(static_cast<std::size_t>(first), width);
                }
                std::vector<std::uint32_t> argb(width + 1, 7);
                developer.developRow(row, {}, 1.0F, std::span(argb).first(width));
                for (std::size_t x = 0; x < width; ++x) {
                    const Pixel camera{fromHalf(row[0][x]), fromHalf(row[1][x]), fromHalf(row[2][x])};
                    ASSERT_EQ(argb[x], argbOf(developed(developer, camera)))
                        << width << " wide from " << first << ", at " << x;
                }
                ASSERT_EQ(argb[width], 7U) << "written beyond the row's end";
            }
        }
    }
}

} // namespace
} // namespace nightjar
