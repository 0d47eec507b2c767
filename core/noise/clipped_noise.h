// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/noise/noise_model.h"

#include <vector>

namespace nightjar {

/// What noise looks like after the sensor cut it off at its lowest count: a dark patch then is brighter on
/// average and has less variance than the NoiseModel says (Foi, "Clipped noisy images", Signal Processing
/// 2009; here with the Poisson distribution itself, as few electrons are the rule).
class ClippedNoise
{
public:
    /// Samples below `floor` (units of white level) become `floor`.
    ClippedNoise(const NoiseModel& noise, double floor);

    /// The signal whose clipped samples have this mean; never below 0 where clipping matters.
    [[nodiscard]] double signalOf(double mean) const;
    /// The variance of clipped samples with this mean.
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
    std::vector<Entry> m_table; ///< by rising signal, as far as clipping matters; empty where it never does
};

} // namespace nightjar
