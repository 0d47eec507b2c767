// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/evaluate/register.h"
#include "core/image/linear_image.h"
#include "core/image/planes.h"

namespace nightjar {

/// How a picture lies to its reference: pixel p of the reference shows what pixel p + shift of the picture
/// shows.
struct Alignment
{
    Point shift{}; ///< pixels, whole cells of the mosaic; (0, 0) where the pictures share too little to tell
    bool found = true;       ///< whether they share enough
    double confidence = 0.0; ///< Translation::confidence
};

/// Registers two pictures of one size by their greens, one value a CFA cell. Throws Error{InvalidArgument}
/// where sizes differ or a side is below 32 pixels.
[[nodiscard]] Alignment alignmentOf(const LinearSource& picture, const LinearSource& reference);

/// The part of the reference, pixels, whose scene lies within the picture as well.
[[nodiscard]] Rect sharedPart(Size reference, Point shift);

/// The factor of brightness that brings the picture nearest to its reference: Σ p·r / Σ p² over p, r, the
/// means of 32×32 pixels of one colour. Means, because noise in p² would make the factor too small; those in
/// which a pixel reaches 0.95 of white are left out, because a clipped pixel does not say how bright it was.
/// Throws Error{InvalidArgument} where nothing remains, or a factor that is not above 0.
[[nodiscard]] double brightnessFactor(const LinearSource& picture, const LinearSource& reference,
                                      Point shift);

/// A part of a picture as 3×H×W camera RGB: multiplied by `brightness`, then cut to 0 … 1, black to white.
[[nodiscard]] Planes linearPlanes(const LinearSource& picture, const Rect& part, double brightness);

} // namespace nightjar
