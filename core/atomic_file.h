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
/// stays behind; a process killed meanwhile leaves at most a hidden file beside the target, never a damaged
/// target.
class AtomicFile
{
public:
    /// Throws Error{FileExists} where the target exists and may not be overwritten, Error{WriteFailed} where
    /// its folder is missing or cannot be written to.
    AtomicFile(std::filesystem::path target, Overwrite overwrite);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// An empty file in the target's folder.
    [[nodiscard]] const std::filesystem::path& temporaryPath() const { return m_temporary; }

    /// Brings the data to the disk and gives the file its name. Throws Error{FileExists, WriteFailed}.
    void commit();

private:
    std::filesystem::path m_target;
    Overwrite m_overwrite;
    std::filesystem::path m_temporary;
};

} // namespace nightjar
