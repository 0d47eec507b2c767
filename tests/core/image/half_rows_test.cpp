// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/image/half_rows.h"

#include "tests/support/flush_subnormals.h"

#include <bit>
#include <cmath>
#include <gtest/gtest.h>
#include <hwy/targets.h>
#include <vector>

namespace nightjar {
namespace {

/// A row of this many halves from `first` on, against `fromHalf` one by one.
void expectAsOneByOne(std::uint32_t first, std::size_t count)
{
    std::vector<Half> halves;
    for (std::size_t i = 0; i < count; ++i) {
        halves.push_back(static_cast<Half>(first + i));
    }
    std::vector<float> values(count + 1, 7.0F);
    fromHalves(halves.data(), values.data(), count);
    for (std::size_t i = 0; i < count; ++i) {
        const float expected = fromHalf(halves[i]);
        if (std::isnan(expected)) {
            ASSERT_TRUE(std::isnan(values[i])) << halves[i];
        } else {
            ASSERT_EQ(std::bit_cast<std::uint32_t>(values[i]), std::bit_cast<std::uint32_t>(expected))
                << halves[i];
        }
    }
    EXPECT_EQ(values[count], 7.0F) << "written beyond the row's end";
}

TEST(HalfRows, AreAsOneByOneOnEverySetOfInstructions)
{
    for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {
        SCOPED_TRACE(hwy::TargetName(target));
        hwy::SetSupportedTargetsForTest(target);
        expectAsOneByOne(0, 0x10000);
        for (std::size_t count = 0; count < 70; ++count) {
            expectAsOneByOne(0x3bf0, count);
        }
    }
    hwy::SetSupportedTargetsForTest(0);
}

TEST(HalfRows, AreTheSameWhereSubnormalFloatsCountAsZero)
{
    if (!test::FlushSubnormals::isPossible) {
        GTEST_SKIP() << "no way is known to make this processor do so";
    }
    const test::FlushSubnormals flushing;
    expectAsOneByOne(0, 0x10000);
}

} // namespace
} // namespace nightjar
