// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"
#include "core/raw/mosaic.h"
#include "core/system/atomic_file.h"

#include <filesystem>

namespace nightjar {

struct DngExportSettings
{
    Overwrite overwrite = Overwrite::No;
    /// The raw file whose EXIF is copied. Empty: only the content of `PhotoInfo`.
    std::filesystem::path metadataFrom{};
};

/// Returns the picture sampled with the photo's colour filter mosaic: each pixel keeps the one colour that
/// the mosaic has there. Counts and levels are the camera's, multiplied by the largest power of two that fits
/// 16 bits, because a denoised dark photo spans only a few whole counts. There is no noise profile, because
/// it no longer applies. Throws Error{InvalidArgument} if the sizes differ.
[[nodiscard]] Mosaic sampledMosaic(const LinearSource& picture, const Mosaic& photo);

/// Writes the mosaic of `sampledMosaic` as a DNG. Throws what `writeDng` throws.
void exportMosaicDng(const LinearSource& picture, const Mosaic& photo, const DngExportSettings& settings,
                     const std::filesystem::path& target);

/// Writes the picture as a linear DNG: camera RGB, three samples per pixel, sensor orientation, the sensor's
/// black at 0 and its white at 65535, with the camera's matrix and as-shot white balance. Works row by row,
/// so only a few rows are in memory. Atomic. Throws Error{FileExists, WriteFailed, InvalidArgument}.
void exportLinearDng(const LinearSource& picture, const Mosaic& photo, const DngExportSettings& settings,
                     const std::filesystem::path& target);

} // namespace nightjar
