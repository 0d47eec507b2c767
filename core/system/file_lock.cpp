// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/file_lock.h"

#include "core/base/error.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace nightjar {

FileLock::FileLock(const std::filesystem::path& file)
    : m_descriptor(open((file.string() + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666))
{
    if (m_descriptor >= 0 && flock(m_descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        close(m_descriptor);
        throw Error(ErrorCode::FileUnreadable, file.string() + " is in use by another instance of Nightjar");
    }
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0) {
        close(m_descriptor);
    }
}

} // namespace nightjar
