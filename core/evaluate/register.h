// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/image/planes.h"

namespace nightjar {

/// The translation between two pictures of a scene.
struct Translation
{
    Point shift{}; ///< pixels; pixel p of the second shows the same as pixel p + shift of the first
    /// Height of the correlation's peak, in standard deviations of the rest.
    double confidence = 0.0;

    /// Whether the pictures show the same scene. Among the 24 Kodak photographs, no two different ones exceed
    /// 10; a photograph and its copy darkened to 3 electrons at white still reach 26.
    [[nodiscard]] bool isCertain() const { return confidence >= 15.0; }
};

/// Finds the translation in whole pixels, at most a quarter of each side, by phase correlation (Kuglin &
/// Hines 1975) of detail coarser than noise. Independent of brightness and robust to a few hot pixels. Takes
/// one plane of each picture, of equal sizes. Throws Error{InvalidArgument} if sizes differ or a side is
/// below 16 pixels.
[[nodiscard]] Translation findTranslation(PlanesView first, PlanesView second);

} // namespace nightjar
