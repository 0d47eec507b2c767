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
    DngMosaic, ///< a raw photo: the picture sampled with the sensor's mosaic
    DngLinear  ///< a demosaiced raw photo
};

/// Whether the format contains scene-linear camera RGB for other programs to develop. Output space, exposure
/// and tone are then ignored.
[[nodiscard]] constexpr bool isRaw(ImageFormat format)
{
    return format == ImageFormat::DngMosaic || format == ImageFormat::DngLinear;
}

enum class OutputSpace
{
    Srgb,  ///< developed
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
    /// The raw file whose EXIF is copied. Empty: only the content of `PhotoInfo`.
    std::filesystem::path metadataFrom{};
    /// Checked for cancellation between strips; receives the times of Develop and Export. Must outlive the
    /// export. Null: neither.
    const Progress* progress = nullptr;
};

/// Returns the format named "png", "png16", "jpeg"/"jpg", "tiff"/"tif", "dng-mosaic" or "dng-linear"/"dng",
/// in any case of letters; nothing for any other name.
[[nodiscard]] std::optional<ImageFormat> imageFormatFrom(std::string_view name);
/// Returns the file name extension with its dot.
[[nodiscard]] std::string_view extensionOf(ImageFormat format);

/// Writes the picture upright, with square pixels, ICC profile and EXIF. Works row by row, so only a few rows
/// are in memory. DNGs are written as in core/export/dng_export.h. Atomic. Throws Error{FileExists,
/// WriteFailed, InvalidArgument (linear JPEG or 8-bit linear; JPEG quality out of range; a picture without
/// pixels; the target is the raw photo itself)} and Cancelled.
void exportImage(const LinearSource& picture, const Mosaic& photo, const ExportSettings& settings,
                 const std::filesystem::path& target);

/// Whether a picture was written in OutputSpace::Linear, judged by its EXIF description. False if it cannot
/// be read.
[[nodiscard]] bool isLinearPicture(const std::filesystem::path& path);

} // namespace nightjar
