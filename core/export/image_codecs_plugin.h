// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"

#include <cstdint>
#include <optional>
#include <span>

namespace nightjar {

/// The interface of the plugin nightjar-image-codecs, which reads developed pictures with OpenCV. OpenCV
/// loads a hundred other libraries, which denoising does not need.
struct ImageCodecsPlugin
{
    /// Decodes like `readImage`. Returns nothing if the bytes are not a picture. Throws std::domain_error if
    /// samples have neither 8 nor 16 bits.
    std::optional<Planes> (*decode)(std::span<const std::uint8_t> bytes);
};

} // namespace nightjar

extern "C" const nightjar::ImageCodecsPlugin nightjarImageCodecs;
