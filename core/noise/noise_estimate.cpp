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
#include <vector>

namespace nightjar {
namespace {

/// Patches for a precise fit; 8 MB of statistics.
constexpr std::size_t patchesToMeasure = 100'000;

/// The variance of rounding to counts: the minimum for any sensor.
double roundingVariance(const Mosaic& mosaic)
{
    double sum = 0;
    for (int c = 0; c < 4; ++c) {
        const double step = mosaic.countStep(static_cast<CfaColour>(c));
        sum += step * step / 12.0;
    }
    return sum / 4.0;
}

/// Sorts patches by the level of their surroundings, not by their own. A patch's own noise then does not
/// affect its bin, and the means of level and variance in every bin are on the line without bias, however
/// strong the noise (instrumental variable).
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

    /// Bins of equal width in the square root, so that the dark levels, which show read noise, have their own
    /// bins.
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

/// How flat a patch is.
struct Flatness
{
    std::uint8_t colours = 0; ///< one bit for each CfaColour that can be measured
    float texture = 0;        ///< excess energy of the low frequencies around it, relative to noise
};

/// Without a noise model: the few patches at each level with the weakest low frequencies.
std::vector<Flatness> flattestPatches(const std::vector<Patch>& patches, const LevelBins& bins)
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
    std::vector<Flatness> result(patches.size());
    for (auto& indices : byLevel) {
        const std::size_t wanted =
            std::min(indices.size(), std::max<std::size_t>(10, indices.size() * 3 / 100));
        const auto end = indices.begin() + static_cast<std::ptrdiff_t>(wanted);
        std::nth_element(indices.begin(), end, indices.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return energies[a] < energies[b]; });
        std::for_each(indices.begin(), end, [&](std::uint32_t i) { result[i].colours = 0b1111; });
    }
    return result;
}

/// Returns the patches whose low frequencies are as weak as in pure noise. Each colour is also judged by the
/// high frequencies of the other three, because texture is common to all colours and noise is not. Fine
/// texture hardly shows in one patch but fills its surroundings, so the stronger the surroundings' texture,
/// the flatter the patch must be. Patches that are much too quiet are artificial, and those with much too
/// strong high frequencies have a hot pixel; pure noise is excluded once in a hundred thousand patches, which
/// causes no bias.
std::vector<Flatness> flatPatches(const std::vector<Patch>& patches, const ClippedNoise& noise)
{
    std::vector<Flatness> result(patches.size());
    for (std::size_t i = 0; i < patches.size(); ++i) {
        std::array<double, 4> high{};
        double allHigh = 0;
        double low = 0;         // mean 1, deviation 0.27 in pure noise
        double surrounding = 0; // mean 1, deviation 0.07
        for (std::size_t c = 0; c < 4; ++c) {
            const PatchColour& colour = patches[i][c];
            const double variance = noise.varianceOf(colour.level);
            high[c] = colour.high / variance;
            allHigh += high[c];
            low += colour.low / variance / 4.0;
            surrounding += colour.surroundingLow / noise.varianceOf(colour.surroundingLevel) / 4.0;
        }
        result[i].texture = static_cast<float>(surrounding - 1.0);
        if (low < 0.2 || *std::max_element(high.begin(), high.end()) > 6.0) {
            continue;
        }
        const double limit = 1.3 - 2.0 * std::max(0.0, surrounding - 1.0);
        for (std::size_t c = 0; c < 4; ++c) {
            const double energy = (4 * lowCoefficients * low + highCoefficients * (allHigh - high[c])) /
                                  (4 * lowCoefficients + 3 * highCoefficients);
            if (energy < limit) {
                result[i].colours |= static_cast<std::uint8_t>(1U << c);
            }
        }
    }
    return result;
}

