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

/// Returns the "auto" exposure, which makes a dark photo readable but keeps it a night photo. It never
/// darkens: a bright photo keeps its photographer's exposure. Deterministic. `overview`: the noisy photo,
/// reduced as for a screen. `noise`: that of the sensor's samples.
///
/// 1. The geometric mean of the scene is raised to a dark grey. Cells hidden by noise count less if little of
///    the picture is visible.
/// 2. A scene without local contrast (a sky, snow) gets a darker grey. A starry sky has an upper bound.
/// 3. If the brightest 2 % of the picture, or small lights in a fifth of its tiles, exceed their limit,
///    0.3 of the excess exposure is kept. A single lamp does not count.
/// 4. A frame of pure noise gets at most 1.5 EV, and the noise in black has an upper bound.
[[nodiscard]] AutoExposure automaticExposure(const LinearImage& overview, const CameraColour& colour,
                                             const NoiseModel& noise);

} // namespace nightjar
