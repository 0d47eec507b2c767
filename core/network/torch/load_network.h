// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

#include <memory>

namespace nightjar {

/// The network of a model, run by LibTorch on the CPU with as many threads as the machine has cores; `base`
/// is the BaseNetwork. Throws Error{InvalidModel} where the weights are missing, are not those that
/// model.json names, or have other shapes.
[[nodiscard]] std::unique_ptr<Network> loadNetwork(const ModelInfo& info, Precision precision);

} // namespace nightjar
