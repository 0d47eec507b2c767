// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/system/file_stamp.h"

#include <filesystem>
#include <map>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace nightjar {

/// What cameras' raw files end in: ".arw" …, in lower case.
[[nodiscard]] std::span<const std::string_view> rawExtensions();
/// Whether a file is called as cameras call their raw files; what can be used is found out by opening it.
[[nodiscard]] bool hasRawName(const std::filesystem::path& path);

/// The raw files among the paths, and those that lie in the folders among them, at any depth, in the order of
/// their names; hidden ones are left out, and folders that cannot be read. A path that is no folder is taken
/// as it is. A search that is stopped gives what it has found.
[[nodiscard]] std::vector<std::filesystem::path> rawFilesIn(const std::vector<std::filesystem::path>& paths,
                                                            const std::stop_token& stop = {});

/// Finds the photos that come into a folder, once each and not before they are whole: a file must keep its
/// size and time from one look to the next. One that changes afterwards has come again: a card has another
/// photo of the same name, a copy that had stalled goes on.
class FolderScan
{
public:
    using Stamps = std::map<std::filesystem::path, FileStamp>;

    /// What was `seen` before, as it was then, does not come again.
    explicit FolderScan(std::filesystem::path folder, Stamps seen = {});

    /// What has come and is whole. A folder that is not there (a card that was taken out) has nothing.
    [[nodiscard]] std::vector<std::filesystem::path> look();
    /// All that has come.
    [[nodiscard]] const Stamps& seen() const { return m_seen; }

private:
    std::filesystem::path m_folder;
    Stamps m_growing;
    Stamps m_seen;
};

} // namespace nightjar
