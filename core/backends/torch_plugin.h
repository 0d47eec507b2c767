// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

#include <memory>

namespace nightjar {

/// What nightjar-torch, the part of the program with LibTorch, shows of itself. Loading it takes a third of a
/// second and 160 MB, and most runs need none of it.
struct TorchPlugin
{
    /// A model's weights or program, run by LibTorch on as many threads as the machine has cores. Throws
    /// Error{InvalidModel} where they are missing, are not those that model.json names, or cannot be used.
    std::unique_ptr<Network> (*loadNetwork)(const ModelInfo& info, Precision precision);
};

} // namespace nightjar

extern "C" const nightjar::TorchPlugin nightjarTorch;
