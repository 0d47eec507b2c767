// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/system/atomic_file.h"

#include <filesystem>
#include <string>

namespace nightjar {

/// Throws Error{FileNotFound, FileUnreadable}.
[[nodiscard]] std::string readTextFile(const std::filesystem::path& path);

/// Writes atomically. Throws Error{FileExists, WriteFailed}.
void writeTextFile(const std::filesystem::path& path, const std::string& text, Overwrite overwrite);

} // namespace nightjar
