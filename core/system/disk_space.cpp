// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/disk_space.h"

#include <system_error>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

std::string inMegabytes(std::uintmax_t bytes)
{
    return std::to_string(bytes >> 20) + " MB";
}

} // namespace

std::optional<FullDisk> fullDiskAt(const fs::path& folder, std::uintmax_t needed)
{
    std::error_code unknown;
    fs::path there = fs::absolute(folder, unknown);
    while (!fs::exists(there, unknown) && there.has_relative_path()) {
        there = there.parent_path();
    }
    const fs::space_info space = fs::space(there, unknown);
    return !unknown && space.available < needed
               ? std::optional(FullDisk{.folder = folder, .free = space.available, .needed = needed})
               : std::nullopt;
}

std::string roomText(const FullDisk& disk)
{
    constexpr std::uintmax_t almostOne = (1U << 20) - 1; // a picture of less than a megabyte takes "1 MB"
    return "it may take " + inMegabytes(disk.needed + almostOne) + ", and the disk of " +
           disk.folder.string() + " has " + inMegabytes(disk.free) + " left";
}

} // namespace nightjar
