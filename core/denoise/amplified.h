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

/// The domain of networks made by the recipe of Learning to See in the Dark (Chen et al., CVPR 2018): into
/// them goes min(1, ratio · max(0, x)), out comes the finished picture in display sRGB, 0 … 1.
///
/// What comes out is brought back to where all pictures are compared, camera RGB of which 1 is the sensor's
/// white level, by undoing what `Developer` does: developed with `DevelopSettings::displayRatio` and an
/// exposure of log2(ratio) stops it is the network's own picture again.
class Amplification
{
public:
    /// `ratio` in 1 … 300. Throws Error{InvalidArgument} where it is not, Error{UnsupportedRaw} where the
    /// camera's colour matrix has no inverse.
    Amplification(double ratio, const CameraColour& colour);

    [[nodiscard]] float forward(float x) const { return std::clamp(x * m_ratio, 0.0F, 1.0F); }

    /// 12×H×W planes of display sRGB, laid out as by `demosaicPacked` → camera RGB, in place.
    void inverse(MutablePlanesView rgb) const;

private:
    float m_ratio = 1.0F;
    std::array<std::array<float, 3>, 3> m_toCamera{}; ///< from linear sRGB, divided by the ratio
};

/// The ratio that brings the photo's own white (`photoWhite`) to 1, in 1 … 300: what a network that wants one
/// is given where nobody says better.
[[nodiscard]] double estimatedAmplification(float photosWhite);

} // namespace nightjar
