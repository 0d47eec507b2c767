// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/bias_correction.h"

#include "tests/support/flat_picture.h"
#include "tests/support/synthetic_mosaic.h"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace nightjar {
namespace {

constexpr NoiseModel noise{.gain = 2e-3, .readVariance = 1e-5};
constexpr std::array<double, 3> colour{0.05, 0.1, 0.03};
constexpr Size size{330, 270}; // ends within a cell

Mosaic flatMosaic(CfaPhase phase = CfaPhase::RGGB, double brightness = 1.0, SensorLevels levels = {})
{
    if (levels.white == 0.0) {
        levels = test::SyntheticMosaic{}.levels;
    }
    return test::makeMosaic({.size = size, .phase = phase, .levels = levels, .noise = noise},
                            [=](int, int, CfaColour cfa) { return brightness * colour[channelOf(cfa)]; });
}

LinearImage corrected(const Mosaic& mosaic, LinearImage picture)
{
    correctBias(mosaic, picture, noise);
    return picture;
}

struct Statistics
{
    double mean = 0.0;
    double deviation = 0.0;
};

Statistics statisticsOf(const LinearImage& image, int channel,
                        const Rect& part = {0, 0, size.width, size.height})
{
    double sum = 0.0;
    double squares = 0.0;
    for (int y = part.y; y < part.y + part.height; ++y) {
        for (int x = part.x; x < part.x + part.width; ++x) {
            const double value = fromHalf(image.row(channel, y)[static_cast<std::size_t>(x)]);
            sum += value;
            squares += value * value;
        }
    }
    const auto count = static_cast<double>(part.size().area());
    return {sum / count, std::sqrt(std::max(0.0, squares / count - std::pow(sum / count, 2)))};
}

TEST(BiasCorrection, BringsEachColourBackToWhatTheSensorCountedInEveryPhase)
{
    for (const CfaPhase phase : {CfaPhase::RGGB, CfaPhase::GRBG, CfaPhase::GBRG, CfaPhase::BGGR}) {
        const LinearImage picture =
            test::flatPicture(size, {0.97 * colour[0], 1.04 * colour[1], 0.90 * colour[2]});
        const LinearImage result = corrected(flatMosaic(phase), picture);
        for (int channel = 0; channel < LinearImage::channels; ++channel) {
            const double truth = colour[static_cast<std::size_t>(channel)];
            const double samples = static_cast<double>(size.area()) * (channel == 1 ? 0.5 : 0.25);
            EXPECT_NEAR(statisticsOf(result, channel).mean, truth,
                        3.0 * noise.deviation(truth) / std::sqrt(samples))
                << channel;
        }
    }
}

TEST(BiasCorrection, LetsNoNoiseIntoAPictureThatIsRight)
{
    const LinearImage result = corrected(flatMosaic(), test::flatPicture(size, colour));
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        const double truth = colour[static_cast<std::size_t>(channel)];
        EXPECT_LT(statisticsOf(result, channel).deviation, 0.02 * noise.deviation(truth)) << channel;
    }
}

TEST(BiasCorrection, RightsAShadowAndTheLightBesideItEachByItsOwn)
{
    const auto truth = [](int x) { return x < size.width / 2 ? 0.02 : 0.3; };
    const Mosaic mosaic =
        test::makeMosaic({.size = size, .noise = noise}, [&](int x, int, CfaColour) { return truth(x); });
    LinearImage picture(size);
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                const double share = x < size.width / 2 ? 0.9 : 1.0;
                picture.row(channel, y)[static_cast<std::size_t>(x)] =
                    toHalf(static_cast<float>(share * truth(x)));
            }
        }
    }
    const LinearImage result = corrected(mosaic, picture);
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        EXPECT_NEAR(statisticsOf(result, channel, {0, 0, 96, size.height}).mean, 0.02, 0.0004);
        EXPECT_NEAR(statisticsOf(result, channel, {234, 0, 96, size.height}).mean, 0.3, 0.001);
    }
}

TEST(BiasCorrection, TakesNoClippedNoiseForLight)
{
    // Black at count 0: the lower half of the noise is lost there, and the mean of what is left is too high.
    const Mosaic dark = flatMosaic(CfaPhase::RGGB, 0.0, {.black = {}, .white = 16383});
    const LinearImage black = test::flatPicture(size, {0.0, 0.0, 0.0});
    EXPECT_EQ(statisticsOf(corrected(dark, black), 1).mean, 0.0);

    // At white the upper half is lost, and the mean of what is left is too low.
    const Mosaic bright = flatMosaic(CfaPhase::RGGB, 9.9); // green at 0.99
    const LinearImage result =
        corrected(bright, test::flatPicture(size, {9.9 * colour[0], 9.9 * colour[1], 9.9 * colour[2]}));
    EXPECT_NEAR(statisticsOf(result, 1).mean, 0.99, 5e-4);
}

