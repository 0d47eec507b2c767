// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

#include <cstddef>

namespace nightjar {

/// Runs a network made elsewhere on a synthetic patch before it is trusted with a photo. Throws
/// Error{InvalidModel} where it cannot be run, gives what is no number or far from a picture's 0 … 1, or
/// gives other values in a tile than in the whole picture, so that it cannot be run in tiles.
///
/// Returns the bytes that the run held at most, beyond what was held before, for each packed pixel; with a
/// quarter added for what differs from run to run.
[[nodiscard]] std::size_t trialRun(Network& network);

} // namespace nightjar
