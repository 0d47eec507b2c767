// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/output_file.h"

#include "core/system/atomic_file.h"

#include <cerrno>
#include <cstring>

namespace nightjar {

void throwWriteFailed(const std::filesystem::path& name, int systemError, const std::string& libraryMessage)
{
    throwWriteFailed(name, systemError != 0 ? std::strerror(systemError) : libraryMessage);
}

OutputFile openOutput(const std::filesystem::path& path, const std::filesystem::path& name)
{
    OutputFile file(std::fopen(path.c_str(), "wb"));
    if (!file) {
        throwWriteFailed(name, errno, {});
    }
    return file;
}

void closeOutput(OutputFile file, const std::filesystem::path& name)
{
    if (std::fclose(file.release()) != 0) {
        throwWriteFailed(name, errno, {});
    }
}

} // namespace nightjar
