// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace nightjar {

/// Where Nightjar looks for what comes with it, each holding `models/` and `resources/`: the person's own
/// data folder first (XDG base directories), then the installation's, then the source tree that the program
/// was built in. Only existing ones.
[[nodiscard]] std::vector<std::filesystem::path> dataFolders();

/// The person's own data folder, whether it exists or not; imported models go there. Empty where the
/// environment names none.
[[nodiscard]] std::filesystem::path personalDataFolder();

/// Where the person's own settings lie, whether it exists or not. Empty where the environment names none.
[[nodiscard]] std::filesystem::path personalConfigFolder();

/// The first `relative` that exists in the data folders; empty where there is none.
[[nodiscard]] std::filesystem::path findData(const std::filesystem::path& relative);

/// A part of the program that is loaded while it runs: beside the program, in an installation's folder for
/// them, or in the build tree's. Empty where there is none.
[[nodiscard]] std::filesystem::path findPlugin(const std::filesystem::path& name);

} // namespace nightjar
