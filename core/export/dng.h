// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/raw/mosaic.h"
#include "core/system/atomic_file.h"

#include <filesystem>

namespace nightjar {

struct DngSettings
{
    /// Masked pixels around the picture, at black level: the picture becomes the file's active area.
    struct Margins
    {
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
    };

    Overwrite overwrite = Overwrite::No;
    int bitsPerSample = 16; ///< 10, 12, 14 (packed) or 16
    Margins margins{};
    /// The raw file whose EXIF is copied. Empty: only the mosaic's metadata.
    std::filesystem::path metadataFrom{};
};

/// Writes the mosaic as an uncompressed CFA DNG (Adobe, Digital Negative Specification 1.4) in sensor
/// orientation. `readRaw` returns the same mosaic. Atomic. Throws Error{FileExists, WriteFailed,
/// InvalidArgument (samples or black levels exceed the bits, unsupported number of bits, negative margins, a
/// colour matrix without inverse)}.
void writeDng(const Mosaic& mosaic, const std::filesystem::path& path, const DngSettings& settings = {});

} // namespace nightjar
