// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "tests/fakes/identity_network.h"

namespace nightjar::test {

/// Fails on its n-th tile, counted from 1.
class FailingNetwork : public IdentityNetwork
{
public:
    explicit FailingNetwork(int onTile = 1) : m_left(onTile) {}

    void compute(PlanesView input, MutablePlanesView output) override
    {
        if (--m_left == 0) {
            throw Error(ErrorCode::Internal, "the network failed, as it was told to");
        }
        IdentityNetwork::compute(input, output);
    }

private:
    int m_left;
};

} // namespace nightjar::test
