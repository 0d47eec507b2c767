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

/// The extensions of raw files: ".arw" …, in lower case.
[[nodiscard]] std::span<const std::string_view> rawExtensions();
/// Whether a file has the extension of a raw file; only opening it shows whether it can be used.
[[nodiscard]] bool hasRawName(const std::filesystem::path& path);

/// Returns the raw files among the paths and in the folders among them, recursively, ordered by name. Ignores
/// hidden files and unreadable folders. A path that is not a folder is returned as it is. A stopped search
/// returns what it has found.
[[nodiscard]] std::vector<std::filesystem::path> rawFilesIn(const std::vector<std::filesystem::path>& paths,
                                                            const std::stop_token& stop = {});

/// Finds new photos in a folder, once each and only when complete: a file must keep its size and time between
/// two scans. A file that changes later is new again: a card has another photo of the same name, or a stalled
/// copy has continued.
class FolderScan
{
public:
    using Stamps = std::map<std::filesystem::path, FileStamp>;

    /// Files in `seen`, if unchanged, are not new.
    explicit FolderScan(std::filesystem::path folder, Stamps seen = {});

    /// Returns new, complete photos. A missing folder (a removed card) has none.
    [[nodiscard]] std::vector<std::filesystem::path> look();
    /// All photos found so far.
    [[nodiscard]] const Stamps& seen() const { return m_seen; }

private:
    std::filesystem::path m_folder;
    Stamps m_growing;
    Stamps m_seen;
};

} // namespace nightjar
