// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/export_image.h"

#include <filesystem>
#include <set>

namespace nightjar {

/// Chooses the paths of a run's pictures, so that no two photos share one.
class OutputPaths
{
public:
    /// `output`: a folder (it exists, ends with a slash, or there are several photos) or a file's name;
    /// empty: beside each photo as <name>_nightjar.<extension>.
    OutputPaths(std::filesystem::path output, bool severalPhotos);

    [[nodiscard]] bool isFolder() const { return m_folder; }

    /// Returns the picture's path for a photo; creates a missing folder. Throws Error{InvalidArgument} if an
    /// earlier photo of the run was written there, Error{WriteFailed} if the folder cannot be created.
    [[nodiscard]] std::filesystem::path next(const std::filesystem::path& photo, ImageFormat format) const;
    /// Records that a picture was written.
    void markWritten(const std::filesystem::path& picture);

private:
    std::filesystem::path m_output;
    bool m_folder = false;
    std::set<std::filesystem::path> m_written;
};

} // namespace nightjar
