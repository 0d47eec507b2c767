// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"
#include "core/noise/noise_model.h"

#include <vector>

namespace nightjar {

/// The position of a hot pixel in packed planes.
struct HotPixel
{
    int plane = 0;
    int y = 0;
    int x = 0;
};

/// Finds pixels that exceed all their neighbours of the same colour by far more than noise can explain, and
/// replaces them by the median of those neighbours. Works on packed planes R, G, B, G (4×H×W, units of white
/// level). A pixel stays if the sensor pixels around it, of any colour, share its light: it is then a star or
/// a small lamp. The decision depends on pixels at most `hotPixelHalo` away, so tiles agree. Returns the
/// replaced pixels.
std::vector<HotPixel> replaceHotPixels(MutablePlanesView planes, const NoiseModel& noise);

inline constexpr int hotPixelHalo = 2; ///< packed pixels

} // namespace nightjar
