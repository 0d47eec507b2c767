// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/noise/hot_pixels.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>
#include <set>
#include <tuple>

namespace nightjar {
namespace {

constexpr NoiseModel noise{1e-3, 6e-6};

/// Packed planes of a soft scene with edges, noisy.
Planes noisyScene(Size size, std::uint32_t seed)
{
    Planes planes(4, size);
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    for (int plane = 0; plane < 4; ++plane) {
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                const bool bright = (x / 60 + y / 50) % 3 == 0;
                const double signal = (bright ? 0.2 : 0.01 + 0.0002 * x) * (plane % 2 == 0 ? 0.6 : 1.0);
                const double electrons = std::poisson_distribution<int>(signal / noise.gain)(random);
                planes.view().at(plane, y, x) = static_cast<float>(
                    electrons * noise.gain + std::sqrt(noise.readVariance) * normal(random));
            }
        }
    }
    return planes;
}

TEST(ReplaceHotPixels, FindsAtLeast95PercentOfBrightAndDeadPixels)
{
    Planes planes = noisyScene({400, 300}, 1);
    const MutablePlanesView view = planes.view();
    std::mt19937 random(2);
    std::set<std::tuple<int, int, int>> planted;
    const auto farFromOthers = [&](int plane, int y, int x) {
        for (const auto& [otherPlane, otherY, otherX] : planted) {
            if (plane >= 0 && std::abs(otherY - y) < 4 && std::abs(otherX - x) < 4) {
                return false;
            }
        }
        return true;
    };
    while (planted.size() < 400) {
        const int plane = static_cast<int>(random() % 4);
        const int y = static_cast<int>(random() % 300);
        const int x = static_cast<int>(random() % 400);
        if (farFromOthers(plane, y, x)) {
            planted.emplace(plane, y, x);
            const float value = view.at(plane, y, x);
            const bool bright = value < 0.1F;
            view.at(plane, y, x) = bright ? value + 0.4F : -0.01F;
        }
    }
    const Planes before = planes;
    replaceHotPixels(planes.view(), noise);
    std::size_t found = 0;
    for (const auto& [plane, y, x] : planted) {
        found += planes.view().at(plane, y, x) != before.view().at(plane, y, x) ? 1 : 0;
    }
    EXPECT_GE(found, 380U);
}

TEST(ReplaceHotPixels, LeavesNoiseAlone)
{
    Planes planes = noisyScene({1000, 600}, 3); // 2.4 million samples
    EXPECT_LT(replaceHotPixels(planes.view(), noise).size(), 24U);
}

TEST(ReplaceHotPixels, LeavesNoiseOfFewElectronsAlone)
{
    Planes planes(4, {500, 500});
    std::mt19937 random(4);
    std::poisson_distribution<int> electrons(0.3);
    std::normal_distribution<float> read(0.0F, 0.02F);
    for (int plane = 0; plane < 4; ++plane) {
        for (int y = 0; y < 500; ++y) {
            for (int x = 0; x < 500; ++x) {
                planes.view().at(plane, y, x) = 0.02F * static_cast<float>(electrons(random)) + read(random);
            }
        }
    }
    EXPECT_LT(replaceHotPixels(planes.view(), {0.02, 0.0004}).size(), 10U);
}

TEST(ReplaceHotPixels, PutsTheMedianOfTheNeighboursInTheirPlace)
{
    Planes planes(4, {9, 9});
    const MutablePlanesView view = planes.view();
    for (int y = 0; y < 9; ++y) {
        for (int x = 0; x < 9; ++x) {
            view.at(1, y, x) = x < 4 ? 0.1F : 0.11F;
        }
    }
    view.at(1, 4, 4) = 0.9F;
    EXPECT_EQ(replaceHotPixels(view, noise).size(), 1U);
    EXPECT_FLOAT_EQ(view.at(1, 4, 4), 0.11F);
}

TEST(ReplaceHotPixels, LeavesStarsAlone)
{
    for (const double radius : {0.6, 0.8, 1.2}) { // of the blur, in pixels of the sensor
        Planes planes(4, {32, 32});
        for (int plane = 0; plane < 4; ++plane) {
            // Red, green, blue, green lie at (0,0), (1,0), (1,1), (0,1) of a cell.
            const double offsetX = plane == 1 || plane == 2 ? 1 : 0;
            const double offsetY = plane >= 2 ? 1 : 0;
            for (int y = 0; y < 32; ++y) {
                for (int x = 0; x < 32; ++x) {
                    const double dx = 2 * x + offsetX - 32.3;
                    const double dy = 2 * y + offsetY - 32.4;
                    planes.view().at(plane, y, x) = static_cast<float>(
                        0.01 + 0.8 * std::exp(-(dx * dx + dy * dy) / (2 * radius * radius)));
                }
            }
        }
        EXPECT_EQ(replaceHotPixels(planes.view(), noise).size(), 0U) << radius;
    }
}

TEST(ReplaceHotPixels, DecidesInATileAsInTheWholeBeyondTheRadius)
{
    Planes whole = noisyScene({64, 48}, 5);
    std::mt19937 random(6);
    for (int i = 0; i < 150; ++i) { // so many that some touch
        whole.view().at(static_cast<int>(random() % 4), static_cast<int>(random() % 48),
                        static_cast<int>(random() % 64)) = 0.7F;
    }
    const Planes original = whole;
    ASSERT_GT(replaceHotPixels(whole.view(), noise).size(), 50U);
    const Rect tile{13, 9, 31, 25};
    Planes part(4, tile.size());
    for (int plane = 0; plane < 4; ++plane) {
        for (int y = 0; y < tile.height; ++y) {
            for (int x = 0; x < tile.width; ++x) {
                part.view().at(plane, y, x) = original.view().at(plane, tile.y + y, tile.x + x);
            }
        }
    }
    replaceHotPixels(part.view(), noise);
    for (int plane = 0; plane < 4; ++plane) {
        for (int y = hotPixelRadius; y < tile.height - hotPixelRadius; ++y) {
            for (int x = hotPixelRadius; x < tile.width - hotPixelRadius; ++x) {
                ASSERT_EQ(part.view().at(plane, y, x), whole.view().at(plane, tile.y + y, tile.x + x));
            }
        }
    }
}

TEST(ReplaceHotPixels, TakesPlanesOfOnePixel)
{
    Planes planes(4, {1, 1});
    planes.view().at(0, 0, 0) = 0.5F;
    EXPECT_NO_THROW(replaceHotPixels(planes.view(), noise));
}

} // namespace
} // namespace nightjar
