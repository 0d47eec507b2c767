// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/noise/hot_pixels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <random>
#include <set>
#include <tuple>
#include <vector>

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

/// Light of a Gaussian spot on the pixel `distance` away.
double onPixel(double distance, double sigma)
{
    const double scale = 1.0 / (sigma * std::sqrt(2.0));
    return 0.5 * (std::erf((distance + 0.5) * scale) - std::erf((distance - 0.5) * scale));
}

/// A dark sky of stars of SNR 5 to 300 at random places, red and blue from 0.4 of green on; (cellX, cellY) is
/// the red pixel of the cell: one of the four phases.
Planes starField(double sigma, const NoiseModel& model, int cellX, int cellY, std::mt19937& random)
{
    constexpr double sky = 0.004;
    constexpr int side = 400; // sensor pixels
    constexpr int step = 20;
    std::array<std::vector<double>, 3> light; // red, green, blue
    light.fill(std::vector<double>(static_cast<std::size_t>(side) * side, sky));
    const auto uniform = [&](double from, double to) {
        return std::uniform_real_distribution<double>(from, to)(random);
    };
    for (int gridY = step; gridY < side; gridY += step) {
        for (int gridX = step; gridX < side; gridX += step) {
            const double starX = gridX + uniform(-2, 2);
            const double starY = gridY + uniform(-2, 2);
            const double snr = 5 * std::pow(60.0, uniform(0, 1));
            // Half of the pixels are green: the matched filter's gain is sqrt(1/(4πσ²)/2).
            const double flux = snr * model.deviation(sky) * std::sqrt(8 * 3.14159) * sigma;
            const std::array<double, 3> colour{uniform(0.4, 1), 1.0, uniform(0.4, 1)};
            std::array<double, 19> across{};
            std::array<double, 19> down{};
            for (int i = 0; i < 19; ++i) {
                across[static_cast<std::size_t>(i)] = onPixel(gridX - 9 + i - starX, sigma);
                down[static_cast<std::size_t>(i)] = onPixel(gridY - 9 + i - starY, sigma);
            }
            for (int i = 0; i < 19 * 19; ++i) {
                const int x = gridX - 9 + i % 19;
                const int y = gridY - 9 + i / 19;
                const double part =
                    across[static_cast<std::size_t>(i % 19)] * down[static_cast<std::size_t>(i / 19)];
                for (std::size_t channel = 0; channel < 3 && x < side && y < side; ++channel) {
                    light[channel][static_cast<std::size_t>(y * side + x)] += flux * colour[channel] * part;
                }
            }
        }
    }
    constexpr std::array<std::array<int, 3>, 4> cell{
        {{0, 0, 0}, {1, 0, 1}, {1, 1, 2}, {0, 1, 1}}}; // x, y, colour
    Planes planes(4, {side / 2 - 1, side / 2 - 1});
    std::normal_distribution<double> normal;
    for (int plane = 0; plane < 4; ++plane) {
        const auto& [x0, y0, colour] = cell[static_cast<std::size_t>(plane)];
        for (int y = 0; y < planes.size().height; ++y) {
            for (int x = 0; x < planes.size().width; ++x) {
                const int place = (2 * y + y0 + cellY) * side + 2 * x + x0 + cellX;
                const double signal =
                    light[static_cast<std::size_t>(colour)][static_cast<std::size_t>(place)];
                const double value = signal + model.deviation(signal) * normal(random);
                planes.view().at(plane, y, x) = static_cast<float>(std::min(value, 1.0));
            }
        }
    }
    return planes;
}

TEST(ReplaceHotPixels, TakesLessThanOneInAThousandStarsWhereverTheyAre)
{
    std::mt19937 random(7);
    std::size_t taken = 0;
    int stars = 0;
    for (const double gain : {2e-4, 1e-3, 5e-3}) {
        const NoiseModel model{gain, std::pow(2.5 * gain, 2)};
        for (const double sigma : {0.7, 1.0, 1.4}) {
            for (int phase = 0; phase < 4; ++phase) {
                Planes field = starField(sigma, model, phase % 2, phase / 2, random);
                taken += replaceHotPixels(field.view(), model).size();
                stars += 19 * 19;
            }
        }
    }
    EXPECT_LT(1000 * static_cast<int>(taken), stars);
}

TEST(ReplaceHotPixels, FindsNineteenOfTwentyFrom15DeviationsUpToWhite)
{
    const NoiseModel model{1e-3, 6e-6};
    constexpr float sky = 0.004F;
    for (const double height : {15 * model.deviation(sky), 20 * model.deviation(sky), 0.3, 0.996}) {
        std::mt19937 random(8);
        std::normal_distribution<float> normal(sky, static_cast<float>(model.deviation(sky)));
        Planes planes(4, {200, 200});
        for (int plane = 0; plane < 4; ++plane) {
            for (int y = 0; y < 200; ++y) {
                std::generate_n(planes.view().row(plane, y), 200, [&] { return normal(random); });
            }
        }
        std::size_t planted = 0;
        for (int y = 4; y < 200; y += 8) {
            for (int x = 4; x < 200; x += 8, ++planted) {
                planes.view().at(static_cast<int>(planted % 4), y, x) += static_cast<float>(height);
            }
        }
        EXPECT_GE(20 * replaceHotPixels(planes.view(), model).size(), 19 * planted) << height;
    }
}

TEST(ReplaceHotPixels, DecidesInATileAsInTheWholeBeyondTheHalo)
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
        for (int y = hotPixelHalo; y < tile.height - hotPixelHalo; ++y) {
            for (int x = hotPixelHalo; x < tile.width - hotPixelHalo; ++x) {
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
