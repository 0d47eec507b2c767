// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nightjar/control.h>
#include <nightjar/image.h>
#include <nightjar/photo.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace nightjar::api {

/// How an image becomes a picture.
struct DevelopSettings
{
    /// Stops. Values outside −5 … 8.2 count as the nearest of these. Unset: Photo::automaticExposureEv.
    std::optional<double> exposureEv{};
    double strength = 1.0; ///< 0: the noisy photo, 1: the denoised image
};

/// A developed picture: sRGB, 8 bits, interleaved R G B, row by row, upright, with square pixels.
struct Picture
{
    Size size;                     ///< after rotation to the photo's orientation
    std::vector<std::uint8_t> rgb; ///< 3 · width · height values
};

/// Applies white balance, colour matrix, exposure and tone curve to `image`, which was made from `photo`.
/// Throws Cancelled, and Error{InvalidArgument} if a setting is not a number in its range or the image has
/// another size than the photo.
[[nodiscard]] NIGHTJAR_API Picture develop(const Photo& photo, const Image& image,
                                           const DevelopSettings& settings = {}, const Control& control = {});

} // namespace nightjar::api