/// Measures the noise of the flat patches, level by level.
std::vector<NoiseMeasurement> measure(const PatchStatistics& statistics, const LevelBins& bins,
                                      const std::vector<Flatness>& flatness)
{
    struct Sum
    {
        double level = 0;
        double variance = 0;
        double texture = 0;
        double chosen = 0;
        double offered = 0;
    };
    std::array<Sum, LevelBins::count> sums;
    for (std::size_t i = 0; i < flatness.size(); ++i) {
        for (std::size_t c = 0; c < 4; ++c) {
            const PatchColour& colour = statistics.patches[i][c];
            Sum& sum = sums[bins.indexOf(colour.surroundingLevel)];
            sum.offered += 1;
            if ((flatness[i].colours >> c & 1U) != 0) {
                sum.level += colour.level;
                sum.variance += colour.high;
                sum.texture += flatness[i].texture;
                sum.chosen += 1;
            }
        }
    }

    std::vector<NoiseMeasurement> measurements;
    Sum gathered; // neighbouring bins, merged until there are enough patches for a variance
    for (std::size_t i = 0; i < sums.size(); ++i) {
        gathered.level += sums[i].level;
        gathered.variance += sums[i].variance;
        gathered.texture += sums[i].texture;
        gathered.chosen += sums[i].chosen;
        gathered.offered += sums[i].offered;
        const bool last = i + 1 == sums.size();
        if (gathered.chosen >= 24 || (last && gathered.chosen > 0)) {
            // The remaining texture in the patches is half that around them, as measured on photographs.
            const double texture = 0.5 * std::max(0.0, gathered.texture / gathered.chosen);
            // Of a texture-free level about half the patches are chosen. If few are chosen, they are not flat
            // but merely the least textured.
            const double flat = std::min(1.0, gathered.chosen / (0.5 * gathered.offered));
            measurements.push_back({.level = gathered.level / gathered.chosen,
                                    .variance = gathered.variance / gathered.chosen / (1.0 + texture),
                                    .samples = gathered.chosen * highCoefficients * statistics.information,
                                    .uncertainty = 0.02 + 0.1 * (1.0 - flat)});
            gathered = {};
        }
    }
    return measurements;
}

/// Corrects the measurements for clipping at the lowest count. Levels that reach the upper clipping point are
/// dropped, because only patches with favourable noise are left there.
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

/// An initial model that no measurement is far below.
NoiseModel lowestModel(const std::vector<NoiseMeasurement>& measurements, double leastReadVariance)
{
    NoiseModel model{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
    for (const NoiseMeasurement& measured : measurements) {
        model.readVariance = std::min(model.readVariance, measured.variance);
        model.gain = std::min(model.gain, measured.variance / std::max(measured.level, 1e-6));
    }
    return {std::max(model.gain, 1e-9), std::max(model.readVariance, leastReadVariance)};
}

/// Returns the mean level of a sparse grid of samples.
double meanLevel(const Mosaic& mosaic)
{
    // Odd, so that all four colours are sampled.
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
    const PatchStatistics statistics = measurePatches(mosaic, patchesToMeasure);
    const std::vector<Patch>& patches = statistics.patches;
    if (patches.empty()) { // very few pixels, or a constant picture
        return {std::sqrt(leastReadVariance), leastReadVariance};
    }
    const LevelBins bins(patches);
    std::vector<NoiseMeasurement> measurements = measure(statistics, bins, flattestPatches(patches, bins));
    NoiseModel model =
        fitNoise(measurements, lowestModel(measurements, leastReadVariance), leastReadVariance);
    // With a model, patches are flat if their variance is at most the model's, and more flat patches give a
    // better model. Starting from below, this converges to the noise and not to texture, whose high
    // frequencies are weaker than its low ones.
    for (int round = 0; round < 12; ++round) {
        const ClippedNoise noise(model, statistics.floor);
        measurements = measure(statistics, bins, flatPatches(patches, noise));
        if (measurements.empty()) {
            break;
        }
        const NoiseModel previous = model;
        model = fitNoise(unclipped(measurements, model, statistics, noise), model, leastReadVariance);
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
    // A profile for other levels, or written after the camera smoothed the picture, is worse than a slightly
    // wrong estimate. Photon and read noise are compared together, at the photo's mean level, where the
    // estimate is reliable.
    const double level = meanLevel(mosaic);
    const double ratio = profile.variance(level) / estimate.variance(level);
    constexpr double trusted = 4.0; // variance ratio; 2 in deviations
    plausible = plausible && ratio < trusted && ratio > 1.0 / trusted;
    return plausible ? KnownNoise{profile, NoiseSource::File, estimate}
                     : KnownNoise{estimate, NoiseSource::Estimated};
}

} // namespace nightjar
