// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

#include <memory>
#include <utility>

namespace nightjar {

/// Loads networks and keeps the last one, so that photo after photo with the same model and precision need
/// not load it again: its weights alone, for a run gives back its working set. It goes before another is
/// loaded, so that there are never two because of it. One thread at a time.
class KeptNetwork
{
public:
    explicit KeptNetwork(NetworkLoader load) : m_load(std::move(load)) {}

    /// The one that is kept where it is the one asked for. Throws what the loader throws.
    [[nodiscard]] std::unique_ptr<Network> load(const ModelInfo& model, Precision precision);

    /// Keeps none; who uses it still has it.
    void release() { m_network.reset(); }

private:
    NetworkLoader m_load;
    ModelInfo m_model; ///< as it was asked for, and so is the precision
    Precision m_precision = Precision::Float32;
    std::shared_ptr<Network> m_network;
};

} // namespace nightjar
