// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/job/job_runner.h"

#include "core/denoise/bias_correction.h"
#include "tests/core/job/some_jobs.h"
#include "tests/fakes/failing_network.h"
#include "tests/fakes/gated_network.h"
#include "tests/fakes/slow_network.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace nightjar {
namespace {

using namespace std::chrono_literals;
using test::loaderOf;
using test::makeJob;
using test::makeWatchedJob;
using test::photoSize;
using testing::ElementsAre;

/// Listens to a runner and lets a test wait for what it has to say.
class Listening
{
public:
    JobRunner::Listener listener()
    {
        return {.started = [this](JobId id) { tell([&] { m_started.push_back(id); }); },
                .advanced = [this](JobId id,
                                   double fraction) { tell([&] { m_fractions[id].push_back(fraction); }); },
                .regionFinished =
                    [this](JobId id, const Rect& region) { tell([&] { m_regions[id].push_back(region); }); },
                .finished =
                    [this](JobId id, JobResult result) {
                        tell([&] { m_finished.emplace_back(id, std::move(result)); });
                    }};
    }

    void waitForRegions(JobId id, std::size_t count)
    {
        wait([&] { return m_regions[id].size() >= count; });
    }
    void waitForFinished(std::size_t count)
    {
        wait([&] { return m_finished.size() >= count; });
    }

    std::vector<JobId> started()
    {
        const std::scoped_lock lock(m_mutex);
        return m_started;
    }
    std::vector<JobId> finishedIds()
    {
        const std::scoped_lock lock(m_mutex);
        std::vector<JobId> ids;
        for (const auto& [id, result] : m_finished) {
            ids.push_back(id);
        }
        return ids;
    }
    std::vector<Rect> regions(JobId id)
    {
        const std::scoped_lock lock(m_mutex);
        return m_regions[id];
    }
    std::vector<double> fractions(JobId id)
    {
        const std::scoped_lock lock(m_mutex);
        return m_fractions[id];
    }
    template <class Result>
    const Result* result(JobId id)
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto& [finished, result] : m_finished) {
            if (finished == id) {
                return std::get_if<Result>(&result);
            }
        }
        return nullptr;
    }

private:
    template <class Change>
    void tell(Change change)
    {
        {
            const std::scoped_lock lock(m_mutex);
            change();
        }
        m_changed.notify_all();
    }
    template <class Condition>
    void wait(Condition condition)
    {
        std::unique_lock lock(m_mutex);
        ASSERT_TRUE(m_changed.wait_for(lock, 30s, condition));
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<JobId> m_started;
    std::map<JobId, std::vector<double>> m_fractions;
    std::map<JobId, std::vector<Rect>> m_regions;
    std::vector<std::pair<JobId, JobResult>> m_finished;
};

TEST(JobRunner, DoesJobsInTheOrderInWhichTheyCame)
{
    Listening listening;
    JobRunner runner(loaderOf<test::SlowNetwork>(1ms), listening.listener());
    const JobId first = runner.submit(makeJob());
    const JobId second = runner.submit(makeJob());
    const JobId third = runner.submit(makeJob());
    listening.waitForFinished(3);
    EXPECT_THAT(listening.started(), ElementsAre(first, second, third));
    EXPECT_THAT(listening.finishedIds(), ElementsAre(first, second, third));
    EXPECT_NE(listening.result<DenoisedPhoto>(third), nullptr);
}

/// Says how many there are of its kind.
class CountedNetwork : public test::IdentityNetwork
{
public:
    explicit CountedNetwork(std::shared_ptr<std::atomic<int>> alive) : m_alive(std::move(alive))
    {
        ++*m_alive;
    }
    ~CountedNetwork() override { --*m_alive; }

private:
    std::shared_ptr<std::atomic<int>> m_alive;
};

TEST(JobRunner, KeepsTheNetworkForASeriesAndNotWhenThereIsNothingToDo)
{
    const auto alive = std::make_shared<std::atomic<int>>(0);
    std::atomic<int> loaded = 0;
    Listening listening;
    JobRunner runner(
        [&](const ModelInfo&, Precision) {
            ++loaded;
            return std::make_unique<CountedNetwork>(alive);
        },
        listening.listener());
    for (int photo = 0; photo < 3; ++photo) {
        (void)runner.submit(makeJob());
    }
    listening.waitForFinished(3);
    EXPECT_EQ(loaded, 1);
    const auto end = std::chrono::steady_clock::now() + 30s;
    while (*alive != 0 && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(10ms);
    }
    EXPECT_EQ(*alive, 0);
    (void)runner.submit(makeJob());
    listening.waitForFinished(4);
    EXPECT_EQ(loaded, 2);
}

