// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"

#include <cstdint>
#include <optional>
#include <span>

namespace nightjar {

/// What nightjar-image-codecs, the part of the program that reads developed pictures, shows of itself. OpenCV
/// reads them, and brings a hundred other libraries with it; a photo is denoised without any of them.
struct ImageCodecsPlugin
{
    /// As `readImage` gives them. Nothing where the bytes are no picture; throws std::domain_error where its
    /// samples have neither 8 nor 16 bits.
    std::optional<Planes> (*decode)(std::span<const std::uint8_t> bytes);
};

} // namespace nightjar

extern "C" const nightjar::ImageCodecsPlugin nightjarImageCodecs;
