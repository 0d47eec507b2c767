// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"

#include <filesystem>

namespace nightjar {

/// Reads a developed picture (PNG, JPEG or TIFF of 8 or 16 bits, colour or grey) as 3×H×W floats: red, green,
/// blue, 0 … 1 of the file's full scale, as stored. Colours are not managed and gamma is not changed. The
/// picture is turned upright by its EXIF orientation. Throws Error{FileNotFound, FileUnreadable,
/// InvalidImage}.
[[nodiscard]] Planes readImage(const std::filesystem::path& path);

} // namespace nightjar
