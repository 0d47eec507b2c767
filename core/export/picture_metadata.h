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

/// The metadata of a picture file.
struct PictureMetadata
{
    std::vector<std::uint8_t> exif; ///< a little-endian TIFF stream that fits a JPEG marker
    std::string xmp;                ///< a packet; empty: none
};

/// Facts about the written picture that replace those of the raw file.
struct PictureFacts
{
    Size size;
    int orientation = 1;       ///< EXIF 1 … 8; 1: upright
    bool isSrgb = true;        ///< false: no standard colour space
    std::string description{}; ///< empty: the raw file's
};

/// Returns the EXIF and XMP of a written picture: those of `rawFile` (empty: none) without facts about the
/// raw data, completed by `info`. Unreadable metadata is ignored, because the picture matters more.
[[nodiscard]] PictureMetadata pictureMetadata(const PhotoInfo& info, const PictureFacts& facts,
                                              const std::filesystem::path& rawFile);

/// Returns a file's EXIF ImageDescription; empty if there is none or it cannot be read.
[[nodiscard]] std::string pictureDescription(const std::filesystem::path& path);

} // namespace nightjar
