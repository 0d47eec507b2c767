// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/progress.h"

#include "core/image/linear_image.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace nightjar {
namespace {

using testing::ElementsAre;

TEST(Progress, WithoutAWorldNeverStopsAndTellsNobody)
{
    const Progress progress;
    EXPECT_NO_THROW(progress.checkpoint());
    EXPECT_FALSE(progress.wantsTiles());
    EXPECT_NO_THROW(progress.advance(0.5));
    EXPECT_NO_THROW(progress.finishTile({}));
    EXPECT_TRUE(progress.focus().isEmpty());
}

TEST(Progress, ThrowsStoppedOnceAStopWasAskedFor)
{
    std::stop_source source;
    const Progress progress(source.get_token());
    EXPECT_NO_THROW(progress.checkpoint());
    source.request_stop();
    EXPECT_THROW(progress.checkpoint(), Cancelled);
    EXPECT_THROW(progress.checkpoint(), Cancelled);
}

TEST(Progress, TellsItsListenerWhatItIsTold)
{
    std::vector<double> fractions;
    std::vector<Rect> tiles;
    const Progress progress({}, {.advanced = [&](double fraction) { fractions.push_back(fraction); },
                                 .tileFinished =
                                     [&](const FinishedTile& tile) {
                                         EXPECT_EQ(tile.picture->size(), (Size{20, 30}));
                                         tiles.push_back(tile.target);
                                     }});
    EXPECT_TRUE(progress.wantsTiles());
    progress.advance(0.25);
    progress.advance(1.0);
    const Rect target{4, 6, 8, 2};
    progress.finishTile({target, std::make_shared<const LinearImage>(Size{20, 30})});
    EXPECT_THAT(fractions, ElementsAre(0.25, 1.0));
    EXPECT_THAT(tiles, ElementsAre(target));
}

TEST(Progress, WantsNoTilesWhereOnlyTheFractionIsListenedTo)
{
    const Progress progress({}, {.advanced = [](double) {}, .tileFinished = {}});
    EXPECT_FALSE(progress.wantsTiles());
}

TEST(Progress, ShowsWholeFocusRectanglesToOtherThreads)
{
    Progress progress;
    std::jthread viewer([&](const std::stop_token& stop) {
        for (int i = 1; !stop.stop_requested(); i = i % 1000 + 1) {
            progress.setFocus({i, i, i, i});
        }
    });
    while (progress.focus().isEmpty()) {
        std::this_thread::yield();
    }
    for (int i = 0; i < 2000; ++i) {
        const Rect focus = progress.focus();
        ASSERT_EQ(focus, (Rect{focus.x, focus.x, focus.x, focus.x}));
    }
}

TEST(Progress, WaitsWhileItIsPausedAndGoesOnAfter)
{
    Progress progress;
    progress.setPaused(true);
    std::atomic<bool> passed = false;
    std::jthread computation([&] {
        progress.checkpoint();
        passed = true;
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    EXPECT_FALSE(passed);
    progress.setPaused(false);
    computation.join();
    EXPECT_TRUE(passed);
}

TEST(Progress, AStopEndsAPause)
{
    std::stop_source stop;
    Progress progress(stop.get_token());
    progress.setPaused(true);
    bool stopped = false;
    std::jthread computation([&] {
        try {
            progress.checkpoint();
        } catch (const Cancelled&) {
            stopped = true;
        }
    });
    stop.request_stop();
    computation.join();
    EXPECT_TRUE(stopped);
}

TEST(Progress, AddsUpWhatEachStageTakes)
{
    const Progress progress;
    progress.addSeconds(Stage::Pack, 1.0);
    const StageSeconds before = progress.stageSeconds();
    progress.addSeconds(Stage::Pack, 2.0);
    {
        const StageTimer timer(progress, Stage::Network);
    }
    const StageSeconds since = progress.stageSeconds().since(before);
    EXPECT_EQ(progress.stageSeconds()[Stage::Pack], 3.0);
    EXPECT_EQ(since[Stage::Pack], 2.0);
    EXPECT_GT(since[Stage::Network], 0.0);
    EXPECT_EQ(since[Stage::Base], 0.0);
}

} // namespace
} // namespace nightjar
