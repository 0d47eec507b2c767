// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace nightjar {

/// Returns the folders that may have `models/` and `resources/`, in search order: the user's data folder (XDG
/// base directories), the program's installation, the installation of libnightjar if another program uses it,
/// and the source tree of a build. Only existing folders, and never the current folder.
[[nodiscard]] std::vector<std::filesystem::path> dataFolders();

/// The user's data folder, for imported models. It may not exist. Empty if the environment names none.
[[nodiscard]] std::filesystem::path personalDataFolder();

/// The user's settings folder. It may not exist. Empty if the environment names none.
[[nodiscard]] std::filesystem::path personalConfigFolder();

/// Returns the first existing `relative` in the data folders, or an empty path.
[[nodiscard]] std::filesystem::path findData(const std::filesystem::path& relative);

/// Returns the file of a plugin: beside the program, or in the plugin folder of its installation, of the
/// build tree, or of libnightjar; never in the current folder. Empty if there is none.
[[nodiscard]] std::filesystem::path findPlugin(const std::filesystem::path& name);

} // namespace nightjar
