// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace nightjar {

/// A disk with too little space for a picture.
struct FullDisk
{
    std::filesystem::path folder; ///< the target folder of the picture
    std::uintmax_t free = 0;      ///< bytes
    std::uintmax_t needed = 0;    ///< bytes, upper limit

    friend bool operator==(const FullDisk&, const FullDisk&) = default;
};

/// Checks the disk of `folder`, which need not exist yet. Returns nothing if it has `needed` bytes free or
/// does not report its space.
[[nodiscard]] std::optional<FullDisk> fullDiskAt(const std::filesystem::path& folder, std::uintmax_t needed);

/// "it may take 60 MB, and the disk of /photos/out has 3 MB left"
[[nodiscard]] std::string roomText(const FullDisk& disk);

} // namespace nightjar
