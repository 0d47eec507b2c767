// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/raw/pack.h"

#include "core/base/wide_vectors.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace nightjar {
namespace {

/// Position of planes 0 … 3 (R, G, B, G) in an RGGB cell.
constexpr std::array<Point, 4> cellPositions{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};

/// even[0], odd[0], even[1], odd[1] … as halves.
NIGHTJAR_WIDE_VECTORS void interleave(const float* even, const float* odd, std::size_t pairs, Half* to)
{
    static_assert(std::endian::native == std::endian::little);
    for (std::size_t i = 0; i < pairs; ++i) {
        const std::uint32_t pair = toHalf(even[i]) | static_cast<std::uint32_t>(toHalf(odd[i])) << 16;
        std::memcpy(to + 2 * i, &pair, sizeof(pair));
    }
}

/// Normalises every second sample.
NIGHTJAR_WIDE_VECTORS void normalise(const std::uint16_t* samples, int count, float black, float scale,
                                     float* to)
{
    for (int i = 0; i < count; ++i) {
        to[i] = (static_cast<float>(samples[2 * i]) - black) * scale;
    }
}

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
    for (int plane = 0; plane < 4; ++plane) {
        const Point cell = cellPositions[static_cast<std::size_t>(plane)];
        const int left = 2 * region.x + cell.x - layout.origin.x;
        const auto columnOf = [&](int x) {
            return static_cast<std::size_t>(reflect(left + 2 * x, mosaic.size().width));
        };
        // The part within the mosaic; the rest is reflected.
        const int first = std::clamp((1 - left) / 2, 0, region.width);
        const int end = std::clamp((mosaic.size().width - left + 1) / 2, first, region.width);
        for (int y = 0; y < region.height; ++y) {
            const int row = reflect(2 * (region.y + y) + cell.y - layout.origin.y, mosaic.size().height);
            const auto samples = mosaic.row(row);
            // Reflection keeps the parity, so a whole row of a plane has one colour.
            const CfaColour colour = mosaic.colourAt(static_cast<int>(columnOf(0)), row);
            const auto black = static_cast<float>(mosaic.levels().black[static_cast<std::size_t>(colour)]);
            const float scale = mosaic.countStep(colour);
            float* out = planes.row(plane, y);
            const auto reflected = [&](int x) {
                out[x] = (static_cast<float>(samples[columnOf(x)]) - black) * scale;
            };
            for (int x = 0; x < first; ++x) {
                reflected(x);
            }
            normalise(samples.data() + left + 2 * first, end - first, black, scale, out + first);
            for (int x = end; x < region.width; ++x) {
                reflected(x);
            }
        }
    }
}

Point mosaicPlace(const PackedLayout& layout, int plane, Point packed)
{
    const Point cell = cellPositions[static_cast<std::size_t>(plane)];
    return {2 * packed.x + cell.x - layout.origin.x, 2 * packed.y + cell.y - layout.origin.y};
}

LinearImage pixelShuffle(PlanesView rgb, const Rect& region)
{
    LinearImage image(region.size());
    for (int colour = 0; colour < LinearImage::channels; ++colour) {
        for (int y = 0; y < region.height; ++y) {
            const int row = region.y + y;
            const int plane = colour * 4 + row % 2 * 2;
            const float* even = rgb.row(plane, row / 2);
            const float* odd = rgb.row(plane + 1, row / 2);
            const auto out = image.row(colour, y);
            const int first = region.x % 2;
            const int pairs = (region.width - first) / 2;
            const int start = (region.x + first) / 2;
            if (first == 1) {
                out.front() = toHalf(odd[region.x / 2]);
            }
            interleave(even + start, odd + start, static_cast<std::size_t>(pairs), out.data() + first);
            if (first + 2 * pairs < region.width) {
                out.back() = toHalf(even[start + pairs]);
            }
        }
    }
    return image;
}

} // namespace nightjar
