// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/disk_space.h"

#include "core/base/byte_size.h"

#include <system_error>

namespace nightjar {
namespace fs = std::filesystem;

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
    return "it needs up to " + neededMegabytes(disk.needed) + ", but the disk of " + disk.folder.string() +
           " has " + availableMegabytes(disk.free) + " left";
}

} // namespace nightjar
