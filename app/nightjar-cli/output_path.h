// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/export_image.h"

#include <filesystem>
#include <set>

namespace nightjar {

/// Decides where the pictures of a run go, so that no two of its photos share one.
class OutputPaths
{
public:
    /// `output`: a folder (it exists, ends with a slash, or there are several photos) or a file's name;
    /// empty: beside each photo as <name>_nightjar.<extension>.
    OutputPaths(std::filesystem::path output, bool severalPhotos);

    [[nodiscard]] bool isFolder() const { return m_folder; }

    /// The picture of one photo; makes the folder where it is missing. Throws Error{InvalidArgument} where an
    /// earlier photo of the run was written there, Error{WriteFailed} where the folder cannot be made.
    [[nodiscard]] std::filesystem::path next(const std::filesystem::path& photo, ImageFormat format) const;
    /// Remembers that a picture is there now.
    void markWritten(const std::filesystem::path& picture);

private:
    std::filesystem::path m_output;
    bool m_folder = false;
    std::set<std::filesystem::path> m_written;
};

} // namespace nightjar
