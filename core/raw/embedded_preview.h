// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace nightjar {

/// The small developed picture that a camera puts into its raw files.
struct EmbeddedPreview
{
    std::vector<std::uint8_t> jpeg; ///< a JPEG file; empty where the picture is in `rgb`
    Size size;                      ///< of `rgb`
    std::vector<std::uint8_t> rgb;  ///< sRGB, interleaved, row by row without padding
    int orientation = 1;            ///< EXIF 1 … 8: how it is to be turned
};

/// Reads no more of the file than its directories and the preview. Nothing where there is none, or where the
/// file cannot be read.
[[nodiscard]] std::optional<EmbeddedPreview> readEmbeddedPreview(const std::filesystem::path& path);

} // namespace nightjar
