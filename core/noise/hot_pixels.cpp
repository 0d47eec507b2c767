// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/noise/hot_pixels.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <vector>

namespace nightjar {
namespace {

/// Noise never exceeds the brightest neighbour (or falls below the darkest) by this many deviations.
constexpr double outstanding = 8.0;
/// A point of light reaches the eight sensor pixels around its brightest one, whatever their colour. Their
/// excess over their own surroundings, weighted 1 (beside) and 0.5 (diagonal), is at least this fraction of
/// the pixel's own excess. For a sharp, centred star (σ = 0.7 px), half as bright in the other colours, the
/// ratio is 1. For a hot pixel it is 0, with noise of 2.3 deviations.
constexpr double sharedLight = 0.35;
constexpr double weightAcross = 0.5;

struct Neighbours
{
    float lowest;
    float median; ///< mean of the middle two
    float highest;
};

Neighbours neighboursOf(PlanesView planes, int plane, int y, int x)
{
    std::array<float, 8> values{};
    std::size_t count = 0;
    for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx) {
            if (dy != 0 || dx != 0) {
                values[count++] =
                    planes.at(plane, reflect(y + dy, planes.height), reflect(x + dx, planes.width));
            }
        }
    }
    std::sort(values.begin(), values.end());
    return {values.front(), 0.5F * (values[3] + values[4]), values.back()};
}

/// Position of the planes R, G, B, G in a cell of the sensor.
constexpr std::array<int, 4> cellX{0, 1, 1, 0};
constexpr std::array<int, 4> cellY{0, 0, 1, 1};
/// Plane at [odd row][odd column].
constexpr std::array<std::array<int, 2>, 2> planeAt{{{0, 1}, {3, 2}}};

/// Returns the weighted excess of the surrounding sensor pixels over their own surroundings (medians).
double lightAround(PlanesView planes, int plane, int y, int x)
{
    const int sensorX = 2 * x + cellX[static_cast<std::size_t>(plane)];
    const int sensorY = 2 * y + cellY[static_cast<std::size_t>(plane)];
    double sum = 0.0;
    for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx) {
            if (dy == 0 && dx == 0) {
                continue;
            }
            const int besideX = reflect(sensorX + dx, 2 * planes.width); // keeps the parity
            const int besideY = reflect(sensorY + dy, 2 * planes.height);
            const int other =
                planeAt[static_cast<std::size_t>(besideY % 2)][static_cast<std::size_t>(besideX % 2)];
            const double excess = planes.at(other, besideY / 2, besideX / 2) -
                                  neighboursOf(planes, other, besideY / 2, besideX / 2).median;
            sum += (dy != 0 && dx != 0 ? weightAcross : 1.0) * excess;
        }
    }
    return sum;
}

struct Replacement
{
    HotPixel pixel;
    float value;
};

/// Finds the hot pixels in one row of one plane.
void judgeRow(PlanesView planes, int plane, int y, const NoiseModel& noise,
              std::vector<Replacement>& replacements)
{
    const auto floor = static_cast<float>(outstanding * noise.deviation(0.0));
    const float* row = planes.row(plane, y);
    for (int x = 0; x < planes.width; ++x) {
        // A cheap first test: most pixels are near their left and right neighbours.
        const float left = row[x > 0 ? x - 1 : reflect(-1, planes.width)];
        const float right = row[x + 1 < planes.width ? x + 1 : reflect(planes.width, planes.width)];
        if (row[x] <= std::max(left, right) + floor && row[x] >= std::min(left, right) - floor) {
            continue;
        }
        const Neighbours around = neighboursOf(planes, plane, y, x);
        const double deviation = noise.deviation(around.highest);
        const bool hot = row[x] > around.highest + outstanding * deviation;
        const bool dead = row[x] < around.lowest - outstanding * deviation;
        if (!hot && !dead) {
            continue;
        }
        const double excess = row[x] - around.median;
        const double light = lightAround(planes, plane, y, x);
        const bool alone = hot ? light < sharedLight * excess : light > sharedLight * excess;
        if (alone) {
            replacements.push_back({{plane, y, x}, around.median});
        }
    }
}

} // namespace

std::vector<HotPixel> replaceHotPixels(MutablePlanesView planes, const NoiseModel& noise)
{
    constexpr int stripHeight = 64;
    // All decisions use the original values; replacements follow.
    std::vector<std::vector<Replacement>> strips(
        static_cast<std::size_t>((planes.height + stripHeight - 1) / stripHeight));
    parallelFor(static_cast<int>(strips.size()), [&](int strip) {
        const int end = std::min(planes.height, (strip + 1) * stripHeight);
        for (int plane = 0; plane < planes.channels; ++plane) {
            for (int y = strip * stripHeight; y < end; ++y) {
                judgeRow(planes, plane, y, noise, strips[static_cast<std::size_t>(strip)]);
            }
        }
    });
    std::vector<HotPixel> replaced;
    for (const std::vector<Replacement>& replacements : strips) {
        for (const auto& [pixel, value] : replacements) {
            planes.at(pixel.plane, pixel.y, pixel.x) = value;
            replaced.push_back(pixel);
        }
    }
    return replaced;
}

} // namespace nightjar
