// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fakes/identity_network.h"

#include <algorithm>

namespace nightjar::test {

/// Adds one value to the base.
class ShiftingNetwork : public IdentityNetwork
{
public:
    explicit ShiftingNetwork(float value) : m_value(value) {}

    void compute(PlanesView, MutablePlanesView output) override
    {
        for (int channel = 0; channel < output.channels; ++channel) {
            for (int y = 0; y < output.height; ++y) {
                std::fill_n(output.row(channel, y), output.width, m_value);
            }
        }
    }

private:
    float m_value;
};

} // namespace nightjar::test
