// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <gtest/gtest.h>
#include <utility>

namespace nightjar::test {

/// The Error an action throws; a test failure where it throws none.
template <class Action>
Error errorOf(Action&& action)
{
    try {
        std::forward<Action>(action)();
    } catch (const Error& error) {
        return error;
    }
    ADD_FAILURE() << "nothing was thrown";
    return {ErrorCode::Internal, ""};
}

} // namespace nightjar::test
