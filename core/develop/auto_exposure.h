// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"
#include "core/noise/noise_model.h"
#include "core/raw/mosaic.h"

#include <string_view>

namespace nightjar {

/// What limited the automatic exposure, compared with an ordinary scene of the same brightness.
enum class ExposureLimit
{
    None,
    Noise,  ///< more would only brighten noise
    Lights, ///< more would clip lights
    Night,  ///< a smooth dark scene, such as the sky at night, stays dark
    Bright, ///< the photo is already bright
    Range   ///< maximumExposureEv
};

/// "none", "noise", "lights", "night", "bright" or "range".
[[nodiscard]] std::string_view toString(ExposureLimit limit);

struct AutoExposure
{
    double ev = 0.0; ///< stops, 0 … maximumExposureEv
    ExposureLimit limit = ExposureLimit::None;

    friend bool operator==(const AutoExposure&, const AutoExposure&) = default;
};

/// Returns the exposure that makes a dark photo readable and keeps it a night photo: "auto". It never
/// darkens, because a bright photo is as its photographer exposed it. Deterministic. `overview`: the noisy
/// photo, reduced as for a screen. `noise`: that of the sensor's samples.
///
/// 1. The geometric mean of the scene goes to a dark grey. What does not stand out of the noise counts less,
///    the less of the picture does.
/// 2. A scene without local contrast (a sky, snow) gets a darker grey. Under stars the sky has an upper
///    bound.
/// 3. What exceeds the room below white for the brightest fiftieth, or for small lights in a fifth of the
///    picture's tiles, counts a third. A lamp alone is neither.
/// 4. A frame of noise alone gets 1.5 EV at most, and noise in black has an upper bound.
[[nodiscard]] AutoExposure automaticExposure(const LinearImage& overview, const CameraColour& colour,
                                             const NoiseModel& noise);

} // namespace nightjar
