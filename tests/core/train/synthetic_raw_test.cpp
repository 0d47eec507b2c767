// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/train/synthetic_raw.h"

#include <cmath>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

Planes flat(int channels, Size size, float value)
{
    Planes planes(channels, size);
    for (int channel = 0; channel < channels; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            std::fill_n(planes.view().row(channel, y), size.width, value);
        }
    }
    return planes;
}

TEST(AddNoise, HasTheModelsMeanAndVarianceAtEveryLevel)
{
    const NoiseModel noise{5e-3, 4e-5};
    for (const float level :
         {0.0F, 0.02F, 0.1F, 0.9F}) { // 0, 4, 20 and 180 electrons: both ways to draw them
        Planes planes = flat(4, {100, 100}, level);
        Random random(7);
        addNoise(planes.view(), noise, {}, random);
        double sum = 0.0;
        double squares = 0.0;
        for (const float value : planes.values()) {
            sum += value;
            squares += static_cast<double>(value) * value;
        }
        const double count = 40000;
        const double mean = sum / count;
        EXPECT_NEAR(mean, level, 4.0 * noise.deviation(level) / 200.0);
        EXPECT_NEAR((squares / count - mean * mean) / noise.variance(level), 1.0, 0.05) << level;
    }
}

TEST(AddNoise, ColumnNoiseIsSharedByTheColoursOfASensorColumn)
{
    Planes planes = flat(4, {40, 400}, 0.0F);
    Random random(7);
    addNoise(planes.view(), {1e-9, 1e-4}, {.columnNoise = 1.0}, random);
    const auto columnMean = [&](int plane, int x) {
        double sum = 0.0;
        for (int y = 0; y < 400; ++y) {
            sum += planes.view().at(plane, y, x);
        }
        return sum / 400.0;
    };
    double own = 0.0;
    double other = 0.0;
    for (int x = 0; x < 40; ++x) {
        own += std::abs(columnMean(0, x) - columnMean(3, x)) + std::abs(columnMean(1, x) - columnMean(2, x));
        other +=
            std::abs(columnMean(0, x) - columnMean(1, x)) + std::abs(columnMean(3, x) - columnMean(2, x));
    }
    EXPECT_LT(own, 0.2 * other);
}

TEST(AddNoise, DarkShadingVariesSlowlyAndHasItsDeviationAtTheCorners)
{
    const NoiseModel quiet{1e-9, 1e-4};
    double squares = 0.0;
    constexpr int seeds = 200;
    for (int seed = 0; seed < seeds; ++seed) {
        Planes plain = flat(4, {32, 32}, 0.0F);
        Planes shaded = flat(4, {32, 32}, 0.0F);
        Random a(static_cast<std::uint64_t>(seed));
        addNoise(plain.view(), quiet, {}, a);
        Random b(static_cast<std::uint64_t>(seed));
        addNoise(shaded.view(), quiet, {.darkShading = 2.0}, b);
        const auto shading = [&](int y, int x) {
            return (shaded.view().at(0, y, x) - plain.view().at(0, y, x)) / 1e-2;
        };
        EXPECT_NEAR(shading(10, 10), shading(10, 11), 0.5);
        squares += std::pow(shading(0, 0), 2);
    }
    EXPECT_NEAR(std::sqrt(squares / seeds), 2.0 * std::sqrt(0.75), 0.4); // three halves of 2, independent
}

TEST(AddNoise, RowNoiseIsSharedByTheColoursOfASensorRow)
{
    Planes planes = flat(4, {400, 40}, 0.0F);
    Random random(7);
    addNoise(planes.view(), {1e-9, 1e-4}, {.rowNoise = 1.0}, random);
    const auto rowMean = [&](int plane, int y) {
        double sum = 0.0;
        for (int x = 0; x < 400; ++x) {
            sum += planes.view().at(plane, y, x);
        }
        return sum / 400.0;
    };
    double own = 0.0;
    double other = 0.0;
    for (int y = 0; y < 40; ++y) {
        own += std::abs(rowMean(0, y) - rowMean(1, y));
        other += std::abs(rowMean(0, y) - rowMean(2, y));
    }
    EXPECT_LT(own, 0.2 * other);
}

TEST(Unprocess, UndoesTransferFunctionMixingAndWhiteBalance)
{
    CameraLook look;
    look.whiteBalance = {2.0, 1.0, 4.0};
    const Planes white = unprocess(flat(3, {2, 2}, 1.0F).view(), look);
    EXPECT_FLOAT_EQ(white.view().at(0, 1, 1), 0.5F);
    EXPECT_FLOAT_EQ(white.view().at(1, 1, 1), 1.0F);
    EXPECT_FLOAT_EQ(white.view().at(2, 1, 1), 0.25F);
}

TEST(RandomCameraLook, KeepsWhiteWhite)
{
    Random random(3);
    for (int i = 0; i < 100; ++i) {
        const CameraLook look = randomCameraLook(random);
        for (const auto& row : look.srgbToCamera) {
            EXPECT_NEAR(row[0] + row[1] + row[2], 1.0, 1e-12);
        }
        EXPECT_GE(look.srgbToCamera[0][0], 0.2);
        EXPECT_GE(look.whiteBalance[0], 1.0);
        EXPECT_LE(look.whiteBalance[2], 2.8);
    }
}

TEST(SamplePacked, TakesFromEachCellWhatAnRggbSensorSees)
{
    Planes rgb(3, {4, 2});
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < 2; ++y) {
            for (int x = 0; x < 4; ++x) {
                rgb.view().at(channel, y, x) = static_cast<float>(100 * channel + 10 * y + x);
            }
        }
    }
    const Planes packed = samplePacked(pixelUnshuffle(std::as_const(rgb).view()).view());
    EXPECT_EQ(packed.view().at(0, 0, 1), 2.0F);   // red of row 0, column 2
    EXPECT_EQ(packed.view().at(1, 0, 1), 103.0F); // green of row 0, column 3
    EXPECT_EQ(packed.view().at(2, 0, 1), 213.0F); // blue of row 1, column 3
    EXPECT_EQ(packed.view().at(3, 0, 1), 112.0F); // green of row 1, column 2
}

TEST(ToMosaic, RoundsAndClipsToTheSensorsCounts)
{
    Planes packed = flat(4, {2, 1}, 0.5F);
    packed.view().at(0, 0, 0) = -1.0F;
    packed.view().at(2, 0, 1) = 7.0F;
    Mosaic::Parts parts;
    parts.levels = {.black = {64, 64, 64, 64}, .white = 1023};
    const Mosaic mosaic = toMosaic(packed.view(), std::move(parts));
    EXPECT_EQ(mosaic.size(), (Size{4, 2}));
    EXPECT_EQ(mosaic.row(0)[0], 0);
    EXPECT_EQ(mosaic.row(1)[3], 1023);
    EXPECT_EQ(mosaic.row(0)[1], 544); // 64 + 0.5·959, rounded
}

} // namespace
} // namespace nightjar
