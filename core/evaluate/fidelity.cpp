// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/fidelity.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace nightjar {
namespace {

constexpr float clippedFrom =
    0.985F;                      ///< of the white level: noise scatters what is clipped a little below it
constexpr double outlying = 8.0; ///< deviations
constexpr double floorDeviations = 1.0; ///< of a single sample in black

double share(double after, double before, double floor)
{
    return (after - before) / std::max(before, floor);
}

int channelOf(CfaColour colour)
{
    switch (colour) {
    case CfaColour::Red:
        return 0;
    case CfaColour::Blue:
        return 2;
    case CfaColour::GreenOfRed:
    case CfaColour::GreenOfBlue:
        break;
    }
    return 1;
}

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

double Fidelity::largestShift() const
{
    double largest = std::abs(brightnessShift());
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        largest = std::max(largest, std::abs(colourShift(channel)));
    }
    return largest;
}

Fidelity fidelityOf(const Mosaic& mosaic, const LinearImage& denoised, const NoiseModel& noise)
{
    Fidelity fidelity{.floor = floorDeviations * noise.deviation(0.0)};
    std::array<std::size_t, 3> counts{};
    std::size_t clipped = 0;
    const Size size = mosaic.size();
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const float sample = mosaic.normalised(x, y);
            if (sample >= clippedFrom) {
                ++clipped;
                continue;
            }
            const int channel = channelOf(mosaic.colourAt(x, y));
            const double made = fromHalf(denoised.row(channel, y)[static_cast<std::size_t>(x)]);
            const double change = made - static_cast<double>(sample);
            if (change * change > outlying * outlying * noise.variance(made)) {
                continue;
            }
            const auto i = static_cast<std::size_t>(channel);
            fidelity.before[i] += static_cast<double>(sample);
            fidelity.after[i] += made;
            ++counts[i];
        }
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto count = static_cast<double>(std::max<std::size_t>(1, counts[i]));
        fidelity.before[i] /= count;
        fidelity.after[i] /= count;
    }
    fidelity.clippedPart = static_cast<double>(clipped) / static_cast<double>(size.area());
    return fidelity;
}

} // namespace nightjar
