// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/noise/noise_model.h"
#include "core/raw/mosaic.h"

namespace nightjar {

/// Returns the photo's own white in units of white level: the 99.9th percentile of the mosaic, at most 1 and
/// at least 8 deviations of the noise in black.
[[nodiscard]] float photoWhite(const Mosaic& mosaic, const NoiseModel& noise);

} // namespace nightjar
