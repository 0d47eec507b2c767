// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/native/unet_plan.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

namespace nightjar::native {
namespace {

constexpr Size sizes[] = {{16, 16}, {48, 64}, {512, 512}, {1216, 16}, {32, 1024}, {64, 2016}};

TEST(UNetPlan, BuffersLieApart)
{
    for (const Variant variant : allVariants) {
        for (const Size size : sizes) {
            for (const bool int8 : {false, true}) {
                const UNetPlan plan = planUNet(variant, size, 3, int8);
                std::size_t end = 0;
                for (const PlannedBuffer& buffer : plan.buffers) {
                    EXPECT_EQ(buffer.offset % 64, 0U);
                    EXPECT_GE(buffer.offset, end);
                    end = buffer.offset + buffer.bytes();
                }
                EXPECT_EQ(plan.arenaBytes, end);
            }
        }
    }
}

/// Calls check(plan, step, rows, strip) for every step of every strip, of all variants and sizes.
template <class Check>
void forEachStep(const Check& check)
{
    for (const Variant variant : allVariants) {
        for (const Size size : sizes) {
            for (const int threads : {1, 2, 16}) {
                const UNetPlan plan = planUNet(variant, size, threads);
                for (const Strip& strip : plan.strips) {
                    for (std::size_t step = 0; step < plan.steps.size(); ++step) {
                        check(plan, plan.steps[step], strip.steps[step], strip);
                    }
                }
            }
        }
    }
}

TEST(UNetPlan, ComputesEveryRowOfEveryLayerOnce)
{
    for (const Variant variant : allVariants) {
        for (const Size size : sizes) {
            const UNetPlan plan = planUNet(variant, size, 2);
            std::vector<int> done(plan.steps.size());
            for (const Strip& strip : plan.strips) {
                for (std::size_t step = 0; step < plan.steps.size(); ++step) {
                    EXPECT_EQ(strip.steps[step].begin, done[step]);
                    EXPECT_GE(strip.steps[step].count(), 0);
                    done[step] = strip.steps[step].end;
                }
            }
            for (std::size_t step = 0; step < plan.steps.size(); ++step) {
                EXPECT_EQ(done[step], plan.steps[step].rows) << plan.steps[step].layer;
            }
        }
    }
}

TEST(UNetPlan, HoldsTheRowsThatAStepReadsAndWritesAndThoseAroundThem)
{
    std::vector<int> there;
    forEachStep([&](const UNetPlan& plan, const PlannedStep& step, RowRange rows, const Strip& strip) {
        if (&step == &plan.steps.front()) {
            there.resize(plan.buffers.size());
            if (rows.begin == 0) {
                there.assign(plan.buffers.size(), 0);
            }
        }
        const int around = step.kind == StepKind::Upsample || step.kind == StepKind::Squeeze ? 0 : 1;
        for (const std::size_t source : step.sources) {
            const int height = plan.buffers[source].size.height;
            if (rows.count() > 0) {
                EXPECT_LE(strip.held[source].begin, rows.begin - around) << step.layer;
                EXPECT_LE(std::min(rows.end + around, height), there[source])
                    << step.layer << " reads too early";
            }
            EXPECT_LE(strip.held[source].count(), plan.buffers[source].rows);
            EXPECT_GE(strip.held[source].end, there[source]);
        }
        const auto writes = [&](std::size_t buffer, RowRange written) {
            there[buffer] = written.end;
            if (!step.finishes && written.count() > 0) { // whose target each thread has for itself
                const bool top = written.begin == 0;
                const bool bottom = written.end == plan.buffers[buffer].size.height;
                EXPECT_LE(strip.held[buffer].begin, written.begin - (top ? 1 : 0)) << step.layer;
                EXPECT_GE(strip.held[buffer].end, written.end + (bottom ? 1 : 0)) << step.layer;
            }
        };
        const int rise = step.kind == StepKind::Upsample ? 2 : 1;
        writes(step.target, {rise * rows.begin, rise * rows.end});
        if (step.pooled) {
            writes(*step.pooled, {rows.begin / 2, rows.end / 2});
            EXPECT_EQ(rows.end % 2, 0);
        }
        if (step.finishes) {
            EXPECT_EQ(rows.end % 16, 0);
        }
    });
}

TEST(UNetPlan, ForgetsNoRowThatIsReadLater)
{
    for (const Variant variant : allVariants) {
        for (const Size size : sizes) {
            const UNetPlan plan = planUNet(variant, size, 2);
            for (std::size_t strip = 1; strip < plan.strips.size(); ++strip) {
                for (std::size_t buffer = 0; buffer < plan.buffers.size(); ++buffer) {
                    EXPECT_GE(plan.strips[strip].held[buffer].begin,
                              plan.strips[strip - 1].held[buffer].begin);
                    EXPECT_GE(plan.strips[strip].held[buffer].end, plan.strips[strip - 1].held[buffer].end);
                }
            }
        }
    }
}

TEST(UNetPlan, RowsThatGoRoundComeBackToAPlaceOnlyWhenItIsFree)
{
    for (const Variant variant : allVariants) {
        for (const Size size : sizes) {
            const UNetPlan plan = planUNet(variant, size, 2);
            int goRound = 0;
            for (std::size_t buffer = 0; buffer < plan.buffers.size(); ++buffer) {
                const int lap = plan.buffers[buffer].lap;
                goRound += lap > 0 ? 1 : 0;
                for (const Strip& strip : plan.strips) {
                    EXPECT_TRUE(lap == 0 || strip.held[buffer].count() <= lap);
                }
                EXPECT_EQ(lap % 2, 0) << "rows that are pooled together are of one lap";
            }
            EXPECT_EQ(goRound, 4) << "the skip connections";
        }
    }
}

TEST(UNetPlan, TakesMemoryByTheWidthNotByTheHeight)
{
    for (const Variant variant : allVariants) {
        const UNetPlan low = planUNet(variant, {512, 512}, 2);
        const UNetPlan high = planUNet(variant, {512, 8192}, 2);
        EXPECT_EQ(low.arenaBytes, high.arenaBytes) << toString(variant);
        EXPECT_EQ(low.rowsInFlight(), high.rowsInFlight());
        // What one layer of the first level would take, kept whole.
        EXPECT_LT(high.arenaBytes, std::size_t{8192} * 512 * 32 * sizeof(float) / 4) << toString(variant);
    }
}

TEST(UNetPlan, ChunksKeepPairsOfRowsThatArePooledTogether)
{
    for (const int threads : {1, 2, 5, 64}) {
        for (const Size size : {Size{16, 16}, Size{4096, 160}}) {
            for (const PlannedStep& step : planUNet(Variant::Original, size, threads).steps) {
                EXPECT_GE(step.rowsPerChunk, 1);
                EXPECT_TRUE(!step.pooled || (step.rowsPerChunk % 2 == 0 && step.rows % 2 == 0));
            }
        }
    }
}

} // namespace
} // namespace nightjar::native
