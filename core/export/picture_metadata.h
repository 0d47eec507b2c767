// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/raw/mosaic.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace nightjar {

/// What a picture's file says about its photo.
struct PictureMetadata
{
    std::vector<std::uint8_t> exif; ///< a little-endian TIFF stream, at most what one JPEG marker holds
    std::string xmp;                ///< a packet; empty: none
};

/// What is true of the written picture, whatever the raw file said.
struct PictureFacts
{
    Size size;
    int orientation = 1;       ///< EXIF 1 … 8; 1: upright
    bool isSrgb = true;        ///< else of no standard colour space
    std::string description{}; ///< empty: the raw file's
};

/// The EXIF and XMP that a written picture keeps of its photo: everything that `rawFile` says (empty: none)
/// but what is true only of the raw data, completed by `info`. A file whose metadata cannot be read counts as
/// none: a picture is worth more than its labels.
[[nodiscard]] PictureMetadata pictureMetadata(const PhotoInfo& info, const PictureFacts& facts,
                                              const std::filesystem::path& rawFile);

/// The EXIF ImageDescription of a file; empty where it has none or cannot be read.
[[nodiscard]] std::string pictureDescription(const std::filesystem::path& path);

} // namespace nightjar
