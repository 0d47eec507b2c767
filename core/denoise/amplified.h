// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"
#include "core/noise/noise_model.h"
#include "core/raw/matrix3.h"
#include "core/raw/mosaic.h"

#include <algorithm>

namespace nightjar {

inline constexpr double largestAmplification = 300.0;

/// The input and output domain of networks trained as in Learning to See in the Dark (Chen et al., CVPR
/// 2018). The input is min(1, ratio · max(0, x)). The output is the finished picture in display sRGB, 0 … 1.
///
/// `inverse` converts the output to camera RGB (1 is the sensor's white level), like every other picture, by
/// undoing `Developer`. Developing the result with `DevelopSettings::displayRatio` and an exposure of
/// log2(ratio) stops reproduces the network's output.
class Amplification
{
public:
    /// `ratio` in 1 … 300. Throws Error{InvalidArgument} if it is not, Error{UnsupportedRaw} if the camera's
    /// colour matrix has no inverse.
    Amplification(double ratio, const CameraColour& colour);

    [[nodiscard]] float forward(float x) const { return std::clamp(x * m_ratio, 0.0F, 1.0F); }

    /// Converts 12×H×W planes of display sRGB (clamped to 0 … 1), ordered as by `demosaicPacked`, to camera
    /// RGB in place.
    void inverse(MutablePlanesView rgb) const;

private:
    float m_ratio = 1.0F;
    std::array<std::array<float, 3>, 3> m_toCamera{}; ///< from linear sRGB, divided by the ratio
};

/// Returns the ratio that scales the photo's own white (`photoWhite`) to 1, in 1 … 300: the default for
/// networks that need one.
[[nodiscard]] double estimatedAmplification(float photosWhite);

} // namespace nightjar
