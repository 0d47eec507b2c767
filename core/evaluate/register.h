// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/image/planes.h"

namespace nightjar {

/// How far apart the same scene lies in two pictures.
struct Translation
{
    Point shift{}; ///< pixel p of the second shows what pixel p + shift of the first shows
    /// Height of the correlation's peak, in standard deviations of the correlation elsewhere.
    double confidence = 0.0;

    /// Of the 24 photographs of the Kodak set no two different ones reach more than 10; one of them darkened
    /// until its white is 3 electrons still reaches 26 with itself.
    [[nodiscard]] bool isCertain() const { return confidence >= 15.0; }
};

/// Finds the translation in whole pixels, at most a quarter of each side, by phase correlation (Kuglin &
/// Hines 1975) of what is coarser than noise; brightness does not matter, and a few hot pixels neither. Takes
/// one plane of each picture, of equal sizes. Throws Error{InvalidArgument} where sizes differ or a side is
/// below 16 pixels.
[[nodiscard]] Translation findTranslation(PlanesView first, PlanesView second);

} // namespace nightjar
