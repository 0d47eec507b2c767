// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace nightjar {

enum class Overwrite
{
    No,
    Yes
};

/// A file that appears whole or not at all: write to `temporaryPath`, then `commit`. Without a commit nothing
/// stays behind, nor where the process is killed meanwhile: the file has no name until then. Only on a file
/// system without nameless files (FAT, some network shares) a killed process leaves a hidden file beside the
/// target. A damaged target is never left.
class AtomicFile
{
public:
    /// Throws Error{FileExists} where the target exists and may not be overwritten, Error{WriteFailed} where
    /// its folder is missing or cannot be written to.
    AtomicFile(std::filesystem::path target, Overwrite overwrite);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// An empty file on the target's file system; to be opened by this process alone, and not to be renamed.
    [[nodiscard]] const std::filesystem::path& temporaryPath() const { return m_temporary; }

    /// Brings the data to the disk and gives the file its name. Throws Error{FileExists, WriteFailed}.
    void commit();

private:
    bool openNameless();
    void openHidden();
    [[nodiscard]] int nameNameless(); ///< 0, or the system's error
    [[nodiscard]] int nameHidden();

    std::filesystem::path m_target;
    Overwrite m_overwrite;
    int m_descriptor = -1; ///< of a nameless file
    std::filesystem::path m_temporary;
};

} // namespace nightjar
