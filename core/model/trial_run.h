// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

#include <cstddef>

namespace nightjar {

/// Tests a foreign network on a synthetic patch. Throws Error{InvalidModel} if it fails, or its output has
/// NaN or is far from 0 … 1.
void trialRun(Network& network);

/// The same for a TorchScript program. Also throws if its output in a tile differs from that in the whole
/// picture, because it could then not run in tiles.
///
/// Returns the memory of a run in bytes per packed pixel, plus a quarter as a margin.
[[nodiscard]] std::size_t trialRunOfProgram(Network& network);

} // namespace nightjar
