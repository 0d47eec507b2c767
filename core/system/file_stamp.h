// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace nightjar {

/// By what a file that was changed, or another of the same name, is told from the one before.
struct FileStamp
{
    std::uintmax_t size = 0; ///< bytes
    std::int64_t time = 0;   ///< of the last change, in ticks of the file clock

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// None where the file cannot be looked at.
[[nodiscard]] std::optional<FileStamp> stampOf(const std::filesystem::path& file);

} // namespace nightjar
