// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace nightjar {

enum class Overwrite
{
    No,
    Yes
};

/// Throws Error{WriteFailed} with the target and the reason.
[[noreturn]] void throwWriteFailed(const std::filesystem::path& target, const std::string& why);

/// Throws Error{FileExists} if `target` exists and must not be replaced: with Overwrite::No any file, and
/// always what is not a regular file or a link to one (a device, a pipe, a socket). Throws Error{WriteFailed}
/// if it is a folder.
void requireWritable(const std::filesystem::path& target, Overwrite overwrite);

/// Atomic file write: write to `temporaryPath`, then `commit`. The target has either its old content or all
/// of the new one, also after a crash. Without a commit, nothing remains: until then the file has no name
/// (O_TMPFILE). File systems without O_TMPFILE (FAT, some network shares) get a hidden file beside the
/// target. A killed process leaves it behind, and the next AtomicFile in that folder removes it.
class AtomicFile
{
public:
    /// Throws what `requireWritable` throws, and Error{WriteFailed} if the folder is missing or read-only.
    AtomicFile(std::filesystem::path target, Overwrite overwrite);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// An empty file on the target's file system. Open it in this process only, and do not rename it.
    [[nodiscard]] const std::filesystem::path& temporaryPath() const { return m_temporary; }

    /// Syncs the data and gives the file its name. Throws Error{FileExists, WriteFailed}.
    void commit();

private:
    bool openNameless();
    void openHidden();
    [[nodiscard]] int nameNameless(); ///< returns 0 or errno
    [[nodiscard]] int nameHidden();

    std::filesystem::path m_target;
    Overwrite m_overwrite;
    int m_descriptor = -1; ///< of the temporary file; locked, so that other processes do not remove it
    bool m_isNameless = false;
    std::filesystem::path m_temporary;
};

} // namespace nightjar
