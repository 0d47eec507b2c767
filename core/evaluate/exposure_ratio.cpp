// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/exposure_ratio.h"

namespace nightjar {

std::optional<double> exposureRatio(const PhotoInfo& shortExposure, const PhotoInfo& longExposure)
{
    if (!(shortExposure.exposureSeconds > 0.0 && longExposure.exposureSeconds > 0.0)) {
        return std::nullopt;
    }
    const double ratio = longExposure.exposureSeconds / shortExposure.exposureSeconds;
    const bool areIsosKnown = shortExposure.iso > 0.0 && longExposure.iso > 0.0;
    return areIsosKnown ? ratio * longExposure.iso / shortExposure.iso : ratio;
}

} // namespace nightjar
