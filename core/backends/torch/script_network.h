// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

#include <memory>

namespace nightjar {

/// The network of a model that is a TorchScript program, 1×4×H×W → 1×3×2H×2W, in float32 or quantised by
/// whoever made it: it is loaded and run with the first of LibTorch's quantisation engines that can. Loading
/// it may run its code. Throws Error{InvalidModel} where it cannot be loaded, or gives something else.
[[nodiscard]] std::unique_ptr<Network> loadProgram(const ModelInfo& info);

} // namespace nightjar
