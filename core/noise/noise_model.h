// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>

namespace nightjar {

/// Poisson–Gaussian noise of a linear sensor (Foi, Trimeche, Katkovnik & Egiazarian, IEEE TIP 2008):
/// variance(x) = gain·x + readVariance for a signal x in units of white level. Training noise uses the same
/// class.
struct NoiseModel
{
    double gain = 0.0;         ///< white levels per electron
    double readVariance = 0.0; ///< white levels squared

    [[nodiscard]] double variance(double signal) const { return gain * std::max(0.0, signal) + readVariance; }
    [[nodiscard]] double deviation(double signal) const { return std::sqrt(variance(signal)); }

    /// Returns the model of x / white, given the model of x.
    [[nodiscard]] NoiseModel relativeTo(double white) const
    {
        return {gain / white, readVariance / (white * white)};
    }

    friend bool operator==(const NoiseModel&, const NoiseModel&) = default;
};

} // namespace nightjar
