// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

#include <memory>
#include <utility>

namespace nightjar {

/// Loads networks and keeps the last one, so that consecutive photos with the same model and precision do not
/// load it again. Only its weights are kept, because a run frees its workspace. It is freed before another is
/// loaded, so that there are never two. Not thread-safe.
class KeptNetwork
{
public:
    explicit KeptNetwork(NetworkLoader load) : m_load(std::move(load)) {}

    /// Returns the kept network if it is the requested one; otherwise loads it. Throws what the loader
    /// throws.
    [[nodiscard]] std::unique_ptr<Network> load(const ModelInfo& model, Precision precision);

    /// Drops the kept network. Users of it still own it.
    void release() { m_network.reset(); }

private:
    NetworkLoader m_load;
    ModelInfo m_model; ///< as requested, like the precision
    Precision m_precision = Precision::Float32;
    std::shared_ptr<Network> m_network;
};

} // namespace nightjar
