// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/image/planes.h"
#include "core/train/synthetic_raw.h"

#include <array>
#include <vector>

namespace nightjar {

/// A position in pixels; the centre of the first pixel is (0.5, 0.5).
struct ScenePoint
{
    double x = 0.0;
    double y = 0.0;
};

/// Linear light per colour, in any unit.
using SceneLight = std::array<double, 3>;

/// Adds a point of light as a lens of Gaussian blur shows it: `flux` is the sum over all pixels, and each
/// pixel gets the integral over its area. `sigma` in pixels, above 0. `rgb`: 3×H×W, linear.
void addPoint(MutablePlanesView rgb, ScenePoint centre, double sigma, const SceneLight& flux);

/// Adds a straight trail, a point that moved at constant speed; `flux` is that of the whole trail.
void addTrail(MutablePlanesView rgb, ScenePoint from, ScenePoint to, double sigma, const SceneLight& flux);

/// Adds a luminous body of constant `radiance` (light per pixel): all points within `radius` of the segment
/// from `from` to `to`, so a disc where they are equal, a tube otherwise. Its edge is `softness` pixels wide.
void addTube(MutablePlanesView rgb, ScenePoint from, ScenePoint to, double radius, double softness,
             const SceneLight& radiance);

/// Adds veiling glare around a light: flux spread as 1/(1 + (r/core)²)^1.5 over all of `rgb`, the far tail
/// that lenses show (Rouf et al., "Glare encoding of high dynamic range images", CVPR 2011, have a profile
/// like it). `flux` is the sum over an unbounded picture.
void addGlare(MutablePlanesView rgb, ScenePoint centre, double core, const SceneLight& flux);

/// Linear sRGB of a light source with a green of 1, drawn at random: stars by their temperature, or lamps
/// (sodium, tungsten and candle, LED, mercury, neon in its colours).
[[nodiscard]] SceneLight randomStarColour(Random& random);
[[nodiscard]] SceneLight randomLampColour(Random& random);

/// Linear sRGB → the camera's colours, negative light cut off.
[[nodiscard]] SceneLight seenBy(const CameraLook& look, const SceneLight& linearSrgb);

/// Returns the noise of a star's flux in green, as measured by the best linear filter on the sensor's green
/// samples (half of all pixels), if the background's noise has `deviation`: deviation / sqrt(Σ psf² / 2),
/// with Σ psf² = 1 / (4π(σ² + 1/12)) for a Gaussian integrated over pixels.
[[nodiscard]] double matchedFilterNoise(double deviation, double sigma);

/// The brightness and noise of a random night.
struct NightSettings
{
    NoiseModel noise; ///< in units of the sensor's white
    CameraLook look;
};

/// A random field of stars over a dark, uneven sky: points or, at times, trails of σ 0.5 … 2.5 px, with
/// fluxes from well below what noise hides to saturation. Camera colours, 3×H×W, in units of the sensor's
/// white, not clipped.
[[nodiscard]] Planes randomStarField(Size size, const NightSettings& settings, Random& random);

/// Adds random lamps, tubes, signs, glints and their glare to a scene in these units.
void addRandomLights(MutablePlanesView rgb, const NightSettings& settings, Random& random);

/// Multiplies a scene by smooth uneven light between `darkest` and 1, tinted by a lamp at times.
void lightUnevenly(MutablePlanesView rgb, double darkest, Random& random);

} // namespace nightjar
