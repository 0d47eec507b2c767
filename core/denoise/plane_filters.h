// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"

namespace nightjar {

// Building blocks of the base estimate's filters. Sums are direct, not running: a pixel's value depends only
// on its neighbourhood, not on where the tile starts.

/// The variance of the detail of a 2×2 pyramid for noise of variance 1. Detail is the pixel minus its
/// bilinear prediction from the 2×2 means, which include the pixel itself.
///
/// 1 − 2·(9/16)/4 + (81 + 9 + 9 + 1)/256/4
inline constexpr float detailVariance = 0.8164F;

/// Returns uninitialised planes.
[[nodiscard]] Planes unsetPlanes(int channels, Size size);

/// Returns a view of planes first … last − 1.
[[nodiscard]] MutablePlanesView planesOf(Planes& planes, int first, int last);

/// Packed R, G, B, G → brightness, red − blue, red and blue − green, green − green: an orthonormal transform,
/// so white noise is unchanged.
void brightnessAndColour(PlanesView packed, MutablePlanesView planes);
/// Inverts `brightnessAndColour`, in place.
void toPacked(MutablePlanesView planes);

/// Halves width and height: each pixel becomes the mean of 2×2.
void halve(PlanesView in, MutablePlanesView out);
[[nodiscard]] Planes halved(PlanesView in);

/// Writes sign · the blended rows of `coarse` for row y of a picture of twice its size to `row` (indices −1 …
/// coarse.width).
void blendRows(PlanesView coarse, int channel, int y, float sign, float* row);
/// to += the linear interpolation of `row` (valid indices −1 … width) to 2·width pixels.
void addDoubledRow(const float* row, int width, float* to);
/// out += sign · the bilinear interpolation of `coarse` to twice its size.
void addDoubled(PlanesView coarse, float sign, MutablePlanesView out);

/// Returns the mean over (2·radius + 1)² pixels, borders reflected; radius 1 or 2.
[[nodiscard]] Planes boxMean(PlanesView in, int radius);

/// Returns one plane: at each pixel the mean of the squares of all planes.
[[nodiscard]] Planes meanSquare(PlanesView in);

/// Replaces each variance by its share that is signal: max(0, variance − noise) / variance.
void signalShare(MutablePlanesView variance, float noiseVariance);

/// Replaces each p by a·p + b, in place. a is the share of the local variance that is signal, one for all
/// planes, and b = (1 − a)·mean; both are averaged. The halo is 2·radius pixels.
void selfGuidedFilter(MutablePlanesView planes, float noiseVariance, int radius);

} // namespace nightjar
