// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"

namespace nightjar {

// What the filters of the base estimate are made of. Sums are direct rather than running ones: a pixel's
// value depends on its neighbourhood alone, not on where the tile began.

/// Variance of the detail of a 2×2 pyramid where that of the noise is 1: the pixel less its bilinear
/// prediction from the means of 2×2, which the pixel itself is a part of: 1 − 2·(9/16)/4 + (81 + 9 + 9 +
/// 1)/256/4.
inline constexpr float detailVariance = 0.8164F;

/// Planes whose values are not set.
[[nodiscard]] Planes unsetPlanes(int channels, Size size);

/// Planes first … last − 1 of all.
[[nodiscard]] MutablePlanesView planesOf(Planes& planes, int first, int last);

/// Packed R, G, B, G → brightness, red − blue, red and blue − green, green − green: an orthonormal transform,
/// so white noise stays what it is.
void brightnessAndColour(PlanesView packed, MutablePlanesView planes);
/// Inverts `brightnessAndColour`, in place.
void toPacked(MutablePlanesView planes);

/// Means of 2×2.
void halve(PlanesView in, MutablePlanesView out);
[[nodiscard]] Planes halved(PlanesView in);

/// `row` (indices −1 … coarse.width are written) = sign · the blend of the rows of `coarse` that belongs to
/// row y of a picture of twice its size.
void blendRows(PlanesView coarse, int channel, int y, float sign, float* row);
/// to += the linear interpolation of `row`, of which indices −1 … width are valid, to 2·width pixels.
void addDoubledRow(const float* row, int width, float* to);
/// out += sign · the bilinear interpolation of `coarse`, twice its size.
void addDoubled(PlanesView coarse, float sign, MutablePlanesView out);

/// The mean over (2·radius + 1)² pixels, borders reflected; radius 1 or 2.
[[nodiscard]] Planes boxMean(PlanesView in, int radius);

/// Mean over the planes of their squares.
[[nodiscard]] Planes meanSquare(PlanesView in);

/// variance → the share of it that is signal: max(0, variance − noise) / variance.
void signalShare(MutablePlanesView variance, float noiseVariance);

/// a·p + b with a = share of the local variance that is signal, b = (1 − a)·mean, both averaged; in place.
/// One share for all planes. Reaches 2·radius.
void selfGuidedFilter(MutablePlanesView planes, float noiseVariance, int radius);

} // namespace nightjar