TEST(JobRunner, ReportsProgressUpToOne)
{
    Listening listening;
    JobRunner runner(loaderOf<test::IdentityNetwork>(), listening.listener());
    const JobId id = runner.submit(makeJob());
    listening.waitForFinished(1);
    const std::vector<double> fractions = listening.fractions(id);
    EXPECT_TRUE(std::ranges::is_sorted(fractions));
    EXPECT_EQ(fractions.front(), 0.0);
    EXPECT_EQ(fractions.back(), 1.0);
}

TEST(JobRunner, FinishedRegionsAreReadWhileOthersAreWritten)
{
    Listening listening;
    const DenoiseJob job = makeWatchedJob();
    JobRunner runner(loaderOf<test::SlowNetwork>(1ms), listening.listener());
    const JobId id = runner.submit(job);
    const Rect whole{0, 0, photoSize.width, photoSize.height};
    LinearImage seen;
    do { // the thread sanitizer sees whether anything is read too early
        seen = job.live->read(0, whole);
        std::this_thread::sleep_for(1ms);
    } while (listening.finishedIds().empty());
    const auto* comparison = listening.result<DenoisedPhoto>(id);
    ASSERT_NE(comparison, nullptr);
    EXPECT_EQ(seen.size(), comparison->after->size());
}

TEST(JobRunner, FinishedRegionsMakeUpThePhotoAndItsLivePictureIsTheResultBeforeItsBiasIsCorrected)
{
    Listening listening;
    const DenoiseJob job = makeWatchedJob();
    JobRunner runner(loaderOf<test::IdentityNetwork>(), listening.listener());
    const JobId id = runner.submit(job);
    listening.waitForFinished(1);
    std::size_t covered = 0;
    for (const Rect& region : listening.regions(id)) {
        covered += region.size().area();
    }
    EXPECT_EQ(covered, photoSize.area());
    const auto* comparison = listening.result<DenoisedPhoto>(id);
    ASSERT_NE(comparison, nullptr);
    const Rect whole{0, 0, photoSize.width, photoSize.height};
    LinearImage corrected = job.live->read(0, whole);
    correctBias(*job.photo.mosaic, corrected, denoiseSettings(job).noise);
    for (int y = 0; y < photoSize.height; ++y) {
        ASSERT_TRUE(std::ranges::equal(corrected.row(1, y), comparison->after->row(1, y)));
    }
}

TEST(JobRunner, ACancelledWaitingJobIsNeverBegun)
{
    Listening listening;
    JobRunner runner(loaderOf<test::SlowNetwork>(5ms), listening.listener());
    const JobId running = runner.submit(makeWatchedJob());
    const JobId waiting = runner.submit(makeJob());
    listening.waitForRegions(running, 1);
    runner.cancel(waiting);
    listening.waitForFinished(2);
    EXPECT_THAT(listening.started(), ElementsAre(running));
    EXPECT_NE(listening.result<DenoisedPhoto>(running), nullptr);
    EXPECT_NE(listening.result<Cancelled>(waiting), nullptr);
}

TEST(JobRunner, ACancelledWaitingJobIsAnsweredWhileAnotherIsPaused)
{
    const auto gate = std::make_shared<test::Gate>();
    Listening listening;
    JobRunner runner(loaderOf<test::GatedNetwork>(gate), listening.listener());
    const JobId paused = runner.submit(makeWatchedJob());
    runner.setPaused(paused, true);
    gate->open();
    const JobId waiting = runner.submit(makeJob());
    runner.cancel(waiting);
    listening.waitForFinished(1);
    EXPECT_THAT(listening.finishedIds(), ElementsAre(waiting));
    EXPECT_NE(listening.result<Cancelled>(waiting), nullptr);
    runner.setPaused(paused, false);
    listening.waitForFinished(2);
    EXPECT_NE(listening.result<DenoisedPhoto>(paused), nullptr);
}

TEST(JobRunner, AJobPausedBeforeItsTurnStaysPausedWhenItComes)
{
    const auto gate = std::make_shared<test::Gate>();
    Listening listening;
    JobRunner runner(loaderOf<test::GatedNetwork>(gate), listening.listener());
    const JobId first = runner.submit(makeJob());
    const JobId second = runner.submit(makeWatchedJob());
    runner.setPaused(second, true);
    gate->open();
    listening.waitForFinished(1);
    EXPECT_THAT(listening.finishedIds(), ElementsAre(first));
    std::this_thread::sleep_for(100ms); // many times what its first tile takes
    EXPECT_TRUE(listening.regions(second).empty());
    runner.setPaused(second, false);
    listening.waitForFinished(2);
    EXPECT_NE(listening.result<DenoisedPhoto>(second), nullptr);
}

