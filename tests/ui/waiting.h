// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

namespace nightjar::test {

/// Runs the event loop until the condition holds; false where it never does.
template <class Condition>
[[nodiscard]] bool eventually(Condition condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

} // namespace nightjar::test
