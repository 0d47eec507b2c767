// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job.h"
#include "core/network/checked_network.h"

namespace nightjar {

/// Returns the difference between a model's corrections in a precision and in float32 (by `loadReference`) on
/// a photo, in the model's domain. Throws what loading and denoising throw, and Cancelled.
[[nodiscard]] NetworkDifference differenceFromFloat32(const DenoiseJob& job, const NetworkLoader& loadNetwork,
                                                      const NetworkLoader& loadReference,
                                                      const Progress& progress);

} // namespace nightjar
