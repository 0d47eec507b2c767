// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"
#include "core/noise/noise_model.h"

#include <algorithm>
#include <cmath>

namespace nightjar {

/// The generalised Anscombe transform (Starck, Murtagh & Bijaoui 1998), z(x) = 2/g · sqrt(max(0, g·x + 3/8·g²
/// + r)) for noise of gain g and read variance r, mapped to u = (z(x) − z(0)) / (z(1) − z(0)): black is 0,
/// white is 1, and the noise has the same deviation at every level.
class VarianceStabiliser
{
public:
    /// `noise` is that of a signal whose white is 1. A gain below 1e-9 counts as 1e-9, a negative read
    /// variance as 0.
    explicit VarianceStabiliser(const NoiseModel& noise)
    {
        const double gain = std::max(noise.gain, 1e-9);
        const double floor = 0.375 * gain * gain + std::max(noise.readVariance, 0.0);
        const double range = std::sqrt(gain + floor) - std::sqrt(floor);
        m_gain = static_cast<float>(gain);
        m_floor = static_cast<float>(floor);
        m_rootOfFloor = static_cast<float>(std::sqrt(floor));
        m_range = static_cast<float>(range);
        m_inverseRange = static_cast<float>(1.0 / range);
        m_deviation = static_cast<float>(gain / (2.0 * range));
    }

    [[nodiscard]] float forward(float x) const
    {
        return (std::sqrt(std::max(0.0F, m_gain * x + m_floor)) - m_rootOfFloor) * m_inverseRange;
    }
    /// Returns the algebraic inverse, (t² − floor)/gain, in a form without cancellation in the dark. t is
    /// u·range + √floor, at least 0.
    [[nodiscard]] float inverse(float u) const
    {
        const float aboveFloor = std::max(u * m_range, -m_rootOfFloor);
        return aboveFloor * (aboveFloor + 2.0F * m_rootOfFloor) / m_gain;
    }
    /// Returns the deviation of the noise in u, equal at all levels: 1 / (z(1) − z(0)).
    [[nodiscard]] float deviation() const { return m_deviation; }

private:
    float m_gain = 0;
    float m_floor = 0;
    float m_rootOfFloor = 0;
    float m_range = 0;
    float m_inverseRange = 0;
    float m_deviation = 0;
};

/// Applies `function` to every value in place.
template <class Function>
void transformPlanes(MutablePlanesView planes, Function function)
{
    for (int channel = 0; channel < planes.channels; ++channel) {
        for (int y = 0; y < planes.height; ++y) {
            float* row = planes.row(channel, y);
            for (int x = 0; x < planes.width; ++x) {
                row[x] = function(row[x]);
            }
        }
    }
}

} // namespace nightjar
