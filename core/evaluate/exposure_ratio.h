// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/raw/mosaic.h"

#include <optional>

namespace nightjar {

/// Returns the long exposure divided by the short one, from the files: exposure times, and ISO if both have
/// it. Unset if a file has no exposure time.
[[nodiscard]] std::optional<double> exposureRatio(const PhotoInfo& shortExposure,
                                                  const PhotoInfo& longExposure);

} // namespace nightjar
