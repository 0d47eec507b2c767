// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/noise/noise_estimate.h"

#include "core/noise/clipped_noise.h"
#include "core/noise/noise_fit.h"
#include "core/noise/patch_statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

namespace nightjar {
namespace {

/// Enough for a precise fit; 7 MB of statistics.
constexpr std::size_t samplesToMeasure = 6'000'000;

/// The variance of rounding to counts, which is noise like any other: the least a sensor can have.
double roundingVariance(const Mosaic& mosaic)
{
    double sum = 0;
    for (int c = 0; c < 4; ++c) {
        const double step = mosaic.countStep(static_cast<CfaColour>(c));
        sum += step * step / 12.0;
    }
    return sum / 4.0;
}

/// Sorts patches by level. They are sorted by the level of their surroundings, not by their own: where a
/// patch is sorted then depends on no noise of its own, and the means of level and variance in every bin lie
/// on the line without bias, however strong the noise (an instrumental variable, in statistics' words).
class LevelBins
{
public:
    static constexpr std::size_t count = 64;

    explicit LevelBins(const std::vector<Patch>& patches)
    {
        for (const Patch& patch : patches) {
            for (const PatchColour& colour : patch) {
                m_lowest = std::min(m_lowest, colour.surroundingLevel);
                m_highest = std::max(m_highest, colour.surroundingLevel);
            }
        }
    }

