// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/base_network.h"

#include <algorithm>

namespace nightjar {
namespace {

constexpr int rowsAtATime = 128;

} // namespace

BaseNetwork::BaseNetwork()
{
    m_info.name = baseModelName;
    m_info.description = "Filter only, instant";
    m_info.base = Base::Robust;
    m_info.precisions = {Precision::Float32};
}

Workspace BaseNetwork::workspace(Size packed) const
{
    const int rows = std::min(packed.height, rowsAtATime);
    return {.bytes = 0, .rowsInFlight = rows, .outputRows = rows};
}

void BaseNetwork::run(Size packed, RowStream& stream)
{
    for (int y = 0; y < packed.height; y += rowsAtATime) {
        const RowRange rows{y, std::min(packed.height, y + rowsAtATime)};
        (void)stream.input(rows);
        const MutablePlanesView output = stream.output(rows);
        for (int channel = 0; channel < output.channels; ++channel) {
            for (int row = 0; row < output.height; ++row) {
                std::fill_n(output.row(channel, row), output.width, 0.0F);
            }
        }
        stream.finish(rows);
    }
}

} // namespace nightjar
