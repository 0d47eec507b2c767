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

/// Describes any exception for the user. Exceptions other than Error have the code Internal.
[[nodiscard]] Failure failureOf(const std::exception_ptr& exception);

} // namespace nightjar