TEST(BiasCorrection, IsNotLedAstrayByHotPixels)
{
    const Mosaic hot = test::makeMosaic({.size = size, .noise = noise}, [](int x, int y, CfaColour cfa) {
        return (x * 31 + y * 17) % 500 == 0 ? 1.0 : colour[channelOf(cfa)];
    });
    const LinearImage result = corrected(hot, test::flatPicture(size, colour));
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        EXPECT_NEAR(statisticsOf(result, channel).mean / colour[static_cast<std::size_t>(channel)], 1.0,
                    0.003);
    }
}

TEST(BiasCorrection, KeepsWhatIsNoNumberToItsPixels)
{
    LinearImage picture = test::flatPicture(size, {0.9 * colour[0], 0.9 * colour[1], 0.9 * colour[2]});
    picture.row(1, 100)[100] = toHalf(std::numeric_limits<float>::quiet_NaN());
    const LinearImage result = corrected(flatMosaic(), picture);
    EXPECT_TRUE(std::isnan(fromHalf(result.row(1, 100)[100])));
    EXPECT_NEAR(statisticsOf(result, 1, {101, 100, 64, 64}).mean / colour[1], 1.0, 0.01);
}

/// Of a picture no larger than a cell: what a colour is multiplied by, sample by sample.
double gainOneByOne(const Mosaic& mosaic, const LinearImage& picture, int channel)
{
    double missing = 0.0;
    double made = 0.0;
    double variance = 0.0;
    double count = 0.0;
    for (int y = 0; y < mosaic.size().height; ++y) {
        for (int x = 0; x < mosaic.size().width; ++x) {
            const double value = fromHalf(picture.row(channel, y)[static_cast<std::size_t>(x)]);
            const double difference = mosaic.normalised(x, y) - value;
            const double scatter = noise.gain * std::max(value, 0.0) + noise.readVariance;
            if (channelOf(mosaic.colourAt(x, y)) == channel && difference * difference <= 64.0 * scatter &&
                value + 4.0 * std::sqrt(scatter) <= 1.0) {
                missing += difference;
                made += value;
                variance += scatter;
                ++count;
            }
        }
    }
    double gain = 1.0;
    for (int pass = 0; pass < 2; ++pass) { // the cell's neighbourhood is the cell; first as a coarse one
        const double believed = std::max(0.0, 1.0 - variance / (missing * missing));
        const double change = 1.0 + believed * missing / std::max(made, 0.5 * noise.deviation(0.0) * count);
        missing -= (change - 1.0) * made;
        made *= change;
        gain *= change;
    }
    return gain;
}

TEST(BiasCorrection, IsTheGainOfTheSamplesOneByOneForEveryWidthOfACell)
{
    for (int width = 2; width <= 32; ++width) {
        const Size cell{width, 31};
        const Mosaic mosaic = test::makeMosaic({.size = cell, .noise = noise}, [&](int x, int y, CfaColour) {
            return x == width - 1 && y % 7 == 0 ? 1.0 : 0.2; // the last column has hot pixels
        });
        const LinearImage picture = test::flatPicture(cell, {0.17, 0.16, 0.25});
        const LinearImage result = corrected(mosaic, picture);
        for (int channel = 0; channel < LinearImage::channels; ++channel) {
            const double gain = gainOneByOne(mosaic, picture, channel);
            for (int y = 0; y < cell.height; ++y) {
                for (std::size_t x = 0; x < static_cast<std::size_t>(width); ++x) {
                    const double expected = gain * static_cast<double>(fromHalf(picture.row(channel, y)[x]));
                    ASSERT_NEAR(fromHalf(result.row(channel, y)[x]), expected, 0.0006 * expected)
                        << width << " wide, at " << x << ' ' << y;
                }
            }
        }
    }
}

TEST(BiasCorrection, TakesPicturesSmallerThanACell)
{
    const Mosaic mosaic = test::makeMosaic({.size = {2, 3}}, [](int, int, CfaColour) { return 0.2; });
    LinearImage picture({2, 3});
    for (int y = 0; y < 3; ++y) {
        std::ranges::fill(picture.row(1, y), toHalf(0.1F));
    }
    EXPECT_EQ(corrected(mosaic, picture).size(), (Size{2, 3}));
}

} // namespace
} // namespace nightjar