    /// By the square root, so that the dark levels, where read noise shows, have bins of their own.
    [[nodiscard]] std::size_t indexOf(float level) const
    {
        const float range = std::max(m_highest - m_lowest, 1e-12F);
        const float place = std::sqrt(std::clamp((level - m_lowest) / range, 0.0F, 1.0F));
        return std::min(count - 1, static_cast<std::size_t>(place * count));
    }

private:
    float m_lowest = std::numeric_limits<float>::max();
    float m_highest = std::numeric_limits<float>::lowest();
};

/// One flag a patch: whether it is flat.
using Choice = std::vector<std::uint8_t>;

/// With nothing known of the noise: at each level the few patches with the weakest low frequencies.
Choice flattestPatches(const std::vector<Patch>& patches, const LevelBins& bins)
{
    std::vector<float> energies(patches.size());
    std::array<std::vector<std::uint32_t>, LevelBins::count> byLevel;
    for (std::size_t i = 0; i < patches.size(); ++i) {
        float level = 0;
        for (const PatchColour& colour : patches[i]) {
            energies[i] += colour.low;
            level += colour.surroundingLevel / 4.0F;
        }
        byLevel[bins.indexOf(level)].push_back(static_cast<std::uint32_t>(i));
    }
    Choice chosen(patches.size(), 0);
    for (auto& indices : byLevel) {
        const std::size_t wanted =
            std::min(indices.size(), std::max<std::size_t>(10, indices.size() * 3 / 100));
        const auto end = indices.begin() + static_cast<std::ptrdiff_t>(wanted);
        std::nth_element(indices.begin(), end, indices.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return energies[a] < energies[b]; });
        std::for_each(indices.begin(), end, [&](std::uint32_t i) { chosen[i] = 1; });
    }
    return chosen;
}

/// The patches whose low frequencies are as weak as noise alone would have them. Fine texture hardly shows in
/// one patch but fills its surroundings, so the more there is in these, the flatter the patch itself must be.
/// Patches that are much too quiet are artificial, those with much too strong high frequencies hold a hot
/// pixel; noise alone gets there once in a hundred thousand patches, which biases nothing.
Choice flatPatches(const std::vector<Patch>& patches, const ClippedNoise& noise)
{
    Choice chosen(patches.size(), 0);
    for (std::size_t i = 0; i < patches.size(); ++i) {
        double own = 0;         // 1 on average in noise alone, with a deviation of 0.27
        double surrounding = 0; // the same, 0.07
        bool hot = false;
        for (const PatchColour& colour : patches[i]) {
            const double variance = noise.varianceOf(colour.level);
            hot = hot || colour.high > 6.0 * variance;
            own += colour.low / variance / 4.0;
            surrounding += colour.surroundingLow / noise.varianceOf(colour.surroundingLevel) / 4.0;
        }
        chosen[i] = !hot && own > 0.2 && own < 1.3 - 2.0 * std::max(0.0, surrounding - 1.0) ? 1 : 0;
    }
    return chosen;
}

/// The noise of the chosen patches, level by level.
std::vector<NoiseMeasurement> measure(const std::vector<Patch>& patches, const LevelBins& bins,
                                      const Choice& chosen)
{
    struct Sum
    {
        double level = 0;
        double variance = 0;
        double chosen = 0;
        double offered = 0;
    };
    std::array<Sum, LevelBins::count> sums;
    for (std::size_t i = 0; i < patches.size(); ++i) {
        for (const PatchColour& colour : patches[i]) {
            Sum& sum = sums[bins.indexOf(colour.surroundingLevel)];
            sum.offered += 1;
            if (chosen[i] != 0) {
                sum.level += colour.level;
                sum.variance += colour.high;
                sum.chosen += 1;
            }
        }
    }

    std::vector<NoiseMeasurement> measurements;
    Sum gathered; // neighbouring bins, until there is enough in them to have a variance
    for (std::size_t i = 0; i < sums.size(); ++i) {
        gathered.level += sums[i].level;
        gathered.variance += sums[i].variance;
        gathered.chosen += sums[i].chosen;
        gathered.offered += sums[i].offered;
        const bool last = i + 1 == sums.size();
        if (gathered.chosen >= 24 || (last && gathered.chosen > 0)) {
            // Of a texture-free level about half the patches are chosen; where it is few, they are not the
            // flat ones but the least textured.
            const double flat = std::min(1.0, gathered.chosen / (0.5 * gathered.offered));
            measurements.push_back({.level = gathered.level / gathered.chosen,
                                    .variance = gathered.variance / gathered.chosen,
                                    .samples = gathered.chosen * highCoefficients,
                                    .uncertainty = 0.02 + 0.1 * (1.0 - flat)});
            gathered = {};
        }
    }
    return measurements;
}

/// The same measurements as they would be had the sensor not cut off what lies below its least count. Those
/// that reach what it cut off above are left out, for the patches in them are the ones that noise happened to
/// spare.
std::vector<NoiseMeasurement> unclipped(const std::vector<NoiseMeasurement>& measurements,
                                        const NoiseModel& model, const PatchStatistics& statistics,
                                        const ClippedNoise& noise)
{
    std::vector<NoiseMeasurement> result;
    for (NoiseMeasurement measured : measurements) {
        if (measured.level + 3.0 * model.deviation(measured.level) < statistics.ceiling) {
            const double signal = noise.signalOf(measured.level);
            measured.variance *= model.variance(signal) / noise.varianceOf(measured.level);
            measured.level = signal;
            result.push_back(measured);
        }
    }
    return result.empty() ? measurements : result;
}

/// A first model that none of the measurements is far below.
NoiseModel lowestModel(const std::vector<NoiseMeasurement>& measurements, double leastReadVariance)
{
    NoiseModel model{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
    for (const NoiseMeasurement& measured : measurements) {
        model.readVariance = std::min(model.readVariance, measured.variance);
        model.gain = std::min(model.gain, measured.variance / std::max(measured.level, 1e-6));
    }
    return {std::max(model.gain, 1e-9), std::max(model.readVariance, leastReadVariance)};
}

/// The mean level of a sparse grid of samples.
double meanLevel(const Mosaic& mosaic)
{
    // Odd, so that all four colours count.
    const int step = std::max(1, std::min(mosaic.size().width, mosaic.size().height) / 256) | 1;
    double sum = 0;
    double count = 0;
    for (int y = 0; y < mosaic.size().height; y += step) {
        for (int x = 0; x < mosaic.size().width; x += step) {
            sum += mosaic.normalised(x, y);
            count += 1;
        }
    }
    return sum / count;
}

} // namespace

NoiseModel estimateNoise(const Mosaic& mosaic)
{
    const double leastReadVariance = roundingVariance(mosaic);
    const PatchStatistics statistics = measurePatches(mosaic, samplesToMeasure);
    const std::vector<Patch>& patches = statistics.patches;
    if (patches.empty()) { // a picture of a few pixels, or of one value
        return {std::sqrt(leastReadVariance), leastReadVariance};
    }
    const LevelBins bins(patches);
    std::vector<NoiseMeasurement> measurements = measure(patches, bins, flattestPatches(patches, bins));
    NoiseModel model =
        fitNoise(measurements, lowestModel(measurements, leastReadVariance), leastReadVariance);
    // With a model, flat is what has no more than its variance; with more flat patches, a better model. From
    // below, this settles at the noise and does not climb on to the texture, whose high frequencies are
    // weaker than its low ones.
    for (int round = 0; round < 12; ++round) {
        const ClippedNoise noise(model, statistics.floor);
        const Choice chosen = flatPatches(patches, noise);
        if (std::accumulate(chosen.begin(), chosen.end(), 0) < 10) {
            break;
        }
        const NoiseModel previous = model;
        model = fitNoise(unclipped(measure(patches, bins, chosen), model, statistics, noise), model,
                         leastReadVariance);
        if (std::abs(std::log(model.gain / previous.gain)) < 1e-3 &&
            std::abs(std::log(model.readVariance / previous.readVariance)) < 1e-3) {
            break;
        }
    }
    return model;
}

KnownNoise knownNoise(const Mosaic& mosaic)
{
    const NoiseModel estimate = estimateNoise(mosaic);
    if (!mosaic.noiseProfile()) {
        return {estimate, NoiseSource::Estimated};
    }
    NoiseModel profile;
    bool plausible = true;
    for (const NoiseProfile& colour : *mosaic.noiseProfile()) {
        plausible = plausible && std::isfinite(colour.scale) && std::isfinite(colour.offset) &&
                    colour.scale > 0 && colour.offset >= 0;
        profile.gain += colour.scale / 3.0;
        profile.readVariance += colour.offset / 3.0;
    }
    // A profile that was meant for other levels, or written after the camera had smoothed the picture, does
    // more harm than an estimate that is a little off. Photon and read noise are compared together, at the
    // photo's own level, for there the estimate is sure.
    const double level = meanLevel(mosaic);
    const double ratio = profile.variance(level) / estimate.variance(level);
    constexpr double trusted = 4.0; // twice the deviation
    plausible = plausible && ratio < trusted && ratio > 1.0 / trusted;
    return plausible ? KnownNoise{profile, NoiseSource::File} : KnownNoise{estimate, NoiseSource::Estimated};
}

} // namespace nightjar
