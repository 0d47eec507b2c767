// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

#include <memory>

namespace nightjar {

/// The interface exported by the plugin nightjar-torch, which links LibTorch. Loading it takes a third of a
/// second and 160 MB, so it is loaded only by the runs that need it.
struct TorchPlugin
{
    /// Loads a model's weights or program into LibTorch, with one thread per hardware thread. Throws
    /// Error{InvalidModel} if the file is missing, is not the one that model.json names, or cannot be used.
    std::unique_ptr<Network> (*loadNetwork)(const ModelInfo& info, Precision precision);
};

} // namespace nightjar

extern "C" const nightjar::TorchPlugin nightjarTorch;
