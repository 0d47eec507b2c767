// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/creation_mask.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace nightjar {
namespace {

TEST(CreationMask, IsThePersonsOwn)
{
    const mode_t before = umask(0);
    for (const mode_t mask : {0U, 022U, 027U, 077U}) {
        umask(mask);
        EXPECT_EQ(creationMask(), mask);
    }
    umask(before);
}

} // namespace
} // namespace nightjar
