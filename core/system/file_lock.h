// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace nightjar {

/// The right to work on a file, for as long as the object lives: a lock on <file>.lock, which stays behind
/// and means nothing by itself. Where that file cannot be made, or not be locked on its file system, nobody
/// is kept out.
class FileLock
{
public:
    /// Throws Error{FileUnreadable} where another holds it, be it in this process.
    explicit FileLock(const std::filesystem::path& file);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    int m_descriptor;
};

} // namespace nightjar
