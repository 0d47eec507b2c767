// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/parallel.h"

#include <atomic>
#include <gtest/gtest.h>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace nightjar {
namespace {

TEST(Parallel, CallsEachOnce)
{
    for (const int count : {0, 1, 2, 7, 1000}) {
        std::vector<int> calls(static_cast<std::size_t>(count));
        parallelFor(count, [&](int i) { ++calls[static_cast<std::size_t>(i)]; });
        EXPECT_EQ(calls, std::vector<int>(static_cast<std::size_t>(count), 1));
    }
}

TEST(Parallel, MayBeCalledInItself)
{
    std::atomic<int> calls{0};
    parallelFor(5, [&](int) { parallelFor(7, [&](int) { ++calls; }); });
    EXPECT_EQ(calls, 35);
}

TEST(Parallel, ThrowsWhatTheWorkThrowsAndBeginsNoMore)
{
    constexpr int count = 100'000;
    std::atomic<int> calls{0};
    EXPECT_THROW(parallelFor(count,
                             [&](int i) {
                                 ++calls;
                                 if (i == 3) {
                                     throw std::runtime_error("three");
                                 }
                             }),
                 std::runtime_error);
    EXPECT_GE(calls, 4);
    EXPECT_LT(calls, count);
}

TEST(Parallel, ConsumesInOrderWhatIsProducedInAny)
{
    std::vector<int> consumed;
    produceInParallel(
        500, [](int i) { return 2 * i; },
        [&](int i, int product) {
            EXPECT_EQ(product, 2 * i);
            consumed.push_back(i);
        });
    std::vector<int> inOrder(500);
    std::iota(inOrder.begin(), inOrder.end(), 0);
    EXPECT_EQ(consumed, inOrder);
}

TEST(Parallel, AFailureOnEitherSideEndsTheOther)
{
    const auto failsAt = [](int number) {
        return [number](int i) {
            if (i == number) {
                throw std::runtime_error("fails");
            }
            return i;
        };
    };
    std::vector<int> consumed;
    EXPECT_THROW(produceInParallel(200, failsAt(20), [&](int i, int) { consumed.push_back(i); }),
                 std::runtime_error);
    EXPECT_LE(consumed.size(), 20U);
    consumed.clear();
    const auto consumeFails = failsAt(20);
    EXPECT_THROW(produceInParallel(
                     200, [](int i) { return i; },
                     [&](int i, int) {
                         consumeFails(i);
                         consumed.push_back(i);
                     }),
                 std::runtime_error);
    EXPECT_EQ(consumed.size(), 20U);
}

} // namespace
} // namespace nightjar
