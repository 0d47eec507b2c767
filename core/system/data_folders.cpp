// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/data_folders.h"

#include <algorithm>
#include <cstdlib>
#include <dlfcn.h>
#include <link.h>

namespace nightjar {
namespace fs = std::filesystem;

namespace {

/// An XDG base directory: the variable's value, or the default below the user's home.
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

/// The folder of the running program.
fs::path programFolder()
{
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

/// The folder of the library that contains this code: libnightjar within another program. Empty in Nightjar's
/// programs, for which the loader reports argv[0], possibly the name of a file in the current folder.
fs::path libraryFolder()
{
    Dl_info info{};
    link_map* library = nullptr;
    if (dladdr1(reinterpret_cast<const void*>(&libraryFolder), &info, reinterpret_cast<void**>(&library),
                RTLD_DL_LINKMAP) == 0 ||
        library == nullptr || !fs::path(library->l_name).is_absolute()) {
        return {};
    }
    std::error_code failed;
    const fs::path file = fs::canonical(library->l_name, failed);
    return failed ? fs::path() : file.parent_path();
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
    std::vector<fs::path> folders;
    const auto add = [&](const fs::path& folder) {
        std::error_code ignored;
        if (fs::is_directory(folder, ignored) && std::ranges::find(folders, folder) == folders.end()) {
            folders.push_back(folder);
        }
    };
    const fs::path program = programFolder();
    const fs::path library = libraryFolder();
    add(personalDataFolder());
    if (!program.empty()) {
        add(program.parent_path() / "share/nightjar");
    }
    if (!library.empty()) {
        add((library / NIGHTJAR_DATA_FROM_LIBRARY).lexically_normal());
    }
    // In a build tree (build/<preset>/…): the first parent folder that has both.
    for (const fs::path& start : {program, library}) {
        for (fs::path folder = start; folder.has_relative_path(); folder = folder.parent_path()) {
            std::error_code ignored;
            if (fs::is_directory(folder / "models", ignored) &&
                fs::is_directory(folder / "resources", ignored)) {
                add(folder);
                break;
            }
        }
    }
    return folders;
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
    const fs::path library = libraryFolder();
    // Tests are one folder deeper than programs. An installed library has its plugins in a folder beside it.
    for (const fs::path& folder :
         {program, program / NIGHTJAR_PLUGIN_FOLDER, program.parent_path(), library, library / "nightjar"}) {
        std::error_code ignored;
        if (folder.is_absolute() && fs::exists(folder / name, ignored)) {
            return folder / name;
        }
    }
    return {};
}

} // namespace nightjar
