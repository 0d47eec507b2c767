// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/system/atomic_file.h"

#include <filesystem>

namespace nightjar {

/// Atomic folder write: write files into `temporaryPath`, then `commit`. The folder appears with all files or
/// not at all. Without a commit nothing remains; a killed process leaves at most a hidden folder.
class AtomicFolder
{
public:
    /// Creates missing parent folders. Throws Error{FileExists} if the target exists and may not be
    /// overwritten, Error{WriteFailed} if it cannot be written.
    AtomicFolder(std::filesystem::path target, Overwrite overwrite);
    ~AtomicFolder();
    AtomicFolder(const AtomicFolder&) = delete;
    AtomicFolder& operator=(const AtomicFolder&) = delete;

    /// An empty folder beside the target.
    [[nodiscard]] const std::filesystem::path& temporaryPath() const { return m_temporary; }

    /// Gives the folder its name and removes an older one. Throws Error{FileExists, WriteFailed}.
    void commit();

private:
    std::filesystem::path m_target;
    Overwrite m_overwrite;
    std::filesystem::path m_temporary;
};

} // namespace nightjar
