// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/fidelity.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <limits>
#include <numeric>

namespace nightjar {
namespace {

constexpr float clippedFrom =
    0.985F;                      ///< of the white level: noise scatters what is clipped a little below it
constexpr double outlying = 8.0; ///< deviations
/// More of the samples than this are no hot pixels: a sensor has them in thousandths at worst.
constexpr double mostHot = 0.005;
constexpr double floorDeviations = 1.0; ///< of a single sample in black

std::string signedPercent(double part)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%+.1f %%", 100 * part);
    return text.data();
}

double share(double after, double before, double floor)
{
    const double change = after - before;
    return change == 0.0 ? 0.0 : change / std::max(before, floor);
}

/// Of the samples of one colour.
struct Sums
{
    double before = 0.0;
    double after = 0.0;
    std::size_t count = 0;

    void add(double sample, double made)
    {
        before += sample;
        after += made;
        ++count;
    }
};

} // namespace

double Fidelity::brightnessShift() const
{
    const double old = std::accumulate(before.begin(), before.end(), 0.0);
    const double now = std::accumulate(after.begin(), after.end(), 0.0);
    return share(now, old, 3 * floor);
}

double Fidelity::colourShift(int channel) const
{
    const auto i = static_cast<std::size_t>(channel);
    const double brightness = 1.0 + brightnessShift();
    return brightness > 0.0 ? share(after[i] / brightness, before[i], floor) : 0.0;
}

int Fidelity::mostShiftedColour() const
{
    int most = 0;
    for (int channel = 1; channel < LinearImage::channels; ++channel) {
        if (std::abs(colourShift(channel)) > std::abs(colourShift(most))) {
            most = channel;
        }
    }
    return most;
}

double Fidelity::largestShift() const
{
    double largest = std::abs(brightnessShift());
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        largest = std::max(largest, std::abs(colourShift(channel)));
    }
    const double sum = std::accumulate(after.begin(), after.end(), largest); // NaN is lost in a maximum
    return std::isfinite(sum) ? largest : std::numeric_limits<double>::infinity();
}

Fidelity fidelityOf(const Mosaic& mosaic, const LinearImage& denoised, const NoiseModel& noise)
{
    Fidelity fidelity{.floor = floorDeviations * noise.deviation(0.0)};
    std::array<Sums, 3> near{};
    std::array<Sums, 3> far{}; // from what was made of them
    std::size_t clipped = 0;
    std::size_t outliers = 0;
    const Size size = mosaic.size();
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const float sample = mosaic.normalised(x, y);
            if (sample >= clippedFrom) {
                ++clipped;
                continue;
            }
            const std::size_t channel = channelOf(mosaic.colourAt(x, y));
            const double made =
                fromHalf(denoised.row(static_cast<int>(channel), y)[static_cast<std::size_t>(x)]);
            const double change = made - static_cast<double>(sample);
            const bool isOutlier = change * change > outlying * outlying * noise.variance(made);
            outliers += isOutlier ? 1 : 0;
            (isOutlier ? far : near)[channel].add(static_cast<double>(sample), made);
        }
    }
    const bool countsOutliers =
        static_cast<double>(outliers) > mostHot * static_cast<double>(size.area() - clipped);
    for (std::size_t i = 0; i < near.size(); ++i) {
        const Sums left = countsOutliers ? far[i] : Sums{};
        const auto count = static_cast<double>(std::max<std::size_t>(1, near[i].count + left.count));
        fidelity.before[i] = (near[i].before + left.before) / count;
        fidelity.after[i] = (near[i].after + left.after) / count;
    }
    fidelity.clippedPart = static_cast<double>(clipped) / static_cast<double>(size.area());
    return fidelity;
}

std::string shiftSentence(const Fidelity& fidelity)
{
    constexpr std::array names{"red", "green", "blue"};
    if (!std::isfinite(fidelity.largestShift())) {
        return "the network made pixels that are no colours";
    }
    if (std::abs(fidelity.brightnessShift()) > tellingShift) {
        return "the network changed the photo's brightness by " + signedPercent(fidelity.brightnessShift());
    }
    if (fidelity.largestShift() > tellingShift) {
        const int most = fidelity.mostShiftedColour();
        return std::string("the network changed the photo's ") + names[static_cast<std::size_t>(most)] +
               " by " + signedPercent(fidelity.colourShift(most));
    }
    return {};
}

} // namespace nightjar
