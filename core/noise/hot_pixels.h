// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/noise/noise_model.h"
#include "core/planes.h"

#include <cstddef>

namespace nightjar {

/// Finds pixels that stand out from all their neighbours of the same colour by far more than noise can
/// explain, and puts the median of those neighbours in their place. Works on packed planes (C×H×W, units of
/// white level); a pixel beside which the other colours stand out too is a point of light and stays. A
/// pixel's fate depends on no pixel farther than `hotPixelRadius` away, so that tiles agree. Returns how
/// many.
std::size_t replaceHotPixels(MutablePlanesView planes, const NoiseModel& noise);

inline constexpr int hotPixelRadius = 2; ///< packed pixels

} // namespace nightjar
