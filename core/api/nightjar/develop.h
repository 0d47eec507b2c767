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

struct DevelopSettings
{
    std::optional<double> exposureEv{}; ///< stops, −5 … 8.2; unset: automatic
    double strength = 1.0;              ///< 0: the noisy photo, 1: the denoised image
};

/// A developed picture: sRGB, 8 bits, interleaved R G B, row by row, upright, with square pixels.
struct Picture
{
    Size size;
    std::vector<std::uint8_t> rgb;
};

/// Applies white balance, colour matrix, exposure and tone curve to `image`, which was made from `photo`.
/// Throws Error{InvalidArgument} and Cancelled.
[[nodiscard]] NIGHTJAR_API Picture develop(const Photo& photo, const Image& image,
                                           const DevelopSettings& settings = {}, const Control& control = {});

} // namespace nightjar::api
