// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error_name.h"

namespace nightjar {

inline constexpr int exitSeveralKinds = 20; ///< files failed with different errors
inline constexpr int exitInterrupted = 130; ///< the shells' value for Ctrl-C

/// Returns the exit status of an error code; 0 is success.
[[nodiscard]] constexpr int exitStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
        return 1;
    case ErrorCode::InvalidArgument:
        return 2;
    case ErrorCode::FileNotFound:
        return 3;
    case ErrorCode::FileUnreadable:
        return 4;
    case ErrorCode::NotARaw:
        return 5;
    case ErrorCode::UnsupportedRaw:
        return 6;
    case ErrorCode::CorruptRaw:
        return 7;
    case ErrorCode::InvalidImage:
        return 8;
    case ErrorCode::InvalidModel:
        return 9;
    case ErrorCode::MemoryBudget:
        return 10;
    case ErrorCode::FileExists:
        return 11;
    case ErrorCode::WriteFailed:
        return 12;
    }
    return 1;
}

inline constexpr const char* exitStatusHelp =
    "Exit status: 0 done, 1 internal error, 2 wrong arguments, 3 file not found, 4 file unreadable, 5 not a "
    "raw photo, 6 raw of a kind\n"
    "that cannot be used yet, 7 corrupt raw, 8 unreadable picture, 9 unusable model, 10 memory budget too "
    "small, 11 file exists,\n"
    "12 writing failed, 20 several files failed in different ways, 130 interrupted.";

} // namespace nightjar
