// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/plugin.h"

#include "core/base/error.h"
#include "core/system/data_folders.h"

#include <dlfcn.h>

namespace nightjar {

const void* pluginSymbol(const std::string& part, const std::string& name)
{
    const std::string file = part + "-" NIGHTJAR_VERSION ".so";
    const std::filesystem::path path = findPlugin(file);
    if (path.empty()) {
        throw Error(ErrorCode::Internal, file + " is missing from Nightjar's folder");
    }
    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    const void* shown = library != nullptr ? dlsym(library, name.c_str()) : nullptr;
    if (shown == nullptr) {
        throw Error(ErrorCode::Internal, file + " cannot be loaded: " + dlerror());
    }
    return shown;
}

} // namespace nightjar
