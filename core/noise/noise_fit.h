// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/noise/noise_model.h"

#include <span>

namespace nightjar {

/// The noise measured around one level; units of white level and their square.
struct NoiseMeasurement
{
    double level = 0;
    double variance = 0;
    double samples = 0;     ///< number of independent squares averaged in `variance`
    double uncertainty = 0; ///< relative uncertainty due to texture
};

/// Fits the NoiseModel to the measurements by iteratively reweighted least squares, with low weight for
/// measurements above the line, which texture has increased. If the levels cannot separate photon noise from
/// read noise, the split is that of a sensor with about 2 electrons of read noise, and the variance at the
/// measured levels stays correct. Starts from `start`. The result's readVariance is at least
/// `leastReadVariance`, its gain above 0.
[[nodiscard]] NoiseModel fitNoise(std::span<const NoiseMeasurement> measurements, const NoiseModel& start,
                                  double leastReadVariance);

} // namespace nightjar
