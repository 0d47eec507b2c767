// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/noise/noise_model.h"

#include <vector>

namespace nightjar {

/// Sensor noise after clipping at the lowest count: dark patches get a higher mean and a lower variance than
/// the NoiseModel has (Foi, "Clipped noisy images", Signal Processing 2009; here with the Poisson
/// distribution itself, because few electrons are common).
class ClippedNoise
{
public:
    /// Samples below `floor` (units of white level) become `floor`.
    ClippedNoise(const NoiseModel& noise, double floor);

    /// Returns the signal whose clipped samples have this mean; at least 0 if clipping has an effect.
    [[nodiscard]] double signalOf(double mean) const;
    /// Returns the variance of clipped samples with this mean.
    [[nodiscard]] double varianceOf(double mean) const;

private:
    struct Entry
    {
        double signal;
        double mean;
        double variance;
    };
    [[nodiscard]] Entry lookUp(double mean) const;

    NoiseModel m_noise;
    std::vector<Entry>
        m_table; ///< by increasing signal, up to where clipping ends; empty if nothing is clipped
};

} // namespace nightjar
