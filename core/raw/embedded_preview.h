// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace nightjar {

/// The small developed picture that cameras embed in raw files.
struct EmbeddedPreview
{
    std::vector<std::uint8_t> jpeg; ///< a JPEG file; empty if the picture is in `rgb`
    Size size;                      ///< of `rgb`
    std::vector<std::uint8_t> rgb;  ///< sRGB, interleaved, row by row without padding
    int orientation = 1;            ///< EXIF, 1 … 8
};

/// Reads only the file's directories and its preview. Returns nothing if there is none or the file cannot be
/// read.
[[nodiscard]] std::optional<EmbeddedPreview> readEmbeddedPreview(const std::filesystem::path& path);

} // namespace nightjar
