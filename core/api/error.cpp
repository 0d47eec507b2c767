// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/access.h"

namespace nightjar::api {

Error::Error(ErrorCode code, const std::string& sentence) : std::runtime_error(sentence), m_code(code) {}
Error::~Error() = default;

Cancelled::Cancelled() : std::runtime_error("the work was cancelled") {}
Cancelled::~Cancelled() = default;

ErrorCode publicCode(nightjar::ErrorCode code)
{
    switch (code) {
    case nightjar::ErrorCode::InvalidArgument:
        return ErrorCode::InvalidArgument;
    case nightjar::ErrorCode::FileNotFound:
        return ErrorCode::FileNotFound;
    case nightjar::ErrorCode::FileUnreadable:
        return ErrorCode::FileUnreadable;
    case nightjar::ErrorCode::NotARaw:
        return ErrorCode::NotARaw;
    case nightjar::ErrorCode::UnsupportedRaw:
        return ErrorCode::UnsupportedRaw;
    case nightjar::ErrorCode::CorruptRaw:
        return ErrorCode::CorruptRaw;
    case nightjar::ErrorCode::InvalidModel:
        return ErrorCode::InvalidModel;
    case nightjar::ErrorCode::MemoryBudget:
        return ErrorCode::MemoryBudget;
    case nightjar::ErrorCode::FileExists:
        return ErrorCode::FileExists;
    case nightjar::ErrorCode::WriteFailed:
        return ErrorCode::WriteFailed;
    case nightjar::ErrorCode::InvalidImage: // no function of the library reads one
    case nightjar::ErrorCode::Internal:
        break;
    }
    return ErrorCode::Internal;
}

const char* version() noexcept
{
    return NIGHTJAR_VERSION;
}

} // namespace nightjar::api
