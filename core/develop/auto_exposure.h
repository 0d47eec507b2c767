// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"
#include "core/noise/noise_model.h"
#include "core/raw/mosaic.h"

#include <string_view>

namespace nightjar {

/// What kept the automatic exposure below that of an ordinary scene with as much light.
enum class ExposureLimit
{
    None,
    Noise,  ///< more would lift noise without a picture in it
    Lights, ///< more would burn out what is lit
    Night,  ///< a smooth dark scene, such as the sky at night, stays dark
    Bright, ///< the photo is bright as it is
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

/// The exposure that makes a dark photo readable without losing its night: what "auto" means. It never
/// darkens, because a bright photo is as its photographer exposed it. The same arguments give the same
/// result. `overview` is the photo before denoising, reduced as for a screen; `noise` is that of the sensor's
/// samples.
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
