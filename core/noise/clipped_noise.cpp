// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/noise/clipped_noise.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nightjar {
namespace {

struct Moments
{
    double first = 0;
    double second = 0;
};

/// Returns the raw moments, about `floor`, of max(0, N(mean − floor, deviation²)).
Moments clippedGaussian(double mean, double deviation)
{
    const double t = mean / deviation;
    const double density = std::exp(-0.5 * t * t) / std::sqrt(2 * std::numbers::pi);
    const double above = 0.5 * std::erfc(-t / std::numbers::sqrt2);
    return {mean * above + deviation * density,
            (mean * mean + deviation * deviation) * above + mean * deviation * density};
}

/// Returns the moments of gain·Poisson(signal/gain) + N(0, readVariance), clipped from below at `floor`.
Moments clippedMoments(const NoiseModel& noise, double signal, double floor)
{
    const double electrons = signal / noise.gain;
    if (electrons > 30 || noise.readVariance <= 0) {
        return clippedGaussian(signal - floor, std::max(noise.deviation(signal), 1e-12));
    }
    Moments sum;
    double probability = std::exp(-electrons);
    const double deviation = std::sqrt(noise.readVariance);
    const int last = static_cast<int>(electrons + 8 * std::sqrt(electrons) + 8);
    for (int n = 0; n <= last; ++n) {
        const Moments part = clippedGaussian(n * noise.gain - floor, deviation);
        sum.first += probability * part.first;
        sum.second += probability * part.second;
        probability *= electrons / (n + 1);
    }
    return sum;
}

} // namespace

ClippedNoise::ClippedNoise(const NoiseModel& noise, double floor) : m_noise(noise)
{
    // Clipping 4 deviations below the signal has no measurable effect.
    constexpr double safe = 4.0;
    if (noise.deviation(0) * safe < -floor || noise.gain <= 0) {
        return;
    }
    double end = std::max(0.0, floor);
    while (end - floor < safe * noise.deviation(end)) {
        end += noise.deviation(end);
    }
    constexpr int entries = 64;
    for (int i = 0; i <= entries; ++i) {
        const double signal = end * i / entries;
        const Moments moments = clippedMoments(noise, signal, floor);
        const double variance = moments.second - moments.first * moments.first;
        m_table.push_back({signal, floor + moments.first, std::max(variance, 1e-30)});
    }
}

ClippedNoise::Entry ClippedNoise::lookUp(double mean) const
{
    if (m_table.empty() || mean >= m_table.back().mean) {
        return {mean, mean, m_noise.variance(mean)};
    }
    const auto above = std::upper_bound(m_table.begin(), m_table.end(), mean,
                                        [](double value, const Entry& entry) { return value < entry.mean; });
    if (above == m_table.begin()) {
        return m_table.front();
    }
    const Entry& a = *(above - 1);
    const Entry& b = *above;
    const double t = (mean - a.mean) / (b.mean - a.mean);
    return {std::lerp(a.signal, b.signal, t), mean, std::lerp(a.variance, b.variance, t)};
}

double ClippedNoise::signalOf(double mean) const
{
    return lookUp(mean).signal;
}

double ClippedNoise::varianceOf(double mean) const
{
    return lookUp(mean).variance;
}

} // namespace nightjar
