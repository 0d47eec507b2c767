// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

#include <memory>

namespace nightjar {

/// The difference between two networks' corrections, in units of the stabilised domain (white is 1).
struct NetworkDifference
{
    double largest = 0.0;
    double mean = 0.0; ///< mean magnitude over all values so far
};

/// Runs a network and a reference, accumulates their difference, and returns the network's output.
class CheckedNetwork : public WholeNetwork
{
public:
    /// Both must be of the same model.
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
