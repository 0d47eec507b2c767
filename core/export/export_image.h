// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/develop/develop.h"
#include "core/image/linear_image.h"
#include "core/raw/mosaic.h"
#include "core/system/atomic_file.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace nightjar {

enum class ImageFormat
{
    Png8,
    Png16,
    Jpeg,
    Tiff16,
    DngMosaic, ///< a raw photo again: the picture sampled as the sensor does
    DngLinear  ///< a raw photo already demosaiced
};

/// Whether the format keeps scene-linear camera RGB for another program to develop: output space, exposure
/// and tone then do not count.
[[nodiscard]] constexpr bool isRaw(ImageFormat format)
{
    return format == ImageFormat::DngMosaic || format == ImageFormat::DngLinear;
}

enum class OutputSpace
{
    Srgb,  ///< developed, for people
    Linear ///< camera RGB, no white balance, matrix or tone curve; 65535 is white level, sensor values below
           ///< 0 become 0
};

struct ExportSettings
{
    ImageFormat format = ImageFormat::Png8;
    OutputSpace space = OutputSpace::Srgb;
    DevelopSettings develop{};
    int jpegQuality = 95; ///< 1 … 100
    Overwrite overwrite = Overwrite::No;
    /// The raw file whose EXIF the picture keeps; empty: only what `PhotoInfo` knows.
    std::filesystem::path metadataFrom{};
    /// Asked between two stripes, and told of the stages Develop and Export; it outlives the export.
    const Progress* progress = nullptr;
};

/// "png", "png16", "jpeg"/"jpg", "tiff"/"tif", "dng-mosaic", "dng-linear"/"dng".
[[nodiscard]] std::optional<ImageFormat> imageFormatFrom(std::string_view name);
/// The file name extension with its dot.
[[nodiscard]] std::string_view extensionOf(ImageFormat format);

/// Writes the picture upright and with square pixels, with its ICC profile and EXIF, row by row (memory: a
/// few rows); a DNG as core/export/dng_export.h says. The file appears whole or not at all. Throws
/// Error{FileExists, WriteFailed, InvalidArgument (linear JPEG or 8-bit linear; a target that is the raw
/// photo itself)}.
void exportImage(const LinearSource& picture, const Mosaic& photo, const ExportSettings& settings,
                 const std::filesystem::path& target);

/// Whether a picture was written in OutputSpace::Linear, by what its description says; false for what cannot
/// be read.
[[nodiscard]] bool isLinearPicture(const std::filesystem::path& path);

} // namespace nightjar
