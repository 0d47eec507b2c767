// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/register.h"

#include "tests/support/landscape.h"
#include "tests/support/thrown.h"

#include <gtest/gtest.h>
#include <random>

namespace nightjar {
namespace {

/// One plane; what lies at p of the landscape lies at p + shift.
Planes view(Size size, Point shift, double brightness = 1.0, double noise = 0.0, std::uint32_t seed = 1)
{
    Planes planes(1, size);
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            planes.view().at(0, y, x) = static_cast<float>(
                brightness * test::landscape(x - shift.x, y - shift.y) + noise * normal(random));
        }
    }
    return planes;
}

TEST(FindTranslation, FindsEveryShiftOfEverySize)
{
    for (const Size size : {Size{128, 128}, Size{131, 97}, Size{160, 113}}) {
        for (const Point shift : {Point{0, 0}, Point{1, 0}, Point{0, -1}, Point{-7, 11}, Point{17, 13}}) {
            const Translation found = findTranslation(view(size, shift).view(), view(size, {}).view());
            EXPECT_EQ(found.shift, shift);
            EXPECT_TRUE(found.isCertain()) << found.confidence;
        }
    }
}

TEST(FindTranslation, BearsNoiseAboveTheSignalAndAnyBrightness)
{
    // The landscape's own deviation is 0.12 of its brightness; noise is stronger here.
    const Size size{256, 192};
    const Translation found =
        findTranslation(view(size, {-9, 4}, 0.01, 0.0015).view(), view(size, {}, 1.0, 0.002, 2).view());
    EXPECT_EQ(found.shift, (Point{-9, 4}));
    EXPECT_TRUE(found.isCertain()) << found.confidence;
}

TEST(FindTranslation, FollowsTheSceneAndNotTheSensorsHotPixels)
{
    const Size size{256, 192};
    Planes first = view(size, {6, -5}, 0.05, 0.005);
    Planes second = view(size, {});
    std::mt19937 random(3);
    for (int i = 0; i < 60; ++i) {
        const int x = static_cast<int>(random() % 256);
        const int y = static_cast<int>(random() % 192);
        first.view().at(0, y, x) = 1.0F;
        second.view().at(0, y, x) = 1.0F;
    }
    EXPECT_EQ(findTranslation(first.view(), second.view()).shift, (Point{6, -5}));
}

TEST(FindTranslation, IsNotCertainOfPicturesWithNothingInCommon)
{
    const Size size{256, 192};
    EXPECT_FALSE(findTranslation(view(size, {}).view(), view(size, {5000, 3000}).view()).isCertain());
    EXPECT_FALSE(findTranslation(view(size, {}, 0.0, 0.1, 1).view(), view(size, {}).view()).isCertain());
    EXPECT_FALSE(findTranslation(Planes(1, size).view(), Planes(1, size).view()).isCertain());
}

TEST(FindTranslation, RefusesOtherSizes)
{
    for (const Size size : {Size{32, 33}, Size{15, 32}}) {
        EXPECT_EQ(test::errorOf([&] {
                      (void)findTranslation(Planes(1, size).view(), Planes(1, {32, 32}).view());
                  }).code(),
                  ErrorCode::InvalidArgument);
    }
    EXPECT_EQ(test::errorOf([&] {
                  (void)findTranslation(Planes(1, {15, 32}).view(), Planes(1, {15, 32}).view());
              }).code(),
              ErrorCode::InvalidArgument);
}

} // namespace
} // namespace nightjar
