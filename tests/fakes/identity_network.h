// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

#include <algorithm>

namespace nightjar::test {

/// Changes nothing: what comes out is the base.
class IdentityNetwork : public WholeNetwork
{
public:
    IdentityNetwork()
    {
        m_info.name = "identity";
        m_info.precisions = {Precision::Float32};
    }

    [[nodiscard]] const ModelInfo& info() const override { return m_info; }
    [[nodiscard]] std::size_t computingBytes(Size) const override { return 0; }

    void compute(PlanesView, MutablePlanesView output) override
    {
        for (int channel = 0; channel < output.channels; ++channel) {
            for (int y = 0; y < output.height; ++y) {
                std::fill_n(output.row(channel, y), output.width, 0.0F);
            }
        }
    }

private:
    ModelInfo m_info;
};

} // namespace nightjar::test
