// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/noise/hot_pixels.h"

#include "core/parallel.h"

#include <algorithm>
#include <array>
#include <vector>

namespace nightjar {
namespace {

/// Beyond its brightest (below its darkest) neighbour by this many deviations no noise comes.
constexpr double outstanding = 8.0;
/// A real point of light reaches the pixels beside it, of the other colours, too: by this many deviations
/// above their own neighbours.
constexpr double shared = 4.0;

struct Neighbours
{
    float lowest;
    float median; ///< mean of the two in the middle
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

struct Replacement
{
    HotPixel pixel;
    float value;
};

/// What is to be replaced in one row of one plane.
void judgeRow(PlanesView planes, int plane, int y, const NoiseModel& noise,
              std::vector<Replacement>& replacements)
{
    const auto floor = static_cast<float>(outstanding * noise.deviation(0.0));
    const float* row = planes.row(plane, y);
    for (int x = 0; x < planes.width; ++x) {
        // Most pixels are between their left and right neighbours, or near them: a cheap look first.
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
        bool alone = true;
        for (int other = 0; other < planes.channels && alone; ++other) {
            if (other != plane) {
                const Neighbours beside = neighboursOf(planes, other, y, x);
                const double limit = shared * noise.deviation(beside.median);
                const float value = planes.at(other, y, x);
                alone = hot ? value <= beside.median + limit : value >= beside.median - limit;
            }
        }
        if (alone) {
            replacements.push_back({{plane, y, x}, around.median});
        }
    }
}

} // namespace

std::vector<HotPixel> replaceHotPixels(MutablePlanesView planes, const NoiseModel& noise)
{
    constexpr int bandRows = 64;
    // Decided on the values as they were, then made.
    std::vector<std::vector<Replacement>> bands(
        static_cast<std::size_t>((planes.height + bandRows - 1) / bandRows));
    parallelFor(static_cast<int>(bands.size()), [&](int band) {
        const int end = std::min(planes.height, (band + 1) * bandRows);
        for (int plane = 0; plane < planes.channels; ++plane) {
            for (int y = band * bandRows; y < end; ++y) {
                judgeRow(planes, plane, y, noise, bands[static_cast<std::size_t>(band)]);
            }
        }
    });
    std::vector<HotPixel> replaced;
    for (const std::vector<Replacement>& replacements : bands) {
        for (const auto& [pixel, value] : replacements) {
            planes.at(pixel.plane, pixel.y, pixel.x) = value;
            replaced.push_back(pixel);
        }
    }
    return replaced;
}

} // namespace nightjar
