// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

namespace nightjar::test {

/// A file in memory with the bytes of a fuzzer's input.
class MemoryFile
{
public:
    MemoryFile(const std::uint8_t* data, std::size_t size) : m_descriptor(memfd_create("input", MFD_CLOEXEC))
    {
        if (m_descriptor < 0 || write(m_descriptor, data, size) != static_cast<ssize_t>(size)) {
            std::abort();
        }
    }
    ~MemoryFile() { close(m_descriptor); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }

private:
    int m_descriptor;
};

/// Runs a parser. Aborts, which the fuzzer reports, on every exception but an Error of one of `codes`.
template <class Parse>
void expectResultOr(std::initializer_list<ErrorCode> codes, Parse parse)
{
    try {
        parse();
    } catch (const Error& error) {
        for (const ErrorCode code : codes) {
            if (error.code() == code) {
                return;
            }
        }
        std::abort();
    }
}

} // namespace nightjar::test
