// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/pack.h"

#include "core/parallel.h"
#include "core/wide_vectors.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <functional>
#include <mutex>
#include <vector>

namespace nightjar {
namespace {

/// Where plane 0 … 3 (R, G, B, G) sits in an RGGB cell.
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

/// Every second of the samples.
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
        // What lies within the mosaic; the rest is reflected.
        const int first = std::clamp((1 - left) / 2, 0, region.width);
        const int end = std::clamp((mosaic.size().width - left + 1) / 2, first, region.width);
        for (int y = 0; y < region.height; ++y) {
            const int row = reflect(2 * (region.y + y) + cell.y - layout.origin.y, mosaic.size().height);
            const auto samples = mosaic.row(row);
            // Reflection keeps the parity, so one colour serves the whole row of a plane.
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

namespace {

/// How often each count occurs; one for each colour, since each has its own black.
using ColourHistograms = std::array<std::vector<std::uint32_t>, 4>;

ColourHistograms emptyHistograms()
{
    ColourHistograms histograms;
    histograms.fill(std::vector<std::uint32_t>(65536));
    return histograms;
}

ColourHistograms histogramsOf(const Mosaic& mosaic)
{
    ColourHistograms whole = emptyHistograms();
    std::mutex mutex;
    const int parts = parallelThreads();
    parallelFor(parts, [&](int part) {
        ColourHistograms histograms = emptyHistograms();
        const int end = (part + 1) * mosaic.size().height / parts;
        for (int y = part * mosaic.size().height / parts; y < end; ++y) {
            const auto samples = mosaic.row(y);
            for (int first = 0; first < 2; ++first) {
                auto& histogram = histograms[static_cast<std::size_t>(mosaic.colourAt(first, y))];
                for (std::size_t x = static_cast<std::size_t>(first); x < samples.size(); x += 2) {
                    ++histogram[samples[x]];
                }
            }
        }
        const std::scoped_lock lock(mutex);
        for (std::size_t colour = 0; colour < whole.size(); ++colour) {
            std::ranges::transform(whole[colour], histograms[colour], whole[colour].begin(), std::plus());
        }
    });
    return whole;
}

} // namespace

float photoWhite(const Mosaic& mosaic, const NoiseModel& noise)
{
    const ColourHistograms histograms = histogramsOf(mosaic);
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
