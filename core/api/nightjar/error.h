// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nightjar/visibility.h>

#include <stdexcept>
#include <string>

namespace nightjar::api {

enum class ErrorCode
{
    InvalidArgument, ///< an argument is out of its range
    FileNotFound,
    FileUnreadable, ///< the file exists, but may not be read
    NotARaw,        ///< the file is not a raw photo
    UnsupportedRaw, ///< a raw photo of a kind that Nightjar does not support yet
    CorruptRaw,     ///< a raw photo that is truncated or inconsistent
    InvalidModel,   ///< a model is missing, damaged or of another shape
    MemoryBudget,   ///< the photo does not fit the memory budget
    FileExists,     ///< the target exists, and overwriting was not requested
    WriteFailed,    ///< the target could not be written (disk full, no permission)
    Internal        ///< a defect in Nightjar or in a library it uses
};

/// What functions of this library throw on failure. `what()` is a full sentence in English.
class NIGHTJAR_API Error : public std::runtime_error
{
public:
    /// An error with this code and sentence.
    Error(ErrorCode code, const std::string& sentence);
    ~Error() override;
    /// The kind of error, for a program to act on.
    [[nodiscard]] ErrorCode code() const noexcept { return m_code; }

private:
    ErrorCode m_code;
};

/// What functions of this library throw when `Control::stop` asked them to stop. Not an Error.
class NIGHTJAR_API Cancelled : public std::runtime_error
{
public:
    Cancelled();
    ~Cancelled() override;
};

} // namespace nightjar::api
