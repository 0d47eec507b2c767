// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/data_folders.h"

#include <algorithm>
#include <cstdlib>
#include <dlfcn.h>

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

/// The folder of the file that this code was loaded from: a program, or libnightjar within another program.
fs::path codeFolder()
{
    Dl_info info{};
    std::error_code failed;
    if (dladdr(reinterpret_cast<const void*>(&codeFolder), &info) == 0 || info.dli_fname == nullptr) {
        return {};
    }
    const fs::path file = fs::canonical(info.dli_fname, failed);
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
    std::vector<fs::path> candidates{personalDataFolder()};
    std::error_code ignored;
    const fs::path program = programFolder();
    candidates.push_back(program.parent_path() / "share/nightjar");
    candidates.push_back((codeFolder() / NIGHTJAR_DATA_FROM_LIBRARY).lexically_normal());
    // In a build tree, build/<preset>/…: the first folder above with both.
    for (const fs::path& start : {program, codeFolder()}) {
        for (fs::path folder = start; folder.has_relative_path(); folder = folder.parent_path()) {
            if (fs::is_directory(folder / "models", ignored) &&
                fs::is_directory(folder / "resources", ignored)) {
                candidates.push_back(folder);
                break;
            }
        }
    }
    for (std::size_t i = candidates.size(); i-- > 1;) { // each folder once
        if (std::find(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(i),
                      candidates[i]) != candidates.begin() + static_cast<std::ptrdiff_t>(i)) {
            candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(i));
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
    const fs::path code = codeFolder();
    // Tests are one folder deeper than programs. An installed library has its plugins in a folder beside it.
    for (const fs::path& folder :
         {program, program / NIGHTJAR_PLUGIN_FOLDER, program.parent_path(), code, code / "nightjar"}) {
        if (fs::exists(folder / name, ignored)) {
            return folder / name;
        }
    }
    return {};
}

} // namespace nightjar
