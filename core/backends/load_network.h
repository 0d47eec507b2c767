// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/engine.h"
#include "core/network/network.h"

#include <memory>

namespace nightjar {

/// Loads a model's network for the CPU, with one thread per core, in the native engine if it supports the
/// model and precision, otherwise in LibTorch. `base` is the BaseNetwork. Throws Error{InvalidModel} if the
/// weights are missing, are not those that model.json names, or have other shapes.
[[nodiscard]] std::unique_ptr<Network> loadNetwork(const ModelInfo& info, Precision precision);

/// The same in LibTorch, which is loaded on first use. Throws Error{Internal} if it cannot be loaded.
[[nodiscard]] std::unique_ptr<Network> loadTorchNetwork(const ModelInfo& info, Precision precision);

/// The same in the native engine. Throws Error{InvalidArgument} if it does not support the model or
/// precision.
[[nodiscard]] std::unique_ptr<Network> loadNativeNetwork(const ModelInfo& info, Precision precision);

/// Returns the engine that `loadNetwork` uses.
[[nodiscard]] Engine engineFor(const ModelInfo& info, Precision precision);

/// Disables AMX in oneDNN, whose int8 1×1 convolutions write beyond their buffers (oneDNN 2.6.3, 33 to 48
/// pixels). Call it at the start of a program that may use int8: it affects the whole process, has no effect
/// after the first layer, and other threads must not read the environment meanwhile. Existing
/// ONEDNN_MAX_CPU_ISA or DNNL_MAX_CPU_ISA are respected.
void avoidFaultyInstructions();

} // namespace nightjar
