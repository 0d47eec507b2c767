// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/atomic_folder.h"

#include "core/base/error.h"
#include "core/system/creation_mask.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <utility>

namespace nightjar {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void throwExists(const fs::path& target)
{
    throw Error(ErrorCode::FileExists, target.string() + " already exists and was not changed");
}

} // namespace

AtomicFolder::AtomicFolder(fs::path target, Overwrite overwrite)
    : m_target(std::move(target)), m_overwrite(overwrite)
{
    std::error_code failed;
    if (m_overwrite == Overwrite::No && fs::exists(m_target, failed)) {
        throwExists(m_target);
    }
    fs::create_directories(m_target.parent_path(), failed);
    if (failed) {
        throwWriteFailed(m_target, failed.message());
    }
    std::string pattern =
        (m_target.parent_path() / ("." + m_target.filename().string() + ".XXXXXX")).string();
    if (mkdtemp(pattern.data()) == nullptr) {
        throwWriteFailed(m_target, std::strerror(errno));
    }
    m_temporary = pattern;
    // mkdtemp creates private folders; this one gets the permissions of the user's other new folders.
    chmod(m_temporary.c_str(), 0777 & ~creationMask());
}

AtomicFolder::~AtomicFolder()
{
    if (!m_temporary.empty()) {
        std::error_code ignored;
        fs::remove_all(m_temporary, ignored);
    }
}

void AtomicFolder::commit()
{
    // rename() never replaces a folder that is not empty, so no file is lost here.
    if (std::rename(m_temporary.c_str(), m_target.c_str()) == 0) {
        m_temporary.clear();
        return;
    }
    if (errno != ENOTEMPTY && errno != EEXIST && errno != ENOTDIR) {
        throwWriteFailed(m_target, std::strerror(errno));
    }
    if (m_overwrite == Overwrite::No) {
        throwExists(m_target);
    }
    // Exchanges the two names in one step; the destructor then removes the older folder.
    if (renameat2(AT_FDCWD, m_temporary.c_str(), AT_FDCWD, m_target.c_str(), RENAME_EXCHANGE) != 0) {
        throwWriteFailed(m_target, std::strerror(errno));
    }
}

} // namespace nightjar
