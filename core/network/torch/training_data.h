// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/noise/synthetic_raw.h"
#include "core/planes.h"

#include <array>
#include <cstdint>
#include <vector>

namespace nightjar {

/// A photograph as the trainer holds it: display sRGB, three bytes a pixel, row by row.
class Photograph
{
public:
    /// 3×H×W display values in 0 … 1, sides at least 64 pixels.
    explicit Photograph(PlanesView srgb);

    [[nodiscard]] Size size() const { return m_size; }
    /// 3×h×w display values in 0 … 1.
    [[nodiscard]] Planes crop(const Rect& rect) const;
    /// What its brightest parts would be for a camera: the level that `photoWhite` would find.
    [[nodiscard]] double white(const CameraLook& look) const;

private:
    Size m_size;
    std::vector<std::uint8_t> m_rgb;
    std::array<double, 3> m_brightest{}; ///< linear 99.9th percentile of each colour
};

/// What the network is shown and asked for, all in the stabilised domain.
struct TrainingPair
{
    Planes noisy; ///< 4×H×W packed
    Planes base;  ///< 12×H×W
    Planes clean; ///< 12×H×W
};

/// How one pair is made from a crop.
struct Exposure
{
    CameraLook look;
    double level = 1.0;       ///< of the photo's white after exposing: below 1 for dark parts of a picture
    NoiseModel noise;         ///< relative to the photo's own white
    NoiseModel believedNoise; ///< what an imperfect estimate would say of it
    SensorDefects defects;
};

/// Draws what experiments settled on: gain log-uniform 2e-4 … 5e-2 of the photo's white, read
/// noise of 1 … 6 electrons, levels down to 0.03 of the photo's white, estimates off by about a tenth.
[[nodiscard]] Exposure randomExposure(Random& random);

[[nodiscard]] TrainingPair makePair(PlanesView srgb, double white, const Exposure& exposure, Random& random);

/// A random square patch of a random photograph, flipped and transposed at random, exposed at random. `side`
/// in full-resolution pixels, even.
[[nodiscard]] TrainingPair randomPair(const std::vector<Photograph>& photographs, int side, Random& random);

} // namespace nightjar
