// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/noise/white_level.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

namespace nightjar {
namespace {

/// Histograms of counts, one per colour, since each has its own black level.
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
