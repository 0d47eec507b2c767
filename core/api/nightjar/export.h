// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nightjar/develop.h>

#include <filesystem>

namespace nightjar::api {

enum class Format
{
    Png8,
    Png16,
    Jpeg,
    Tiff16,
    DngLinear, ///< demosaiced camera RGB
    DngMosaic  ///< a raw photo with the camera's mosaic
};

struct ExportSettings
{
    Format format = Format::Png8;
    DevelopSettings develop{};
    int jpegQuality = 95; ///< 1 … 100
    bool overwrite = false;
};

/// Writes `image`, which was made from `photo`, with its ICC profile and the photo's EXIF. The write is
/// atomic: the target has all of the new content or is unchanged. Throws Error{FileExists, WriteFailed,
/// InvalidArgument} and Cancelled.
NIGHTJAR_API void exportImage(const Photo& photo, const Image& image, const std::filesystem::path& target,
                              const ExportSettings& settings = {}, const Control& control = {});

} // namespace nightjar::api
