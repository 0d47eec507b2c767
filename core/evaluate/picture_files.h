// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"

#include <filesystem>

namespace nightjar {

/// Whether a file is a raw photo rather than a picture, by its first bytes; a TIFF file, which can be both,
/// by its name as well. Throws Error{FileNotFound, FileUnreadable}.
[[nodiscard]] bool isRawFile(const std::filesystem::path& path);

/// Reads a picture that `exportImage` wrote in OutputSpace::Linear. Throws Error{InvalidImage} for any other,
/// and what `readImage` throws.
[[nodiscard]] LinearSource readLinearPicture(const std::filesystem::path& path);

} // namespace nightjar
