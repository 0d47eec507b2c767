// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/evaluate/register.h"
#include "core/image/linear_image.h"
#include "core/image/planes.h"

namespace nightjar {

/// The shift of a picture against its reference: pixel p of the reference shows the same point of the scene
/// as pixel p + shift of the picture.
struct Alignment
{
    Point shift{};           ///< pixels, whole cells of the mosaic; (0, 0) if not found
    bool found = true;       ///< whether the pictures have enough in common
    double confidence = 0.0; ///< Translation::confidence
};

/// Finds the shift between two pictures of equal size from their green values, one per CFA cell. Throws
/// Error{InvalidArgument} if sizes differ or a side is below 32 pixels.
[[nodiscard]] Alignment alignmentOf(const LinearSource& picture, const LinearSource& reference);

/// Returns the part of the reference that the picture shows too, pixels.
[[nodiscard]] Rect sharedPart(Size reference, Point shift);

/// Returns the least-squares brightness factor from the picture to its reference: Σ p·r / Σ p², where p and r
/// are the means of 32×32 pixels of one colour. Single pixels would make the factor too small, because of the
/// noise in p². Excludes blocks in which a pixel reaches 0.95 of white, because a clipped pixel's brightness
/// is unknown. Throws Error{InvalidArgument} if no block remains or the factor is not above 0.
[[nodiscard]] double brightnessFactor(const LinearSource& picture, const LinearSource& reference,
                                      Point shift);

/// Returns a part of a picture as 3×H×W camera RGB, multiplied by `brightness` and clamped to 0 … 1.
[[nodiscard]] Planes linearPlanes(const LinearSource& picture, const Rect& part, double brightness);

} // namespace nightjar
