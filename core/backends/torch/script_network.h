// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

#include <memory>

namespace nightjar {

/// Loads a TorchScript program, 1×4×H×W → 1×3×2H×2W, in float32 or as quantised by its author, with the first
/// of LibTorch's quantisation engines that supports it. Loading may run its code. Throws Error{InvalidModel}
/// if it cannot be loaded or has another output.
[[nodiscard]] std::unique_ptr<Network> loadProgram(const ModelInfo& info);

} // namespace nightjar
