// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/raw/mosaic.h"

#include <optional>

namespace nightjar {

/// Returns the long exposure divided by the short one, from the files: the exposure times, multiplied by ISO
/// if both files have it. Unset if a file has no exposure time.
[[nodiscard]] std::optional<double> exposureRatio(const PhotoInfo& shortExposure,
                                                  const PhotoInfo& longExposure);

} // namespace nightjar
