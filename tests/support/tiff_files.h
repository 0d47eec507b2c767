// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/raw/mosaic.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace nightjar::test {

/// Where one tile of a DNG stands.
struct DngTile
{
    std::size_t offset = 0;
    std::size_t length = 0;
    std::size_t listEntry = 0; ///< of the tile's offset in the file's list of tiles, four bytes
};

/// A DNG as most converters and phones write it: tiles of 32×32 samples in lossless JPEG (ITU-T T.81, process
/// 14, predictor 1), two columns as two components.
std::vector<DngTile> writeLosslessJpegDng(const Mosaic::Parts& parts, const std::filesystem::path& path);

/// The same tiles without compression, which DNG allows.
void writeUncompressedTiledDng(const Mosaic::Parts& parts, const std::filesystem::path& path);

struct PlainTiff
{
    int samplesPerPixel = 1; ///< 1 grey, 3 RGB
    int bitsPerSample = 16;
};

/// A picture as scanners write it: a TIFF of a camera maker's name, without a mosaic.
void writePlainTiff(const PlainTiff& settings, const std::filesystem::path& path);

} // namespace nightjar::test
