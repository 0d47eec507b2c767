// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fakes/identity_network.h"

#include <chrono>
#include <thread>

namespace nightjar::test {

/// Takes its time for each tile.
class SlowNetwork : public IdentityNetwork
{
public:
    explicit SlowNetwork(std::chrono::milliseconds perTile) : m_perTile(perTile) {}

    void compute(PlanesView input, MutablePlanesView output) override
    {
        std::this_thread::sleep_for(m_perTile);
        IdentityNetwork::compute(input, output);
    }

private:
    std::chrono::milliseconds m_perTile;
};

} // namespace nightjar::test
