// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/noise/noise_model.h"

#include <span>

namespace nightjar {

/// What was measured of the noise around one level; units of white level and their square.
struct NoiseMeasurement
{
    double level = 0;
    double variance = 0;
    double samples = 0;     ///< independent squares that `variance` is the mean of
    double uncertainty = 0; ///< relative: how far texture may have biased it
};

/// The NoiseModel that explains the measurements best: weighted, iteratively reweighted least squares, with
/// little regard for measurements above the line, which texture has spoilt. Where the levels do not tell
/// photon noise from read noise, the split is that of a sensor with about 2 electrons of read noise, and the
/// variance at the measured levels stays right. Starts from `start`; readVariance ends at `leastReadVariance`
/// or above, gain above 0.
[[nodiscard]] NoiseModel fitNoise(std::span<const NoiseMeasurement> measurements, const NoiseModel& start,
                                  double leastReadVariance);

} // namespace nightjar
