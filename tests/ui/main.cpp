// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/stall_probe.h"
#include "ui/style/theme.h"

#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    nightjar::test::ProbedApplication application(argc, argv);
    nightjar::theme::apply(application);
    return RUN_ALL_TESTS();
}
