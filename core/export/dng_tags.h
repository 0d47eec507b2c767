// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/tiff_file.h"
#include "core/raw/mosaic.h"

#include <filesystem>

namespace nightjar {

/// Returns a DNG's metadata: like `pictureMetadata`, but with the sensor's orientation and without a colour
/// space. If `rawFile` is empty, it has only the content of `info`.
[[nodiscard]] PictureMetadata dngMetadata(const PhotoInfo& info, Size sensor,
                                          const std::filesystem::path& rawFile);

/// Writes the tags of every DNG (Adobe, Digital Negative Specification 1.4): version, camera, orientation,
/// pixel aspect, colour matrix and as-shot neutral. Throws Error{InvalidArgument} if the colour matrix has no
/// inverse, and what TiffFile throws.
void describeDng(TiffFile& file, const PhotoInfo& info, const CameraColour& colour);

/// Writes the tags that describe the pixels, stored in one uncompressed strip because not every reader
/// supports more.
void describeLattice(TiffFile& file, Size size, int samplesPerPixel, int bitsPerSample);

} // namespace nightjar
