// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/raw/mosaic.h"

#include <filesystem>

namespace nightjar {

/// Reads a Bayer raw photo of any camera that LibRaw decodes. Throws Error: FileNotFound, FileUnreadable,
/// NotARaw, UnsupportedRaw (with what the file is and why it cannot be used yet), CorruptRaw, MemoryBudget
/// (memory ran out).
[[nodiscard]] Mosaic readRaw(const std::filesystem::path& path);

} // namespace nightjar
