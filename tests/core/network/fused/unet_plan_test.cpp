// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/fused/unet_plan.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace nightjar::fused {
namespace {

bool uses(const PlannedStep& step, std::size_t buffer)
{
    return step.target == buffer || step.pooled == buffer ||
           std::find(step.sources.begin(), step.sources.end(), buffer) != step.sources.end();
}

/// The first and the last step that read or write a buffer.
std::pair<std::size_t, std::size_t> lifeOf(const UNetPlan& plan, std::size_t buffer)
{
    std::pair<std::size_t, std::size_t> life{plan.steps.size(), 0};
    for (std::size_t step = 0; step < plan.steps.size(); ++step) {
        if (uses(plan.steps[step], buffer)) {
            life = {std::min(life.first, step), step};
        }
    }
    return life;
}

TEST(UNetPlan, BuffersThatLiveAtTheSameTimeLieApart)
{
    for (const Variant variant : allVariants) {
        for (const Size size : {Size{16, 16}, Size{512, 512}, Size{1216, 16}, Size{48, 1024}}) {
            for (const bool int8 : {false, true}) {
                const UNetPlan plan = planUNet(variant, size, 3, int8);
                for (std::size_t a = 0; a < plan.buffers.size(); ++a) {
                    const PlannedBuffer& first = plan.buffers[a];
                    EXPECT_EQ(first.offset % 64, 0U);
                    EXPECT_LE(first.offset + first.bytes(), plan.arenaBytes);
                    for (std::size_t b = a + 1; b < plan.buffers.size(); ++b) {
                        const PlannedBuffer& second = plan.buffers[b];
                        const auto [aBegin, aEnd] = lifeOf(plan, a);
                        const auto [bBegin, bEnd] = lifeOf(plan, b);
                        if (aBegin <= bEnd && bBegin <= aEnd) {
                            EXPECT_TRUE(first.offset + first.bytes() <= second.offset ||
                                        second.offset + second.bytes() <= first.offset)
                                << toString(variant) << ": buffers " << a << " and " << b;
                        }
                    }
                }
            }
        }
    }
}

TEST(UNetPlan, WritesEveryBufferBeforeItIsRead)
{
    for (const Variant variant : allVariants) {
        const UNetPlan plan = planUNet(variant, {64, 32}, 2);
        std::vector<bool> written(plan.buffers.size());
        for (const PlannedStep& step : plan.steps) {
            for (const std::size_t source : step.sources) {
                EXPECT_TRUE(written[source]) << toString(variant) << ' ' << step.layer;
            }
            written[step.target] = true;
            if (step.pooled) {
                written[*step.pooled] = true;
            }
        }
        EXPECT_TRUE(std::all_of(written.begin(), written.end(), [](bool w) { return w; }));
    }
}

TEST(UNetPlan, TakesNoMoreThanTheThreeLargestResultsAndTheirBorders)
{
    // At the end of the way up: the skip connection, what is joined to it and what is made of both, of 32
    // floats a pixel each.
    const Size size{1024, 1024};
    for (const Variant variant : allVariants) {
        const std::size_t bytes = planUNet(variant, size, 2).arenaBytes;
        EXPECT_LE(static_cast<double>(bytes), 1.01 * 3 * 32 * 4 * static_cast<double>(size.area()))
            << toString(variant);
    }
}

TEST(UNetPlan, ChunksKeepPairsOfRowsThatArePooledTogether)
{
    for (const int threads : {1, 2, 5, 64}) {
        for (const Size size : {Size{16, 16}, Size{4096, 160}}) {
            for (const PlannedStep& step : planUNet(Variant::Original, size, threads).steps) {
                EXPECT_GE(step.rowsPerChunk, 2);
                EXPECT_EQ(step.rowsPerChunk % 2, 0);
                EXPECT_TRUE(!step.pooled || step.rows % 2 == 0);
            }
        }
    }
}

} // namespace
} // namespace nightjar::fused
