// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace nightjar {

/// Size and time of a file, to detect that it was changed or replaced.
struct FileStamp
{
    std::uintmax_t size = 0; ///< bytes
    std::int64_t time = 0;   ///< last modification, ticks of the file clock

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// Returns nothing if the file cannot be read.
[[nodiscard]] std::optional<FileStamp> stampOf(const std::filesystem::path& file);

} // namespace nightjar
