// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/file_stamp.h"

namespace nightjar {

std::optional<FileStamp> stampOf(const std::filesystem::path& file)
{
    std::error_code noSize;
    std::error_code noTime;
    const FileStamp stamp{std::filesystem::file_size(file, noSize),
                          std::filesystem::last_write_time(file, noTime).time_since_epoch().count()};
    return noSize || noTime ? std::nullopt : std::optional(stamp);
}

} // namespace nightjar
