// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/text_file.h"

#include "core/base/error.h"

#include <fstream>
#include <iterator>

namespace nightjar {

std::string readTextFile(const std::filesystem::path& path)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        throw Error(ErrorCode::FileNotFound, path.string() + " does not exist");
    }
    if (std::filesystem::is_directory(path, ignored)) {
        throw Error(ErrorCode::FileUnreadable, path.string() + " is a folder");
    }
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file) {
        throw Error(ErrorCode::FileUnreadable, path.string() + " cannot be read");
    }
    return text;
}

void writeTextFile(const std::filesystem::path& path, const std::string& text, Overwrite overwrite)
{
    AtomicFile atomic(path, overwrite);
    std::ofstream file(atomic.temporaryPath(), std::ios::binary);
    file << text << std::flush;
    if (!file) {
        throw Error(ErrorCode::WriteFailed, path.string() + " could not be written: the disk may be full");
    }
    file.close();
    atomic.commit();
}

} // namespace nightjar
