// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/system/atomic_file.h"

#include <filesystem>

namespace nightjar {

/// A folder that appears with all its files or not at all: write them into `temporaryPath`, then `commit`.
/// Without a commit nothing stays behind; a process killed meanwhile leaves at most a folder whose name
/// begins with a dot.
class AtomicFolder
{
public:
    /// Makes the folders above the target where they are missing. Throws Error{FileExists} where the target
    /// exists and may not be overwritten, Error{WriteFailed} where it cannot be written.
    AtomicFolder(std::filesystem::path target, Overwrite overwrite);
    ~AtomicFolder();
    AtomicFolder(const AtomicFolder&) = delete;
    AtomicFolder& operator=(const AtomicFolder&) = delete;

    /// An empty folder beside the target.
    [[nodiscard]] const std::filesystem::path& temporaryPath() const { return m_temporary; }

    /// Gives the folder its name; an older one of that name is gone then. Throws Error{FileExists,
    /// WriteFailed}.
    void commit();

private:
    std::filesystem::path m_target;
    Overwrite m_overwrite;
    std::filesystem::path m_temporary;
};

} // namespace nightjar
