// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace nightjar {

/// The kinds of failure that a caller can act on. The CLI maps each to an exit status, the window to a
/// sentence.
enum class ErrorCode
{
    InvalidArgument, ///< an option or setting is out of its range
    FileNotFound,    ///< no file has this path
    FileUnreadable,  ///< the file exists, but the system does not permit reading it
    NotARaw,         ///< the file is readable but not a raw photo (a JPEG, a text, …)
    UnsupportedRaw,  ///< a raw photo of an unsupported kind (X-Trans, linear DNG, …)
    CorruptRaw,      ///< a raw photo that is truncated or inconsistent
    InvalidImage,    ///< a developed picture (PNG, JPEG, TIFF) that cannot be decoded
    InvalidModel,    ///< model.json or its weights are missing, damaged or of another shape
    MemoryBudget,    ///< the memory budget is too small
    FileExists,      ///< the target exists and may not be overwritten
    WriteFailed,     ///< writing failed (disk full, no permission, …)
    Internal,        ///< a bug in Nightjar or in a library it uses
};

/// The one exception type that rooms throw. `what()` is a full English sentence for the terminal.
class Error : public std::runtime_error
{
public:
    Error(ErrorCode code, const std::string& detail) : std::runtime_error(detail), m_code(code) {}

    [[nodiscard]] ErrorCode code() const noexcept { return m_code; }

private:
    ErrorCode m_code;
};

} // namespace nightjar
