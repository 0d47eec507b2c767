// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace nightjar {

/// Returns the SHA-256 of a file's content (FIPS 180-4), 64 lower-case hexadecimal digits. Throws
/// Error{InvalidModel} if the file cannot be read.
[[nodiscard]] std::string sha256Of(const std::filesystem::path& file);

} // namespace nightjar
