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
    /// The raw file whose EXIF the DNG keeps; empty: only what `PhotoInfo` knows.
    std::filesystem::path metadataFrom{};
};

/// The picture as the photo's sensor would have counted it: of each pixel the one colour that the mosaic has
/// there. Counts and levels are the camera's times the largest power of two that 16 bits hold, for what is
/// left of a dark photo without its noise lies between few whole counts. No noise profile: it is no longer
/// true. Throws Error{InvalidArgument} where the sizes differ.
[[nodiscard]] Mosaic sampledMosaic(const LinearSource& picture, const Mosaic& photo);

/// Writes the mosaic of `sampledMosaic` as a DNG. Throws what `writeDng` throws.
void exportMosaicDng(const LinearSource& picture, const Mosaic& photo, const DngExportSettings& settings,
                     const std::filesystem::path& target);

/// Writes the picture as a linear DNG: camera RGB, three samples a pixel, sensor orientation, from the
/// sensor's black at 0 to its white at 65535, with the camera's matrix and as-shot white balance, row by row
/// (memory: a few rows). The file appears whole or not at all. Throws Error{FileExists, WriteFailed,
/// InvalidArgument}.
void exportLinearDng(const LinearSource& picture, const Mosaic& photo, const DngExportSettings& settings,
                     const std::filesystem::path& target);

} // namespace nightjar
