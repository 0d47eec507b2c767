// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/noise/noise_model.h"
#include "core/raw/mosaic.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <random>
#include <utility>

namespace nightjar::test {

/// The signal at a pixel of the mosaic, in units of white level.
using Scene = std::function<double(int x, int y, CfaColour colour)>;

struct SyntheticMosaic
{
    Size size{256, 256};
    CfaPhase phase = CfaPhase::RGGB;
    SensorLevels levels{.black = {512, 512, 512, 512}, .white = 16383};
    NoiseModel noise{}; ///< gain 0: no photon noise
    std::uint32_t seed = 1;
};

/// What a sensor would count: gain·Poisson(signal/gain) + N(0, readVariance), rounded to counts and clipped
/// to 0 … white.
inline Mosaic makeMosaic(const SyntheticMosaic& settings, const Scene& scene)
{
    Mosaic::Parts parts;
    parts.size = settings.size;
    parts.phase = settings.phase;
    parts.levels = settings.levels;
    parts.samples.reserve(settings.size.area());
    std::mt19937 random(settings.seed);
    std::normal_distribution<double> normal;
    const double gain = settings.noise.gain;
    const double readDeviation = std::sqrt(settings.noise.readVariance);
    for (int y = 0; y < settings.size.height; ++y) {
        for (int x = 0; x < settings.size.width; ++x) {
            const CfaColour colour = colourAt(settings.phase, x, y);
            const double signal = std::max(0.0, scene(x, y, colour));
            double value = signal;
            if (gain > 0) {
                // Far from zero a Gaussian is as good and much faster.
                const double electrons = signal / gain;
                value = gain * (electrons < 200
                                    ? std::poisson_distribution<int>(std::max(electrons, 1e-12))(random)
                                    : electrons + std::sqrt(electrons) * normal(random));
            }
            value += readDeviation * normal(random);
            const double black = settings.levels.black[static_cast<std::size_t>(colour)];
            const double counts = std::round(black + value * (settings.levels.white - black));
            parts.samples.push_back(
                static_cast<std::uint16_t>(std::clamp(counts, 0.0, settings.levels.white)));
        }
    }
    return Mosaic(std::move(parts));
}

} // namespace nightjar::test
