// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/raw/mosaic.h"

#include <optional>

namespace nightjar {

/// How many times the light a sensor was made to count in the long exposure, by what the files say: exposure
/// times, and ISO where both tell it. Unset where a file has no exposure time.
[[nodiscard]] std::optional<double> exposureRatio(const PhotoInfo& shortExposure,
                                                  const PhotoInfo& longExposure);

} // namespace nightjar
