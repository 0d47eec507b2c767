// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

#include <cstddef>

namespace nightjar {

/// Runs a network made elsewhere on a synthetic patch before it is trusted with a photo. Throws
/// Error{InvalidModel} where it cannot be run, or gives what is no number or far from a picture's 0 … 1.
void trialRun(Network& network);

/// The same for a program, of which nothing is known; also throws where it gives other values in a tile than
/// in the whole picture, so that it cannot be run in tiles.
///
/// Returns the bytes that running it took for each packed pixel, with a quarter added for what differs from
/// run to run.
[[nodiscard]] std::size_t trialRunOfProgram(Network& network);

} // namespace nightjar
