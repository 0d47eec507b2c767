// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/fidelity.h"

#include "core/base/parallel.h"
#include "core/base/wide_vectors.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <numeric>
#include <vector>

namespace nightjar {
namespace {

constexpr float clippedFrom = 0.985F; ///< of the white level: clipped samples scatter slightly below it
constexpr double outlying = 8.0;      ///< deviations
/// Largest fraction of outliers that can be hot pixels: sensors have at most a few thousandths.
constexpr double mostHot = 0.005;
constexpr double floorDeviations = 1.0; ///< deviations of a single sample in black

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

/// Sums over samples of one colour.
struct Sums
{
    double before = 0.0;
    double after = 0.0;
    double count = 0.0;

    void add(const Sums& other)
    {
        before += other.before;
        after += other.after;
        count += other.count;
    }
};

/// Sums over a part of a photo.
struct PartSums
{
    std::array<Sums, 3> near{};
    std::array<Sums, 3> far{}; ///< outliers, far from the denoised values
    std::size_t clipped = 0;

    void add(const PartSums& other)
    {
        for (std::size_t i = 0; i < near.size(); ++i) {
            near[i].add(other.near[i]);
            far[i].add(other.far[i]);
        }
        clipped += other.clipped;
    }
};

/// Adjacent samples of one colour and the denoised values. The weights select the sums that they are added
/// to.
struct Run
{
    static constexpr std::size_t most = 256;
    std::array<double, most> before;
    std::array<double, most> after;
    std::array<double, most> nearWeight; ///< 0 or 1; the same below
    std::array<double, most> farWeight;
};

/// Fills a run with `count` pairs: every second sample and pixel. Clipped samples have both weights 0.
NIGHTJAR_WIDE_VECTORS void judge(const std::uint16_t* samples, const Half* denoised, std::size_t count,
                                 float black, float step, const NoiseModel& noise, Run& run)
{
    const double gain = noise.gain; // copies, which cannot alias the run
    const double readVariance = noise.readVariance;
    for (std::size_t i = 0; i < count; ++i) {
        const float sample = (static_cast<float>(samples[2 * i]) - black) * step;
        const double before = static_cast<double>(sample);
        const double made = static_cast<double>(fromHalf(denoised[2 * i]));
        const double change = made - before;
        const double variance = gain * std::max(0.0, made) + readVariance;
        const bool isClipped = sample >= clippedFrom;
        const bool isFar = change * change > outlying * outlying * variance;
        run.before[i] = before;
        run.after[i] = made;
        run.nearWeight[i] = (isClipped | isFar) ? 0.0 : 1.0;
        run.farWeight[i] = (!isClipped & isFar) ? 1.0 : 0.0;
    }
}

/// Adds the values with weight 1. Denoised values may be NaN.
void add(const Run& run, const std::array<double, Run::most>& weights, std::size_t count, Sums& sums)
{
    for (std::size_t i = 0; i < count; ++i) {
        sums.before += weights[i] != 0.0 ? run.before[i] : 0.0;
        sums.after += weights[i] != 0.0 ? run.after[i] : 0.0;
        sums.count += weights[i];
    }
}

PartSums sumsOfRows(const Mosaic& mosaic, const LinearImage& denoised, const NoiseModel& noise, int begin,
                    int end)
{
    PartSums sums;
    Run run;
    const auto width = static_cast<std::size_t>(mosaic.size().width);
    for (int y = begin; y < end; ++y) {
        for (int first = 0; first < 2; ++first) {
            const CfaColour colour = mosaic.colourAt(first, y);
            const std::size_t channel = channelOf(colour);
            const auto black = static_cast<float>(mosaic.levels().black[static_cast<std::size_t>(colour)]);
            const std::uint16_t* samples = mosaic.row(y).data();
            const Half* made = denoised.row(static_cast<int>(channel), y).data();
            for (std::size_t x = static_cast<std::size_t>(first); x < width; x += 2 * Run::most) {
                const std::size_t count = std::min(Run::most, (width - x + 1) / 2);
                judge(samples + x, made + x, count, black, mosaic.countStep(colour), noise, run);
                const double before = sums.near[channel].count + sums.far[channel].count;
                add(run, run.nearWeight, count, sums.near[channel]);
                add(run, run.farWeight, count, sums.far[channel]);
                const double counted = sums.near[channel].count + sums.far[channel].count - before;
                sums.clipped += count - static_cast<std::size_t>(counted);
            }
        }
    }
    return sums;
}

/// Sums fixed strips of rows, so that a photo's fidelity does not depend on the number of threads.
PartSums sumsOf(const Mosaic& mosaic, const LinearImage& denoised, const NoiseModel& noise)
{
    constexpr int stripHeight = 128;
    const int height = mosaic.size().height;
    std::vector<PartSums> strips(static_cast<std::size_t>((height + stripHeight - 1) / stripHeight));
    parallelFor(static_cast<int>(strips.size()), [&](int strip) {
        strips[static_cast<std::size_t>(strip)] = sumsOfRows(mosaic, denoised, noise, strip * stripHeight,
                                                             std::min(height, (strip + 1) * stripHeight));
    });
    PartSums sums;
    for (const PartSums& strip : strips) {
        sums.add(strip);
    }
    return sums;
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
    const double sum = std::accumulate(after.begin(), after.end(), largest); // a maximum would ignore NaN
    return std::isfinite(sum) ? largest : std::numeric_limits<double>::infinity();
}

Fidelity fidelityOf(const Mosaic& mosaic, const LinearImage& denoised, const NoiseModel& noise)
{
    Fidelity fidelity{.floor = floorDeviations * noise.deviation(0.0)};
    const Size size = mosaic.size();
    const auto [near, far, clipped] = sumsOf(mosaic, denoised, noise);
    const double outliers = far[0].count + far[1].count + far[2].count;
    const bool countsOutliers = outliers > mostHot * static_cast<double>(size.area() - clipped);
    for (std::size_t i = 0; i < near.size(); ++i) {
        const Sums left = countsOutliers ? far[i] : Sums{};
        const double count = std::max(1.0, near[i].count + left.count);
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
        return "the result has invalid pixels";
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
