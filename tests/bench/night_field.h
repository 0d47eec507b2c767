// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/image/planes.h"
#include "core/noise/noise_model.h"
#include "core/raw/mosaic.h"
#include "core/train/night_scenes.h"
#include "core/train/synthetic_raw.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace nightjar::bench {

struct NightFieldSettings
{
    Size size{768, 768}; ///< even sides of at least 128
    NoiseModel noise;    ///< in units of the sensor's white
    std::uint64_t seed = 1;
};

/// A star that is to be measured.
struct FieldStar
{
    ScenePoint centre;
    double sigma = 0.0; ///< pixels
    double snr = 0.0;   ///< total green flux over `matchedFilterNoise` in the sky around it
};

/// A point that moved during the exposure.
struct FieldTrail
{
    ScenePoint from;
    ScenePoint to;
    double sigma = 0.0;
};

/// A star or lamp that is brighter than the sensor's white.
struct FieldLight
{
    ScenePoint centre;
    double radius = 0.0; ///< of a lamp's disc; a star has none
};

/// A calculated night: a dark, uneven sky (0.3–0.5 % of white) with stars and trails far enough apart to be
/// measured, a few saturated stars with glare, and a darker landscape with lamps under it.
struct NightField
{
    CameraLook look;
    NoiseModel noise;                     ///< in units of the sensor's white
    Planes clean;                         ///< camera RGB, 3×H×W, clipped at the sensor's white
    std::shared_ptr<const Mosaic> mosaic; ///< see `exposed`
    std::vector<FieldStar> stars;
    std::vector<FieldTrail> trails;
    std::vector<FieldLight> lights;
    std::vector<std::uint8_t> isEmptySky; ///< per pixel, row by row: far from every star, trail and light
};

/// The same field for the same settings; another noise changes the stars' flux, not their places.
[[nodiscard]] NightField makeNightField(const NightFieldSettings& settings);

/// The RGGB mosaic of a clean picture (camera RGB in units of the sensor's white, even sides) with noise,
/// under a black level so high that none is clipped.
[[nodiscard]] std::shared_ptr<const Mosaic> exposed(PlanesView clean, const CameraLook& look,
                                                    const NoiseModel& noise, Random& random);

/// How many of a number of things.
struct Share
{
    int kept = 0;
    int count = 0;

    [[nodiscard]] double percent() const { return 100.0 * kept / count; }
};

/// Bounds of the SNR by which stars are counted: 5–10, 10–30, 30–100.
inline constexpr std::array<double, 4> starSnrBounds{5.0, 10.0, 30.0, 100.0};

/// The figures of one result, or of several together.
struct NightScore
{
    std::array<Share, 3> stars; ///< per range of `starSnrBounds`: flux within a factor of 2
    Share trails;               ///< pieces of trails, the same
    int falseStars = 0;         ///< in empty sky
    /// Errors of all colours, in deviations of the noise there.
    double squaresBesideLights = 0.0;
    double squaresInSky = 0.0;
    double valuesBesideLights = 0.0;
    double valuesInSky = 0.0;
    std::array<double, 3> skyResult{}; ///< sums over empty sky
    std::array<double, 3> skyTruth{};

    NightScore& operator+=(const NightScore& other);

    [[nodiscard]] double falseStarsPerMegapixel() const;
    /// RMS error 5–12 px from the lights over that in empty sky. Both have 1 % of the noise added, so that a
    /// perfect result scores 1.
    [[nodiscard]] double errorBesideLights() const;
    /// Error of the empty sky's mean in green, in %.
    [[nodiscard]] double skyError() const;
    /// The same of red or blue, whichever differs more from green's: that difference, in %.
    [[nodiscard]] double skyCast() const;
};

/// `result`: camera RGB, 3×H×W, in units of the sensor's white.
[[nodiscard]] NightScore scoreNight(const NightField& field, PlanesView result);

/// Flux of green within 4 px of `centre`, less the median of what is 6–10 px away.
[[nodiscard]] double starFlux(PlanesView picture, ScenePoint centre);

} // namespace nightjar::bench
