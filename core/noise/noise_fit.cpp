// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/noise/noise_fit.h"

#include <algorithm>
#include <cmath>

namespace nightjar {
namespace {

/// Prior for the read noise in electrons: mean and deviation of log(readVariance/gain²). In public
/// calibrations of phones, cameras and Raspberry Pi sensors the median is 2.1 electrons, and nine tenths are
/// within 1.2 … 5.
constexpr double usualRead = 1.55;
constexpr double usualReadDeviation = 1.2;

/// Texture only adds variance, so residuals above the line are down-weighted early (Cauchy), those below it
/// late (Huber). Units: deviations.
double robustWeight(double residual)
{
    if (residual > 0) {
        return 1.0 / (1.0 + 0.25 * residual * residual);
    }
    return residual > -3.0 ? 1.0 : 3.0 / -residual;
}

} // namespace

NoiseModel fitNoise(std::span<const NoiseMeasurement> measurements, const NoiseModel& start,
                    double leastReadVariance)
{
    // Gauss–Newton in the logarithms of gain and readVariance: both stay positive, and relative errors of
    // both have equal weight.
    NoiseModel model = start;
    for (int iteration = 0; iteration < 40; ++iteration) {
        const double prior = 1.0 / (usualReadDeviation * usualReadDeviation);
        const double priorResidual = usualRead - std::log(model.readVariance) + 2.0 * std::log(model.gain);
        double gg = 4.0 * prior;
        double gr = -2.0 * prior;
        double rr = prior;
        double g = -2.0 * prior * priorResidual;
        double r = prior * priorResidual;
        for (const NoiseMeasurement& measured : measurements) {
            const double level = std::max(0.0, measured.level);
            const double expected = model.variance(level);
            const double deviation =
                expected * std::sqrt(2.0 / measured.samples + measured.uncertainty * measured.uncertainty);
            const double residual = (measured.variance - expected) / deviation;
            const double weight = robustWeight(residual);
            const double byGain = model.gain * level / deviation;
            const double byRead = model.readVariance / deviation;
            gg += weight * byGain * byGain;
            gr += weight * byGain * byRead;
            rr += weight * byRead * byRead;
            g += weight * byGain * residual;
            r += weight * byRead * residual;
        }
        const double determinant = gg * rr - gr * gr + 1e-9;
        double gainStep = (g * rr - r * gr) / determinant;
        double readStep = (r * gg - g * gr) / determinant;
        const double size = std::max(std::abs(gainStep), std::abs(readStep));
        constexpr double longest = 0.5;
        if (size > longest) {
            gainStep *= longest / size;
            readStep *= longest / size;
        }
        model.gain *= std::exp(gainStep);
        model.readVariance = std::max(leastReadVariance, model.readVariance * std::exp(readStep));
        if (size < 1e-5) {
            break;
        }
    }
    return model;
}

} // namespace nightjar
