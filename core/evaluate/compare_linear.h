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
    double brightness = 1.0; ///< what the picture was multiplied by
    Size compared;           ///< of the part that both show
    PictureQuality quality;
};

/// Compares two pictures of one scene in linear camera RGB, 1 being the sensor's white: registered by a
/// translation, cut to what both show, the first aligned to the second in brightness if wanted, both cut to
/// 0 … 1. Throws Error{InvalidArgument} as `alignmentOf` and `brightnessFactor` do.
[[nodiscard]] LinearComparison compareLinear(const LinearSource& picture, const LinearSource& reference,
                                             BrightnessAlignment brightness);

} // namespace nightjar
