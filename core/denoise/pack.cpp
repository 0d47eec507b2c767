// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/pack.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace nightjar {
namespace {

/// Where plane 0 … 3 (R, G, B, G) sits in an RGGB cell.
constexpr std::array<Point, 4> cellPositions{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};

} // namespace

PackedLayout packedLayout(Size mosaic, CfaPhase phase, int alignment)
{
    const Point origin = redOffset(phase);
    return {origin,
            {roundUp((mosaic.width + origin.x + 1) / 2, alignment),
             roundUp((mosaic.height + origin.y + 1) / 2, alignment)}};
}

Planes pack(const Mosaic& mosaic, const PackedLayout& layout, const Rect& region)
{
    Planes planes(4, region.size());
    pack(mosaic, layout, region, planes.view());
    return planes;
}

void pack(const Mosaic& mosaic, const PackedLayout& layout, const Rect& region, MutablePlanesView planes)
{
    std::vector<int> columns(static_cast<std::size_t>(region.width));
    for (int plane = 0; plane < 4; ++plane) {
        const Point cell = cellPositions[static_cast<std::size_t>(plane)];
        for (int x = 0; x < region.width; ++x) {
            columns[static_cast<std::size_t>(x)] =
                reflect(2 * (region.x + x) + cell.x - layout.origin.x, mosaic.size().width);
        }
        for (int y = 0; y < region.height; ++y) {
            const int row = reflect(2 * (region.y + y) + cell.y - layout.origin.y, mosaic.size().height);
            const auto samples = mosaic.row(row);
            // Reflection keeps the parity, so one colour serves the whole row of a plane.
            const CfaColour colour = mosaic.colourAt(columns[0], row);
            const auto black = static_cast<float>(mosaic.levels().black[static_cast<std::size_t>(colour)]);
            const float scale = mosaic.countStep(colour);
            float* out = planes.row(plane, y);
            for (int x = 0; x < region.width; ++x) {
                const auto column = static_cast<std::size_t>(columns[static_cast<std::size_t>(x)]);
                out[x] = (static_cast<float>(samples[column]) - black) * scale;
            }
        }
    }
}

Point mosaicPlace(const PackedLayout& layout, int plane, Point packed)
{
    const Point cell = cellPositions[static_cast<std::size_t>(plane)];
    return {2 * packed.x + cell.x - layout.origin.x, 2 * packed.y + cell.y - layout.origin.y};
}

LinearImage unfold(PlanesView rgb, const Rect& region)
{
    LinearImage image(region.size());
    for (int colour = 0; colour < LinearImage::channels; ++colour) {
        for (int y = 0; y < region.height; ++y) {
            const int row = region.y + y;
            const int plane = colour * 4 + row % 2 * 2;
            const float* even = rgb.row(plane, row / 2);
            const float* odd = rgb.row(plane + 1, row / 2);
            const auto out = image.row(colour, y);
            for (int x = 0; x < region.width; ++x) {
                const int column = region.x + x;
                out[static_cast<std::size_t>(x)] = toHalf((column % 2 == 0 ? even : odd)[column / 2]);
            }
        }
    }
    return image;
}

float photoWhite(const Mosaic& mosaic, const NoiseModel& noise)
{
    // One histogram of counts for each colour, since each has its own black.
    std::array<std::vector<std::uint32_t>, 4> histograms;
    histograms.fill(std::vector<std::uint32_t>(65536));
    for (int y = 0; y < mosaic.size().height; ++y) {
        const auto samples = mosaic.row(y);
        for (int first = 0; first < 2; ++first) {
            auto& histogram = histograms[static_cast<std::size_t>(mosaic.colourAt(first, y))];
            for (std::size_t x = static_cast<std::size_t>(first); x < samples.size(); x += 2) {
                ++histogram[samples[x]];
            }
        }
    }
    const auto countAbove = [&](double level) {
        std::size_t count = 0;
        for (std::size_t colour = 0; colour < 4; ++colour) {
            const double black = mosaic.levels().black[colour];
            const double counts = black + level * (mosaic.levels().white - black);
            const auto firstAbove = static_cast<std::size_t>(std::clamp(counts + 1.0, 0.0, 65536.0));
            for (std::size_t value = firstAbove; value < 65536; ++value) {
                count += histograms[colour][value];
            }
        }
        return count;
    };
    const double atLeast = std::min(1.0, 8.0 * noise.deviation(0.0));
    double low = 0.0;
    double high = 1.0;
    const auto tail = static_cast<std::size_t>(0.001 * static_cast<double>(mosaic.size().area()));
    for (int step = 0; step < 24; ++step) {
        const double middle = 0.5 * (low + high);
        (countAbove(middle) > tail ? low : high) = middle;
    }
    return static_cast<float>(std::max(high, atLeast));
}

} // namespace nightjar
