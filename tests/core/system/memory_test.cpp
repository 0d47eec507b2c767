// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/memory.h"

#include <gtest/gtest.h>
#include <memory>
#include <vector>

namespace nightjar {
namespace {

constexpr std::size_t megabyte = 1024 * 1024;

TEST(MemoryStatus, IsConsistent)
{
    const MemoryStatus status = memoryStatus();
    EXPECT_GT(status.resident, megabyte);
    EXPECT_GE(status.peakResident + megabyte, status.resident); // the kernel counts in batches
    EXPECT_GT(status.total, status.resident);
    EXPECT_GT(status.available, 0U);
    EXPECT_LE(status.available, status.total);
}

TEST(MemoryStatus, SeesWhatIsHeldAndRemembersThePeak)
{
    const std::size_t before = memoryStatus().resident;
    {
        const std::vector<char> held(64 * megabyte, 1);
        EXPECT_EQ(held[held.size() / 2], 1);
        EXPECT_GE(memoryStatus().resident, before + 60 * megabyte);
    }
    EXPECT_GE(memoryStatus().peakResident, before + 60 * megabyte);
}

TEST(ResetPeakResident, StartsThePeakAnewOrLeavesItAsItWas)
{
    {
        const std::vector<char> held(64 * megabyte, 1);
        EXPECT_EQ(held[held.size() / 2], 1);
    }
    const std::size_t before = memoryStatus().peakResident;
    resetPeakResident();
    const MemoryStatus after = memoryStatus();
    EXPECT_LE(after.peakResident, before + megabyte);
    EXPECT_GE(after.peakResident + megabyte, after.resident);
}

TEST(ReturnFreedMemoryAtOnce, GivesBackWhatTheHeapKeptBefore)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "the sanitizer keeps what is given back";
#endif
    const std::size_t before = memoryStatus().resident;
    {
        const std::vector<char> first(16 * megabyte, 1); // once it is freed, glibc keeps what is smaller
    }
    auto kept = std::make_unique<std::vector<char>>(12 * megabyte, 1);
    const std::vector<char> above(megabyte / 16, 1); // so that the heap does not end with it
    kept.reset();
    returnFreedMemoryAtOnce();
    EXPECT_LE(memoryStatus().resident, before + 2 * megabyte);
    EXPECT_EQ(above.back(), 1);
}

} // namespace
} // namespace nightjar
