// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <exception>
#include <string>

namespace nightjar {

struct Failure
{
    ErrorCode code = ErrorCode::Internal;
    std::string detail; ///< a sentence
};

/// What an exception, whatever threw it, means to a person.
[[nodiscard]] Failure failureOf(const std::exception_ptr& exception);

} // namespace nightjar
