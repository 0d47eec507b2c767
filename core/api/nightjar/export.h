// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nightjar/develop.h>

#include <filesystem>

namespace nightjar::api {

/// File formats. All but the DNGs contain the developed picture.
enum class Format
{
    Png8,      ///< 8 bits per channel
    Png16,     ///< 16 bits per channel
    Jpeg,      ///< 8 bits per channel
    Tiff16,    ///< 16 bits per channel
    DngLinear, ///< demosaiced camera RGB
    DngMosaic  ///< a raw photo with the camera's mosaic
};

/// What exportImage writes.
struct ExportSettings
{
    Format format = Format::Png8; ///< the target's extension is not considered
    DevelopSettings develop{};    ///< DNGs use the strength only
    int jpegQuality = 95;         ///< 1 … 100
    bool overwrite = false;       ///< whether an existing file may be replaced
};

/// Writes `image`, which was made from `photo`, with its ICC profile and the photo's EXIF. The write is
/// atomic: the target has all of the new content or is unchanged. Throws Error{FileExists, WriteFailed,
/// InvalidArgument} and Cancelled.
NIGHTJAR_API void exportImage(const Photo& photo, const Image& image, const std::filesystem::path& target,
                              const ExportSettings& settings = {}, const Control& control = {});

} // namespace nightjar::api
