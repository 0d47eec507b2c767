// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

#include <memory>

namespace nightjar {

/// How far two networks were apart, in units of the correction they give: of the stabilised domain, where
/// white is 1.
struct NetworkDifference
{
    double largest = 0.0;
    double mean = 0.0; ///< of the magnitudes, over all values so far
};

/// Runs a reference beside a network, keeps count of their difference, and gives the network's output.
class CheckedNetwork : public WholeNetwork
{
public:
    /// Both of one model.
    CheckedNetwork(std::unique_ptr<Network> network, std::unique_ptr<Network> reference);

    [[nodiscard]] const ModelInfo& info() const override { return m_network->info(); }
    void releaseWorkspace() override;

    [[nodiscard]] NetworkDifference difference() const;

private:
    [[nodiscard]] std::size_t computingBytes(Size packed) const override;
    void compute(PlanesView input, MutablePlanesView output) override;

    std::unique_ptr<Network> m_network;
    std::unique_ptr<Network> m_reference;
    double m_largest = 0.0;
    double m_sum = 0.0;
    double m_count = 0.0;
};

} // namespace nightjar
