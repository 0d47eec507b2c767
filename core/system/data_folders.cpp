// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/data_folders.h"

#include <cstdlib>

namespace nightjar {
namespace fs = std::filesystem;

namespace {

/// Of the XDG base directories: what the variable names, else the usual one in the person's home.
fs::path baseDirectory(const char* variable, const char* usual)
{
    if (const char* folder = std::getenv(variable); folder != nullptr && *folder != '\0') {
        return fs::path(folder) / "nightjar";
    }
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') {
        return fs::path(home) / usual / "nightjar";
    }
    return {};
}

/// The folder that the running program lies in.
fs::path programFolder()
{
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

} // namespace

fs::path personalDataFolder()
{
    return baseDirectory("XDG_DATA_HOME", ".local/share");
}

fs::path personalConfigFolder()
{
    return baseDirectory("XDG_CONFIG_HOME", ".config");
}

std::vector<fs::path> dataFolders()
{
    std::vector<fs::path> candidates{personalDataFolder()};
    std::error_code ignored;
    const fs::path program = programFolder();
    candidates.push_back(program.parent_path() / "share/nightjar");
    // In a build tree, build/<preset>/…: the first folder above that holds both.
    for (fs::path folder = program; folder.has_relative_path(); folder = folder.parent_path()) {
        if (fs::is_directory(folder / "models", ignored) && fs::is_directory(folder / "resources", ignored)) {
            candidates.push_back(folder);
            break;
        }
    }
    std::erase_if(candidates, [&](const fs::path& folder) { return !fs::is_directory(folder, ignored); });
    return candidates;
}

fs::path findData(const fs::path& relative)
{
    std::error_code ignored;
    for (const fs::path& folder : dataFolders()) {
        if (fs::exists(folder / relative, ignored)) {
            return folder / relative;
        }
    }
    return {};
}

fs::path findPlugin(const fs::path& name)
{
    const fs::path program = programFolder();
    std::error_code ignored;
    // The last is that of tests, which lie one folder deeper.
    for (const fs::path& folder : {program, program / NIGHTJAR_PLUGIN_FOLDER, program.parent_path()}) {
        if (fs::exists(folder / name, ignored)) {
            return folder / name;
        }
    }
    return {};
}

} // namespace nightjar
