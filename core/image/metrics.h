// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"

namespace nightjar {

/// Mean squared error over all planes. Throws Error{InvalidArgument} if shapes differ or are empty.
[[nodiscard]] double meanSquaredError(PlanesView a, PlanesView b);

/// Peak signal-to-noise ratio in dB for a signal of the given peak; infinite for equal pictures.
[[nodiscard]] double psnr(PlanesView a, PlanesView b, double peak = 1.0);

/// Structural similarity, mean over pixels and planes: 11×11 Gaussian window with σ = 1.5, K1 = 0.01, K2 =
/// 0.03, only where the window fits (Wang, Bovik, Sheikh & Simoncelli, IEEE TIP 2004). Both sides at least 11
/// pixels.
[[nodiscard]] double ssim(PlanesView a, PlanesView b, double peak = 1.0);

/// The three metrics for a peak of 1.
struct PictureQuality
{
    double meanSquaredError = 0.0;
    double psnr = 0.0; ///< dB
    double ssim = 0.0;
};

[[nodiscard]] PictureQuality qualityOf(PlanesView picture, PlanesView reference);

} // namespace nightjar