TEST(JobRunner, ACancelledRunningJobStopsBetweenTiles)
{
    const auto gate = std::make_shared<test::Gate>();
    Listening listening;
    JobRunner runner(loaderOf<test::GatedNetwork>(gate), listening.listener());
    gate->letPass(2);
    const JobId id = runner.submit(makeWatchedJob());
    listening.waitForRegions(id, 2);
    runner.cancel(id);
    gate->open();
    listening.waitForFinished(1);
    EXPECT_NE(listening.result<Cancelled>(id), nullptr);
    EXPECT_LE(listening.regions(id).size(), 3U) << "one tile may have been begun";
}

TEST(JobRunner, WorksOnAfterACancelledJob)
{
    const auto gate = std::make_shared<test::Gate>();
    Listening listening;
    JobRunner runner(loaderOf<test::GatedNetwork>(gate), listening.listener());
    gate->letPass(1);
    const JobId cancelled = runner.submit(makeWatchedJob());
    const JobId next = runner.submit(makeJob());
    listening.waitForRegions(cancelled, 1);
    runner.cancel(cancelled);
    gate->open();
    listening.waitForFinished(2);
    EXPECT_NE(listening.result<Cancelled>(cancelled), nullptr);
    EXPECT_NE(listening.result<DenoisedPhoto>(next), nullptr);
}

TEST(JobRunner, IgnoresIdsThatItDoesNotKnow)
{
    Listening listening;
    JobRunner runner(loaderOf<test::IdentityNetwork>(), listening.listener());
    runner.cancel(0);
    runner.cancel(77);
    const JobId id = runner.submit(makeJob());
    listening.waitForFinished(1);
    runner.cancel(id);
    EXPECT_NE(listening.result<DenoisedPhoto>(id), nullptr);
}

TEST(JobRunner, AFailingNetworkBecomesAFailureWithItsWords)
{
    Listening listening;
    JobRunner runner(loaderOf<test::FailingNetwork>(3), listening.listener());
    const JobId id = runner.submit(makeWatchedJob());
    listening.waitForFinished(1);
    const auto* failure = listening.result<Failure>(id);
    ASSERT_NE(failure, nullptr);
    EXPECT_EQ(failure->code, ErrorCode::Internal);
    EXPECT_EQ(failure->detail, "the network failed, as it was told to");
    EXPECT_EQ(listening.regions(id).size(), 2U);
}

TEST(JobRunner, EveryJobFinishesExactlyOnceWhenTheRunnerEndsAtAnyMoment)
{
    for (const auto pause : {0ms, 1ms, 3ms, 10ms, 30ms}) {
        Listening listening;
        std::vector<JobId> ids;
        {
            JobRunner runner(loaderOf<test::SlowNetwork>(1ms), listening.listener());
            for (int i = 0; i < 4; ++i) {
                ids.push_back(runner.submit(makeJob()));
            }
            std::this_thread::sleep_for(pause);
        }
        EXPECT_EQ(listening.finishedIds(), ids) << "after " << pause.count() << " ms";
    }
}

TEST(JobRunner, EndsWithoutAJob)
{
    Listening listening;
    JobRunner runner(loaderOf<test::IdentityNetwork>(), listening.listener());
}

TEST(JobRunner, TakesTilesInFocusFirst)
{
    Listening listening;
    JobRunner runner(loaderOf<test::IdentityNetwork>(), listening.listener());
    runner.setFocus({192, 128, 64, 64});
    const JobId id = runner.submit(makeWatchedJob());
    listening.waitForFinished(1);
    EXPECT_EQ(listening.regions(id).front(), (Rect{192, 128, 64, 64}));
}

TEST(JobRunner, ANewFocusReordersWhatIsLeftOfARunningJob)
{
    const auto gate = std::make_shared<test::Gate>();
    Listening listening;
    JobRunner runner(loaderOf<test::GatedNetwork>(gate), listening.listener());
    gate->letPass(1);
    runner.setFocus({192, 128, 64, 64});
    const JobId id = runner.submit(makeWatchedJob());
    listening.waitForRegions(id, 1);
    runner.setFocus({0, 0, 64, 64});
    gate->open();
    listening.waitForFinished(1);
    const std::vector<Rect> regions = listening.regions(id);
    const auto corner = std::ranges::find(regions, Rect{0, 0, 64, 64});
    EXPECT_LE(corner - regions.begin(), 3) << "one tile may have been begun, one been chosen before";
}

} // namespace
} // namespace nightjar
