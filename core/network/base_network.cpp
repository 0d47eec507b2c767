// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/base_network.h"

#include <algorithm>

namespace nightjar {

BaseNetwork::BaseNetwork()
{
    m_info.name = baseModelName;
    m_info.description = "Guided filter alone, without a network: an instant preview";
    m_info.precisions = {Precision::Float32};
}

void BaseNetwork::run(PlanesView, MutablePlanesView output)
{
    for (int channel = 0; channel < output.channels; ++channel) {
        for (int y = 0; y < output.height; ++y) {
            std::fill_n(output.row(channel, y), output.width, 0.0F);
        }
    }
}

} // namespace nightjar
