// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

namespace nightjar {

/// Throws Error{WriteFailed} with the system's reason, or with `libraryMessage` if `systemError` is 0.
[[noreturn]] void throwWriteFailed(const std::filesystem::path& name, int systemError,
                                   const std::string& libraryMessage);

struct CloseFile
{
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using OutputFile = std::unique_ptr<std::FILE, CloseFile>;

/// Opens `path` for writing. Throws Error{WriteFailed}, which calls the file `name`.
[[nodiscard]] OutputFile openOutput(const std::filesystem::path& path, const std::filesystem::path& name);

/// Closes the file. Throws Error{WriteFailed} if its last bytes could not be written.
void closeOutput(OutputFile file, const std::filesystem::path& name);

} // namespace nightjar
