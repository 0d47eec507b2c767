// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/atomic_file.h"

#include "core/error.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace nightjar {
namespace {

[[noreturn]] void throwWriteFailed(const std::filesystem::path& target, int error)
{
    throw Error(ErrorCode::WriteFailed, target.string() + " could not be written: " + std::strerror(error));
}

[[noreturn]] void throwExists(const std::filesystem::path& target)
{
    throw Error(ErrorCode::FileExists, target.string() + " already exists and was left as it is");
}

std::filesystem::path folderOf(const std::filesystem::path& target)
{
    return target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
}

/// A rename that fails with EEXIST instead of replacing; where the file system cannot promise that, the check
/// is made first.
int renameWithoutReplacing(const std::filesystem::path& from, const std::filesystem::path& to)
{
#ifdef RENAME_NOREPLACE
    if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        return 0;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return -1;
    }
#endif
    if (access(to.c_str(), F_OK) == 0) {
        errno = EEXIST;
        return -1;
    }
    return std::rename(from.c_str(), to.c_str());
}

int syncPath(const std::filesystem::path& path, int flags)
{
    const int descriptor = open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) {
        return -1;
    }
    const int result = fsync(descriptor);
    const int error = errno;
    close(descriptor);
    errno = error;
    return result;
}

} // namespace

AtomicFile::AtomicFile(std::filesystem::path target, Overwrite overwrite)
    : m_target(std::move(target)), m_overwrite(overwrite)
{
    std::error_code ignored;
    if (m_overwrite == Overwrite::No && std::filesystem::exists(m_target, ignored)) {
        throwExists(m_target);
    }
    if (std::filesystem::is_directory(m_target, ignored)) {
        throwWriteFailed(m_target, EISDIR);
    }
    std::string pattern = (folderOf(m_target) / ("." + m_target.filename().string() + ".XXXXXX")).string();
    const int descriptor = mkstemp(pattern.data());
    if (descriptor < 0) {
        throwWriteFailed(m_target, errno);
    }
    // mkstemp makes files private; a finished picture is as readable as any other new file of this person.
    const mode_t mask = umask(0);
    umask(mask);
    fchmod(descriptor, 0666 & ~mask);
    close(descriptor);
    m_temporary = pattern;
}

AtomicFile::~AtomicFile()
{
    if (!m_temporary.empty()) {
        unlink(m_temporary.c_str());
    }
}

void AtomicFile::commit()
{
    if (syncPath(m_temporary, O_RDONLY) != 0) {
        throwWriteFailed(m_target, errno);
    }
    const int result = m_overwrite == Overwrite::Yes ? std::rename(m_temporary.c_str(), m_target.c_str())
                                                     : renameWithoutReplacing(m_temporary, m_target);
    if (result != 0) {
        if (errno == EEXIST) {
            throwExists(m_target);
        }
        throwWriteFailed(m_target, errno);
    }
    m_temporary.clear();
    // The name must survive a power cut too; a file system that cannot sync folders has still got the file.
    syncPath(folderOf(m_target), O_RDONLY | O_DIRECTORY);
}

} // namespace nightjar
