// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/native/workers.h"

#include <gtest/gtest.h>
#include <numeric>

namespace nightjar::native {
namespace {

TEST(Workers, TakeEveryChunkOnceAndAreDoneWhenRunReturns)
{
    for (const int threads : {1, 2, 7}) {
        Workers workers(threads);
        EXPECT_EQ(workers.count(), threads);
        for (int round = 0; round < 200; ++round) {
            const int chunks = round % 23;
            std::vector<int> taken(static_cast<std::size_t>(chunks)); // not atomic: TSan would see two at one
            std::vector<int> byWorker(static_cast<std::size_t>(threads));
            workers.run(chunks, [&](int chunk, int worker) {
                ++taken[static_cast<std::size_t>(chunk)];
                ++byWorker[static_cast<std::size_t>(worker)];
            });
            EXPECT_EQ(taken, std::vector<int>(static_cast<std::size_t>(chunks), 1));
            EXPECT_EQ(std::accumulate(byWorker.begin(), byWorker.end(), 0), chunks);
        }
    }
}

TEST(Workers, OfWhichNothingWasAskedLetGo)
{
    for (int round = 0; round < 50; ++round) {
        const Workers workers(4);
    }
}

TEST(PhysicalCores, AreNoMoreThanLogicalOnes)
{
    EXPECT_GE(physicalCores(), 1);
    EXPECT_LE(physicalCores(), static_cast<int>(std::thread::hardware_concurrency()));
}

} // namespace
} // namespace nightjar::native
