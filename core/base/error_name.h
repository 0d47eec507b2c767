// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <optional>
#include <string_view>

namespace nightjar {

/// Returns the code's name in `--json` output and in files.
[[nodiscard]] constexpr std::string_view nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
        return "internal";
    case ErrorCode::InvalidArgument:
        return "invalid_argument";
    case ErrorCode::FileNotFound:
        return "file_not_found";
    case ErrorCode::FileUnreadable:
        return "file_unreadable";
    case ErrorCode::NotARaw:
        return "not_a_raw";
    case ErrorCode::UnsupportedRaw:
        return "unsupported_raw";
    case ErrorCode::CorruptRaw:
        return "corrupt_raw";
    case ErrorCode::InvalidImage:
        return "invalid_image";
    case ErrorCode::InvalidModel:
        return "invalid_model";
    case ErrorCode::MemoryBudget:
        return "memory_budget";
    case ErrorCode::FileExists:
        return "file_exists";
    case ErrorCode::WriteFailed:
        return "write_failed";
    }
    return "internal";
}

/// Returns the code with this name, if there is one.
[[nodiscard]] constexpr std::optional<ErrorCode> errorCodeFrom(std::string_view name)
{
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        if (nameOf(static_cast<ErrorCode>(i)) == name) {
            return static_cast<ErrorCode>(i);
        }
    }
    return std::nullopt;
}

} // namespace nightjar
