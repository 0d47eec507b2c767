// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/image/transfer.h"

#include <gtest/gtest.h>

namespace nightjar {
namespace {

TEST(SrgbToLinear, FollowsIec61966)
{
    EXPECT_NEAR(srgbToLinear(0.5F), 0.21404, 1e-5);
    EXPECT_NEAR(srgbToLinear(0.02F), 0.02F / 12.92F, 1e-7);
    EXPECT_FLOAT_EQ(srgbToLinear(0.0F), 0.0F);
    EXPECT_FLOAT_EQ(srgbToLinear(1.0F), 1.0F);
}

} // namespace
} // namespace nightjar
