// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"
#include "core/network/model_info.h"
#include "core/train/synthetic_raw.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace nightjar {

/// A photograph in the trainer's memory: display sRGB, three bytes per pixel, row by row.
class Photograph
{
public:
    /// 3×H×W display values in 0 … 1, sides at least 64 pixels.
    explicit Photograph(PlanesView srgb);

    [[nodiscard]] Size size() const { return m_size; }
    /// 3×h×w display values in 0 … 1.
    [[nodiscard]] Planes crop(const Rect& rect) const;
    /// Returns the level that `photoWhite` would find in a raw of this photograph.
    [[nodiscard]] double white(const CameraLook& look) const;

private:
    Size m_size;
    std::vector<std::uint8_t> m_rgb;
    std::array<double, 3> m_brightest{}; ///< linear 99.9th percentile of each colour
};

/// A network's input and target, in the stabilised domain.
struct TrainingPair
{
    Planes noisy;           ///< 4×H×W packed
    Planes base;            ///< 12×H×W
    Planes clean;           ///< 12×H×W
    float deviation = 0.0F; ///< of the noise in `noisy`
};

/// The exposure that turns a crop into a pair.
struct Exposure
{
    CameraLook look;
    double level = 1.0;       ///< of the photo's white after exposing: below 1 for dark parts of a picture
    NoiseModel noise;         ///< relative to the photo's own white
    NoiseModel believedNoise; ///< the noise as estimated imperfectly
    SensorDefects defects;
    Base base = Base::Guided; ///< the base that the network's output is added to
    /// The sensor's white relative to the photo's own; samples and targets are clipped to it.
    double sensorWhite = std::numeric_limits<double>::infinity();
    bool clipsBlack = false; ///< as in cameras that subtract black and store no negative values
    /// The as-shot white balance, an imperfect `look.whiteBalance`; used by the base.
    std::array<double, 3> believedBalance{1.0, 1.0, 1.0};
};

/// Draws from the distribution found by experiments: gain log-uniform 2e-4 … 5e-2 of the photo's white, read
/// noise of 1 … 6 electrons, levels down to 0.03 of the photo's white, noise estimates off by about a tenth,
/// white balances by 15 % per colour.
[[nodiscard]] Exposure randomExposure(Random& random);

/// Exposes a crop of a photograph whose `white` is known.
[[nodiscard]] TrainingPair makePair(PlanesView srgb, double white, const Exposure& exposure, Random& random);

/// Exposes a scene that is linear camera RGB (3×H×W, even sides) in units of the photo's own white.
[[nodiscard]] TrainingPair makePair(PlanesView camera, const Exposure& exposure, Random& random);

/// The content of a training patch.
enum class PatchKind
{
    Day,         ///< a photograph, its white at 0.03 … 1 of the sensor's
    NightStreet, ///< a photograph, its white at 1e-3 … 0.5 of the sensor's, in uneven light, with lamps in it
    StarField    ///< stars or their trails, at times above a dark landscape
};

struct PatchSettings
{
    int side = 96; ///< in full-resolution pixels, even
    Base base = Base::Guided;
    /// Unset: three fifths by day, one fifth of each kind of night.
    std::optional<PatchKind> kind{};
};

/// A random square patch of a random photograph, flipped and transposed at random, exposed at random. Throws
/// Error{InvalidArgument} where a photograph is smaller than the patch.
[[nodiscard]] TrainingPair randomPair(const std::vector<Photograph>& photographs,
                                      const PatchSettings& settings, Random& random);

} // namespace nightjar
