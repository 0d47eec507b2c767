// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"

#include <functional>

namespace nightjar::bench {

/// How much noise a classical denoiser is told to remove: deviations in units of the picture's white.
struct Strength
{
    double brightness = 0.0;
    double colour = 0.0;
};

/// The strength with the highest score, found by climbing in steps of a quarter from `guess` for both.
[[nodiscard]] Strength bestStrength(double guess, const std::function<double(const Strength&)>& score);

/// Colour BM3D (Dabov, Foi, Katkovnik & Egiazarian, "Image denoising by sparse 3D transform-domain
/// collaborative filtering", IEEE TIP 2007, and its colour extension, ICIP 2007) of a 3×H×W picture, sides at
/// least 8: both steps, blocks of 8×8 every 4 pixels, groups of up to 16 and then 32 matched in brightness
/// within 33×33, cosine transform in the blocks and Haar's across them.
[[nodiscard]] Planes bm3d(PlanesView picture, const Strength& strength);

/// OpenCV's colour non-local means (Buades, Coll & Morel, CVPR 2005) of a 3×H×W picture, which it takes in 8
/// bits: the picture's own range is spread over them. Strengths are its h and hColor.
[[nodiscard]] Planes nonLocalMeans(PlanesView picture, const Strength& strength);

} // namespace nightjar::bench
