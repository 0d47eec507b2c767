// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace nightjar {

/// A disk that has less room than a picture may take.
struct FullDisk
{
    std::filesystem::path folder; ///< where the picture goes
    std::uintmax_t free = 0;      ///< bytes
    std::uintmax_t needed = 0;    ///< bytes; at most

    friend bool operator==(const FullDisk&, const FullDisk&) = default;
};

/// What is the matter with the disk on which `folder` lies, or would lie once it is made; none where it has
/// room for so many bytes, or does not tell.
[[nodiscard]] std::optional<FullDisk> fullDiskAt(const std::filesystem::path& folder, std::uintmax_t needed);

/// "it may take 60 MB, and the disk of /photos/out has 3 MB left"
[[nodiscard]] std::string roomText(const FullDisk& disk);

} // namespace nightjar
