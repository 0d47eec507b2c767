// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace nightjar {

// Nightjar counts memory and files in one unit everywhere: 1 MB is 2^20 bytes, as `--memory 512M` counts.

inline constexpr std::uintmax_t bytesPerMegabyte = std::uintmax_t{1} << 20;

[[nodiscard]] constexpr double megabytes(std::uintmax_t bytes)
{
    return static_cast<double>(bytes) / static_cast<double>(bytesPerMegabyte);
}

/// "269 MB": what something needs, rounded up.
[[nodiscard]] inline std::string neededMegabytes(std::uintmax_t bytes)
{
    return std::to_string((bytes + bytesPerMegabyte - 1) / bytesPerMegabyte) + " MB";
}

/// "3 MB": what is available, rounded down.
[[nodiscard]] inline std::string availableMegabytes(std::uintmax_t bytes)
{
    return std::to_string(bytes / bytesPerMegabyte) + " MB";
}

} // namespace nightjar
