// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/atomic_file.h"

#include "core/base/error.h"
#include "core/system/creation_mask.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace nightjar {
namespace {

[[noreturn]] void throwExists(const std::filesystem::path& target)
{
    throw Error(ErrorCode::FileExists, target.string() + " already exists and was not changed");
}

std::filesystem::path folderOf(const std::filesystem::path& target)
{
    return target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
}

/// Renames, and fails with EEXIST instead of replacing a file. If the file system does not support that,
/// checks first.
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

struct HiddenFile
{
    std::string path;
    int descriptor = -1;
};

constexpr std::string_view hiddenMark = ".nightjar-";
constexpr std::string_view hiddenPattern = "XXXXXX"; ///< as mkstemp requires it

bool isHiddenName(std::string_view name)
{
    const std::size_t tail = hiddenMark.size() + hiddenPattern.size();
    return name.size() > tail + 1 && name.front() == '.' &&
           name.substr(name.size() - tail, hiddenMark.size()) == hiddenMark;
}

/// Removes the hidden files of processes that were killed. Living processes hold a lock on theirs.
void removeAbandoned(const std::filesystem::path& folder)
{
    std::error_code failed;
    for (std::filesystem::directory_iterator file(folder, failed), end; !failed && file != end;
         file.increment(failed)) {
        std::error_code ignored;
        if (!isHiddenName(file->path().filename().string()) || !file->is_regular_file(ignored) ||
            file->is_symlink(ignored)) {
            continue;
        }
        const int descriptor = open(file->path().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        if (descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
            unlink(file->path().c_str());
        }
        if (descriptor >= 0) {
            close(descriptor);
        }
    }
}

/// Creates an empty, locked file beside the target with the permissions of the user's other new files.
HiddenFile makeHidden(const std::filesystem::path& target)
{
    removeAbandoned(folderOf(target));
    HiddenFile hidden;
    hidden.path = (folderOf(target) /
                   ("." + target.filename().string() + std::string(hiddenMark) + std::string(hiddenPattern)))
                      .string();
    hidden.descriptor = mkstemp(hidden.path.data());
    if (hidden.descriptor < 0) {
        throwWriteFailed(target, std::strerror(errno));
    }
    flock(hidden.descriptor, LOCK_EX | LOCK_NB);
    fchmod(hidden.descriptor, 0666 & ~creationMask()); // mkstemp creates private files
    return hidden;
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

void throwWriteFailed(const std::filesystem::path& target, const std::string& why)
{
    throw Error(ErrorCode::WriteFailed, target.string() + " could not be written: " + why);
}

void requireWritable(const std::filesystem::path& target, Overwrite overwrite)
{
    std::error_code ignored;
    const std::filesystem::file_status status = std::filesystem::status(target, ignored);
    if (!std::filesystem::exists(status)) {
        return;
    }
    if (std::filesystem::is_directory(status)) {
        throwWriteFailed(target, std::strerror(EISDIR));
    }
    if (!std::filesystem::is_regular_file(status)) {
        throw Error(ErrorCode::FileExists, target.string() + " is not a regular file and was not changed");
    }
    if (overwrite == Overwrite::No) {
        throwExists(target);
    }
}

AtomicFile::AtomicFile(std::filesystem::path target, Overwrite overwrite)
    : m_target(std::move(target)), m_overwrite(overwrite)
{
    requireWritable(m_target, m_overwrite);
    if (!openNameless()) {
        openHidden();
    }
}

/// A file without a name disappears with its process, however the process ends. Not every file system
/// supports it.
bool AtomicFile::openNameless()
{
#ifdef O_TMPFILE
    const int descriptor = open(folderOf(m_target).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        return false;
    }
    m_temporary = "/proc/self/fd/" + std::to_string(descriptor);
    m_descriptor = descriptor;
    if (access(m_temporary.c_str(), W_OK) == 0) {
        flock(m_descriptor, LOCK_EX | LOCK_NB);
        m_isNameless = true;
        return true;
    }
    close(std::exchange(m_descriptor, -1)); // there is no /proc
    m_temporary.clear();
#endif
    return false;
}

void AtomicFile::openHidden()
{
    const HiddenFile hidden = makeHidden(m_target);
    m_descriptor = hidden.descriptor;
    m_temporary = hidden.path;
}

AtomicFile::~AtomicFile()
{
    if (!m_isNameless && !m_temporary.empty()) {
        unlink(m_temporary.c_str());
    }
    if (m_descriptor >= 0) {
        close(m_descriptor);
    }
}

void AtomicFile::commit()
{
    if (syncPath(m_temporary, O_RDONLY) != 0) {
        throwWriteFailed(m_target, std::strerror(errno));
    }
    if (const int error = m_isNameless ? nameNameless() : nameHidden(); error == EEXIST) {
        throwExists(m_target);
    } else if (error != 0) {
        throwWriteFailed(m_target, std::strerror(error));
    }
    // The name must survive a power cut too. A file system that cannot sync folders still has the file.
    syncPath(folderOf(m_target), O_RDONLY | O_DIRECTORY);
}

int AtomicFile::nameHidden()
{
    const int result = m_overwrite == Overwrite::Yes ? std::rename(m_temporary.c_str(), m_target.c_str())
                                                     : renameWithoutReplacing(m_temporary, m_target);
    if (result != 0) {
        return errno;
    }
    m_temporary.clear();
    return 0;
}

int AtomicFile::nameNameless()
{
    // linkat() never replaces a file. To replace one, the finished file first gets a hidden name and is then
    // renamed.
    const auto link = [this](const std::filesystem::path& name) {
        return linkat(AT_FDCWD, m_temporary.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0 ? 0
                                                                                                     : errno;
    };
    const int error = link(m_target);
    if (error != EEXIST || m_overwrite == Overwrite::No) {
        return error;
    }
    const HiddenFile hidden = makeHidden(m_target);
    close(hidden.descriptor);
    unlink(hidden.path.c_str()); // only the name was needed
    if (const int linked = link(hidden.path); linked != 0) {
        return linked;
    }
    if (std::rename(hidden.path.c_str(), m_target.c_str()) != 0) {
        const int failed = errno;
        unlink(hidden.path.c_str());
        return failed;
    }
    return 0;
}

} // namespace nightjar
