// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/engine.h"
#include "core/network/network.h"

#include <memory>

namespace nightjar {

/// The network of a model, run on the CPU with as many threads as the machine has cores, by Nightjar's own
/// engine where that can, else by LibTorch; `base` is the BaseNetwork. Throws Error{InvalidModel} where the
/// weights are missing, are not those that model.json names, or have other shapes.
[[nodiscard]] std::unique_ptr<Network> loadNetwork(const ModelInfo& info, Precision precision);

/// The same, run by LibTorch, which is loaded when a first network needs it. Throws Error{Internal} where it
/// cannot be loaded.
[[nodiscard]] std::unique_ptr<Network> loadTorchNetwork(const ModelInfo& info, Precision precision);

/// The same, run by Nightjar's own engine. Throws Error{InvalidArgument} where that cannot.
[[nodiscard]] std::unique_ptr<Network> loadNativeNetwork(const ModelInfo& info, Precision precision);

/// The engine that `loadNetwork` takes.
[[nodiscard]] Engine engineFor(const ModelInfo& info, Precision precision);

/// Keeps oneDNN from AMX, whose 1×1 convolutions in 8 bits write beyond their buffers (oneDNN 2.6.3, 33 to 48
/// pixels). To be called at the start of a program that may compute in int8: it has an effect on the whole
/// program, and before the first layer only, and no other thread may be reading the environment.
/// ONEDNN_MAX_CPU_ISA or DNNL_MAX_CPU_ISA, where set, stays.
void avoidFaultyInstructions();

} // namespace nightjar
