// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/evaluate/alignment.h"
#include "core/image/linear_image.h"
#include "core/image/metrics.h"

namespace nightjar {

enum class BrightnessAlignment
{
    None,
    LeastSquares ///< by `brightnessFactor`
};

struct LinearComparison
{
    Alignment alignment;
    double brightness = 1.0; ///< factor applied to the picture
    Size compared;           ///< size of the common part, pixels
    PictureQuality quality;
};

/// Compares two pictures of one scene in linear camera RGB (1 is the sensor's white). They are registered by
/// a translation, cropped to the common part, optionally scaled to the reference's brightness, and clamped to
/// 0 … 1. Throws Error{InvalidArgument} like `alignmentOf` and `brightnessFactor`.
[[nodiscard]] LinearComparison compareLinear(const LinearSource& picture, const LinearSource& reference,
                                             BrightnessAlignment brightness);

} // namespace nightjar
