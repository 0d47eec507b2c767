// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/tiff_file.h"
#include "core/raw/mosaic.h"

#include <filesystem>

namespace nightjar {

/// What a DNG keeps of its photo: as `pictureMetadata`, but the sensor's orientation and no colour space. An
/// empty `rawFile`: only what `info` knows.
[[nodiscard]] PictureMetadata dngMetadata(const PhotoInfo& info, Size sensor,
                                          const std::filesystem::path& rawFile);

/// The tags that every DNG needs (Adobe, Digital Negative Specification 1.4): version, camera, orientation,
/// shape of the pixels, colour matrix and as-shot neutral. Throws Error{InvalidArgument} where the colour
/// matrix has no inverse, and what TiffFile throws.
void describeDng(TiffFile& file, const PhotoInfo& info, const CameraColour& colour);

/// The lattice of a DNG in one uncompressed piece: not every reader looks for more.
void describeLattice(TiffFile& file, Size size, int samplesPerPixel, int bitsPerSample);

} // namespace nightjar
