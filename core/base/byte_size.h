// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace nightjar {

// Nightjar uses one unit for memory and file sizes: 1 MB is 2^20 bytes, as in `--memory 512M`.

inline constexpr std::uintmax_t bytesPerMegabyte = std::uintmax_t{1} << 20;

[[nodiscard]] constexpr double megabytes(std::uintmax_t bytes)
{
    return static_cast<double>(bytes) / static_cast<double>(bytesPerMegabyte);
}

/// "269 MB", rounded up: for sizes that are needed.
[[nodiscard]] inline std::string neededMegabytes(std::uintmax_t bytes)
{
    return std::to_string((bytes + bytesPerMegabyte - 1) / bytesPerMegabyte) + " MB";
}

/// "3 MB", rounded down: for sizes that are available.
[[nodiscard]] inline std::string availableMegabytes(std::uintmax_t bytes)
{
    return std::to_string(bytes / bytesPerMegabyte) + " MB";
}

} // namespace nightjar
