// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace nightjar {

/// An exclusive lock on <file>.lock for the object's lifetime. The lock file remains; only its lock has a
/// meaning. If the file cannot be created, or its file system has no locks, nothing is excluded.
class FileLock
{
public:
    /// Throws Error{FileUnreadable} if the lock is held elsewhere, also within this process.
    explicit FileLock(const std::filesystem::path& file);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    int m_descriptor;
};

} // namespace nightjar
