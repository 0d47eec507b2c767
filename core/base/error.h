// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace nightjar {

/// The kinds of failure a caller can act on. The CLI maps each to an exit status, the window to a sentence.
enum class ErrorCode
{
    InvalidArgument, ///< an option or setting is out of its range
    FileNotFound,    ///< the path names nothing
    FileUnreadable,  ///< it exists, but the system does not let us read it
    NotARaw,         ///< readable, but no raw photo (a JPEG, a text, …)
    UnsupportedRaw,  ///< a raw photo of a kind that cannot be used yet (X-Trans, linear DNG, …)
    CorruptRaw,      ///< a raw photo that is truncated or contradicts itself
    InvalidImage,    ///< a developed picture (PNG, JPEG, TIFF) that cannot be decoded
    InvalidModel,    ///< model.json or its weights are missing, damaged or of another shape
    MemoryBudget,    ///< the work does not fit the memory it may use
    FileExists,      ///< the target exists and overwriting was not asked for
    WriteFailed,     ///< the file could not be written whole (disk full, no permission, …)
    Internal,        ///< a defect in Nightjar or in a library it uses
};

/// The one exception type that crosses module borders. `what()` is a full sentence in English for the
/// terminal.
class Error : public std::runtime_error
{
public:
    Error(ErrorCode code, const std::string& detail) : std::runtime_error(detail), m_code(code) {}

    [[nodiscard]] ErrorCode code() const noexcept { return m_code; }

private:
    ErrorCode m_code;
};

} // namespace nightjar
