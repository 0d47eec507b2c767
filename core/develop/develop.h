// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/geometry.h"
#include "core/linear_image.h"
#include "core/raw/mosaic.h"

#include <cstdint>
#include <span>
#include <vector>

namespace nightjar {

struct DevelopSettings
{
    double exposureEv = 0.0; ///< stops, added to what the sensor saw: −5 … log2(300)
};

/// 8-bit sRGB for a screen, interleaved R G B, row by row.
struct DisplayImage
{
    Size size;
    std::vector<std::uint8_t> rgb;
};

/// Camera RGB → display sRGB: white balance, highlights without magenta, colour matrix, exposure, tone curve,
/// sRGB transfer function (IEC 61966-2-1). One pixel at a time, so that a part of a picture develops like the
/// whole, and before like after. Built once per photo and settings; const and safe to share between threads.
class Developer
{
public:
    Developer(const CameraColour& colour, const DevelopSettings& settings);

    /// `pixels` holds camera RGB interleaved, three floats a pixel; it becomes display sRGB in 0 … 1.
    void developRow(std::span<float> pixels) const;

    [[nodiscard]] DisplayImage develop(const LinearImage& image) const;

private:
    Matrix3 m_cameraToSrgb{}; ///< with white balance
    std::array<float, 3> m_whiteBalance{};
    float m_exposure = 1.0F;
    float m_whitePoint = 1.0F; ///< scene value that becomes display white
};

/// The exposure in EV that makes a dark photo readable without losing its night: what "auto" means.
[[nodiscard]] double automaticExposureEv(const LinearImage& image, const CameraColour& colour);

} // namespace nightjar
