// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace nightjar {

/// The folders that are searched for models and resources, each with `models/` and `resources/`: the user's
/// data folder (XDG base directories), the installation of the program, the installation of libnightjar in a
/// program that uses it, and the source tree of a build. Only folders that exist; never the current folder.
[[nodiscard]] std::vector<std::filesystem::path> dataFolders();

/// The person's own data folder, whether it exists or not; imported models go there. Empty where the
/// environment names none.
[[nodiscard]] std::filesystem::path personalDataFolder();

/// Where the person's own settings lie, whether it exists or not. Empty where the environment names none.
[[nodiscard]] std::filesystem::path personalConfigFolder();

/// The first `relative` that exists in the data folders; empty where there is none.
[[nodiscard]] std::filesystem::path findData(const std::filesystem::path& relative);

/// The file of a plugin: beside the program, in its installation's or build tree's plugin folder, or in that
/// of libnightjar. Never in the current folder. Empty if there is none.
[[nodiscard]] std::filesystem::path findPlugin(const std::filesystem::path& name);

} // namespace nightjar
