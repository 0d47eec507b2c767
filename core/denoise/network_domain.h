// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/denoise/amplified.h"
#include "core/denoise/variance_stabilise.h"

#include <variant>

namespace nightjar {

/// The conversion of one photo to the stabilised domain, in which noise has the same deviation at every
/// level, and back.
class Stabilisation
{
public:
    /// `noise` is in units of white level. `white` is the photo's own white (`photoWhite`), which becomes 1.
    Stabilisation(const NoiseModel& noise, float white)
        : m_white(white), m_stabiliser(noise.relativeTo(white))
    {
    }

    [[nodiscard]] float forward(float x) const { return m_stabiliser.forward(x / m_white); }
    [[nodiscard]] float deviation() const { return m_stabiliser.deviation(); }
    void inverse(MutablePlanesView rgb) const
    {
        transformPlanes(rgb, [this](float u) { return m_stabiliser.inverse(u) * m_white; });
    }

private:
    float m_white;
    VarianceStabiliser m_stabiliser;
};

/// The conversion of a photo to a network's input domain, and back.
using NetworkDomain = std::variant<Stabilisation, Amplification>;

} // namespace nightjar
