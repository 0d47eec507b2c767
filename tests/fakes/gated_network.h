// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fakes/identity_network.h"

#include <chrono>
#include <condition_variable>
#include <limits>
#include <memory>
#include <mutex>
#include <utility>

namespace nightjar::test {

/// By it a test says how many tiles may be computed: shut at first.
class Gate
{
public:
    void letPass(int tiles)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_left = tiles;
        }
        m_changed.notify_all();
    }
    void open() { letPass(std::numeric_limits<int>::max()); }

    /// Waits for its turn; no longer than a test waits for anything, so that one that fails ends.
    void pass()
    {
        std::unique_lock lock(m_mutex);
        if (m_changed.wait_for(lock, std::chrono::seconds(30), [&] { return m_left > 0; })) {
            --m_left;
        }
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_left = 0;
};

/// Computes a tile when the gate lets it, however busy the machine is: what a test does in between, it does
/// before the next tile.
class GatedNetwork : public IdentityNetwork
{
public:
    explicit GatedNetwork(std::shared_ptr<Gate> gate) : m_gate(std::move(gate)) {}

    void compute(PlanesView input, MutablePlanesView output) override
    {
        m_gate->pass();
        IdentityNetwork::compute(input, output);
    }

private:
    std::shared_ptr<Gate> m_gate;
};

} // namespace nightjar::test
