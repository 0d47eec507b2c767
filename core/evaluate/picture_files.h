// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"

#include <filesystem>

namespace nightjar {

/// Whether a file is a raw photo and not a picture, by its first bytes; for TIFF, which can be both, also by
/// its name. Throws Error{FileNotFound, FileUnreadable}.
[[nodiscard]] bool isRawFile(const std::filesystem::path& path);

/// Reads a picture written by `exportImage` in OutputSpace::Linear. Throws Error{InvalidImage} for any other,
/// and what `readImage` throws.
[[nodiscard]] LinearSource readLinearPicture(const std::filesystem::path& path);

} // namespace nightjar
