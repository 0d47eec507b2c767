// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/checked_network.h"

#include <cmath>
#include <utility>

namespace nightjar {

CheckedNetwork::CheckedNetwork(std::unique_ptr<Network> network, std::unique_ptr<Network> reference)
    : m_network(std::move(network)), m_reference(std::move(reference))
{
}

std::size_t CheckedNetwork::computingBytes(Size packed) const
{
    // The sum, because either may keep its workspace for the next run, plus the reference's output.
    return m_network->workspace(packed).bytes + m_reference->workspace(packed).bytes +
           packed.area() * 12 * sizeof(float);
}

void CheckedNetwork::releaseWorkspace()
{
    m_network->releaseWorkspace();
    m_reference->releaseWorkspace();
}

void CheckedNetwork::compute(PlanesView input, MutablePlanesView output)
{
    Planes expected(output.channels, output.size());
    m_reference->run(input, expected.view());
    m_network->run(input, output);
    for (int plane = 0; plane < output.channels; ++plane) {
        for (int y = 0; y < output.height; ++y) {
            const float* a = output.row(plane, y);
            const float* b = std::as_const(expected).view().row(plane, y);
            for (int x = 0; x < output.width; ++x) {
                const double difference = std::abs(static_cast<double>(a[x]) - b[x]);
                if (!std::isnan(m_largest) && !(difference <= m_largest)) { // NaN stays
                    m_largest = difference;
                }
                m_sum += difference;
            }
        }
    }
    m_count += static_cast<double>(output.channels) * static_cast<double>(output.size().area());
}

NetworkDifference CheckedNetwork::difference() const
{
    return {m_largest, m_count > 0.0 ? m_sum / m_count : 0.0};
}

} // namespace nightjar
