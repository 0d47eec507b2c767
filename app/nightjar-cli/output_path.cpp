// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/output_path.h"

#include "core/base/error.h"

#include <algorithm>
#include <utility>

namespace nightjar {
namespace fs = std::filesystem;

OutputPaths::OutputPaths(fs::path output, bool severalPhotos) : m_output(std::move(output))
{
    std::error_code ignored;
    m_folder = !m_output.empty() &&
               (severalPhotos || !m_output.has_filename() || fs::is_directory(m_output, ignored));
}

fs::path OutputPaths::next(const fs::path& photo, ImageFormat format) const
{
    fs::path target = m_output;
    if (m_output.empty()) {
        target = photo.parent_path() / (photo.stem().string() + "_nightjar");
        target += extensionOf(format);
    } else if (m_folder) {
        std::error_code failed;
        fs::create_directories(m_output, failed);
        if (failed) {
            throw Error(ErrorCode::WriteFailed,
                        "the folder " + m_output.string() + " cannot be made: " + failed.message());
        }
        target = m_output / photo.stem();
        target += extensionOf(format);
    }
    // A.png and a.png are the same file on a case-insensitive file system, and a linked folder can also give
    // a file two paths.
    const auto isTarget = [&](const fs::path& written) {
        std::error_code ignored;
        return fs::equivalent(written, target, ignored);
    };
    std::error_code ignored;
    if (m_written.contains(target.lexically_normal()) ||
        (fs::exists(target, ignored) && std::ranges::any_of(m_written, isTarget))) {
        throw Error(ErrorCode::InvalidArgument,
                    "another photo of this run is already written to " + target.string());
    }
    return target;
}

void OutputPaths::markWritten(const fs::path& picture)
{
    m_written.insert(picture.lexically_normal());
}

} // namespace nightjar
