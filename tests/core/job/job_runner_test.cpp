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
#include <memory>
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

/// Submits jobs that denoise, and lets a test wait for what they report. Everything is delivered on the
/// runner's own thread.
class Listening
{
public:
    using Result = JobResult<DenoisedPhoto>;

    explicit Listening(NetworkLoader loadNetwork)
        : runner(std::make_unique<JobRunner>(std::move(loadNetwork),
                                             [](const std::function<void()>& call) { call(); }))
    {
    }

    /// Its number: the first is 1.
    int submit(const DenoiseJob& job)
    {
        const int id = static_cast<int>(handles.size()) + 1;
        handles.push_back(runner->submit(
            job, [this, id](const Result& result) { tell([&] { m_finished.emplace_back(id, result); }); },
            {.started = [this, id] { tell([&] { m_started.push_back(id); }); },
             .advanced = [this, id](double fraction) { tell([&] { m_fractions[id].push_back(fraction); }); },
             .regionFinished =
                 [this, id](const Rect& region) { tell([&] { m_regions[id].push_back(region); }); }}));
        return id;
    }
    JobHandle& handle(int id) { return handles[static_cast<std::size_t>(id) - 1]; }

    void waitForRegions(int id, std::size_t count)
    {
        wait([&] { return m_regions[id].size() >= count; });
    }
    void waitForFinished(std::size_t count)
    {
        wait([&] { return m_finished.size() >= count; });
    }

    std::vector<int> started()
    {
        const std::scoped_lock lock(m_mutex);
        return m_started;
    }
    std::vector<int> finishedIds()
    {
        const std::scoped_lock lock(m_mutex);
        std::vector<int> ids;
        for (const auto& [id, result] : m_finished) {
            ids.push_back(id);
        }
        return ids;
    }
    std::vector<Rect> regions(int id)
    {
        const std::scoped_lock lock(m_mutex);
        return m_regions[id];
    }
    std::vector<double> fractions(int id)
    {
        const std::scoped_lock lock(m_mutex);
        return m_fractions[id];
    }
    template <class Kind>
    const Kind* result(int id)
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto& [finished, result] : m_finished) {
            if (finished == id) {
                return std::get_if<Kind>(&result);
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
    std::vector<int> m_started;
    std::map<int, std::vector<double>> m_fractions;
    std::map<int, std::vector<Rect>> m_regions;
    std::vector<std::pair<int, Result>> m_finished;

public:
    std::vector<JobHandle> handles;
    std::unique_ptr<JobRunner> runner; // last, so that it is destroyed first
};

TEST(JobRunner, DoesJobsInTheOrderInWhichTheyCame)
{
    Listening listening(loaderOf<test::SlowNetwork>(1ms));
    const int first = listening.submit(makeJob());
    const int second = listening.submit(makeJob());
    const int third = listening.submit(makeJob());
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
    Listening listening([&](const ModelInfo&, Precision) {
        ++loaded;
        return std::make_unique<CountedNetwork>(alive);
    });
    for (int photo = 0; photo < 3; ++photo) {
        (void)listening.submit(makeJob());
    }
    listening.waitForFinished(3);
    EXPECT_EQ(loaded, 1);
    const auto end = std::chrono::steady_clock::now() + 30s;
    while (*alive != 0 && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(10ms);
    }
    EXPECT_EQ(*alive, 0);
    (void)listening.submit(makeJob());
    listening.waitForFinished(4);
    EXPECT_EQ(loaded, 2);
}

TEST(JobRunner, ReportsProgressUpToOne)
{
    Listening listening(loaderOf<test::IdentityNetwork>());
    const int id = listening.submit(makeJob());
    listening.waitForFinished(1);
    const std::vector<double> fractions = listening.fractions(id);
    EXPECT_TRUE(std::ranges::is_sorted(fractions));
    EXPECT_EQ(fractions.front(), 0.0);
    EXPECT_EQ(fractions.back(), 1.0);
}

TEST(JobRunner, FinishedRegionsAreReadWhileOthersAreWritten)
{
    const DenoiseJob job = makeWatchedJob();
    Listening listening(loaderOf<test::SlowNetwork>(1ms));
    const int id = listening.submit(job);
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
    const DenoiseJob job = makeWatchedJob();
    Listening listening(loaderOf<test::IdentityNetwork>());
    const int id = listening.submit(job);
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
    Listening listening(loaderOf<test::SlowNetwork>(5ms));
    const int running = listening.submit(makeWatchedJob());
    const int waiting = listening.submit(makeJob());
    listening.waitForRegions(running, 1);
    listening.handle(waiting).cancel();
    listening.waitForFinished(2);
    EXPECT_THAT(listening.started(), ElementsAre(running));
    EXPECT_NE(listening.result<DenoisedPhoto>(running), nullptr);
    EXPECT_NE(listening.result<Cancelled>(waiting), nullptr);
}

TEST(JobRunner, ACancelledWaitingJobIsAnsweredWhileAnotherIsPaused)
{
    const auto gate = std::make_shared<test::Gate>();
    Listening listening(loaderOf<test::GatedNetwork>(gate));
    const int paused = listening.submit(makeWatchedJob());
    listening.handle(paused).setPaused(true);
    gate->open();
    const int waiting = listening.submit(makeJob());
    listening.handle(waiting).cancel();
    listening.waitForFinished(1);
    EXPECT_THAT(listening.finishedIds(), ElementsAre(waiting));
    EXPECT_NE(listening.result<Cancelled>(waiting), nullptr);
    listening.handle(paused).setPaused(false);
    listening.waitForFinished(2);
    EXPECT_NE(listening.result<DenoisedPhoto>(paused), nullptr);
}

TEST(JobRunner, AJobPausedBeforeItsTurnStaysPausedWhenItComes)
{
    const auto gate = std::make_shared<test::Gate>();
    Listening listening(loaderOf<test::GatedNetwork>(gate));
    const int first = listening.submit(makeJob());
    const int second = listening.submit(makeWatchedJob());
    listening.handle(second).setPaused(true);
    gate->open();
    listening.waitForFinished(1);
    EXPECT_THAT(listening.finishedIds(), ElementsAre(first));
    std::this_thread::sleep_for(100ms); // many times what its first tile takes
    EXPECT_TRUE(listening.regions(second).empty());
    listening.handle(second).setPaused(false);
    listening.waitForFinished(2);
    EXPECT_NE(listening.result<DenoisedPhoto>(second), nullptr);
}

TEST(JobRunner, ACancelledRunningJobStopsBetweenTiles)
{
    const auto gate = std::make_shared<test::Gate>();
    Listening listening(loaderOf<test::GatedNetwork>(gate));
    gate->letPass(2);
    const int id = listening.submit(makeWatchedJob());
    listening.waitForRegions(id, 2);
    listening.handle(id).cancel();
    gate->open();
    listening.waitForFinished(1);
    EXPECT_NE(listening.result<Cancelled>(id), nullptr);
    EXPECT_LE(listening.regions(id).size(), 3U) << "one tile may have been begun";
}

TEST(JobRunner, WorksOnAfterACancelledJob)
{
    const auto gate = std::make_shared<test::Gate>();
    Listening listening(loaderOf<test::GatedNetwork>(gate));
    gate->letPass(1);
    const int cancelled = listening.submit(makeWatchedJob());
    const int next = listening.submit(makeJob());
    listening.waitForRegions(cancelled, 1);
    listening.handle(cancelled).cancel();
    gate->open();
    listening.waitForFinished(2);
    EXPECT_NE(listening.result<Cancelled>(cancelled), nullptr);
    EXPECT_NE(listening.result<DenoisedPhoto>(next), nullptr);
}

TEST(JobHandle, OfAFinishedJobOrOfNoneCancelsNothing)
{
    Listening listening(loaderOf<test::IdentityNetwork>());
    JobHandle none;
    none.cancel();
    none.setPaused(true);
    EXPECT_FALSE(none.isActive());
    const int id = listening.submit(makeJob());
    listening.waitForFinished(1);
    listening.handle(id).cancel();
    EXPECT_FALSE(listening.handle(id).isActive());
    EXPECT_NE(listening.result<DenoisedPhoto>(id), nullptr);
    EXPECT_THAT(listening.finishedIds(), ElementsAre(id));
}

TEST(JobHandle, CancelsItsJobWhenItGoesAndNothingOfItIsToldAnyMore)
{
    const auto gate = std::make_shared<test::Gate>();
    Listening listening(loaderOf<test::GatedNetwork>(gate));
    gate->letPass(1);
    const int running = listening.submit(makeWatchedJob());
    const int waiting = listening.submit(makeJob());
    const int last = listening.submit(makeJob());
    listening.waitForRegions(running, 1);
    listening.handle(running).reset();
    listening.handle(waiting).reset();
    gate->open();
    listening.waitForFinished(1);
    EXPECT_THAT(listening.finishedIds(), ElementsAre(last));
    EXPECT_THAT(listening.started(), ElementsAre(running, last));
    EXPECT_LE(listening.regions(running).size(), 1U);
}

TEST(JobHandle, GivenAnotherJobCancelsTheOneItHad)
{
    const auto gate = std::make_shared<test::Gate>();
    Listening listening(loaderOf<test::GatedNetwork>(gate));
    const int first = listening.submit(makeJob());
    const int second = listening.submit(makeJob());
    listening.handle(first) = std::move(listening.handle(second));
    EXPECT_TRUE(listening.handle(first).isActive());
    EXPECT_FALSE(listening.handle(second).isActive());
    gate->open();
    listening.waitForFinished(1);
    EXPECT_THAT(listening.finishedIds(), ElementsAre(second));
    EXPECT_FALSE(listening.handle(first).isActive());
}

TEST(JobRunner, AFailingNetworkBecomesAFailureWithItsWords)
{
    Listening listening(loaderOf<test::FailingNetwork>(3));
    const int id = listening.submit(makeWatchedJob());
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
        Listening listening(loaderOf<test::SlowNetwork>(1ms));
        std::vector<int> ids;
        for (int i = 0; i < 4; ++i) {
            ids.push_back(listening.submit(makeJob()));
        }
        std::this_thread::sleep_for(pause);
        listening.runner.reset();
        EXPECT_EQ(listening.finishedIds(), ids) << "after " << pause.count() << " ms";
    }
}

TEST(JobRunner, EndsWithoutAJob)
{
    const Listening listening(loaderOf<test::IdentityNetwork>());
}

TEST(JobRunner, TakesTilesInFocusFirst)
{
    Listening listening(loaderOf<test::IdentityNetwork>());
    listening.runner->setFocus({192, 128, 64, 64});
    const int id = listening.submit(makeWatchedJob());
    listening.waitForFinished(1);
    EXPECT_EQ(listening.regions(id).front(), (Rect{192, 128, 64, 64}));
}

TEST(JobRunner, ANewFocusReordersWhatIsLeftOfARunningJob)
{
    const auto gate = std::make_shared<test::Gate>();
    Listening listening(loaderOf<test::GatedNetwork>(gate));
    gate->letPass(1);
    listening.runner->setFocus({192, 128, 64, 64});
    const int id = listening.submit(makeWatchedJob());
    listening.waitForRegions(id, 1);
    listening.runner->setFocus({0, 0, 64, 64});
    gate->open();
    listening.waitForFinished(1);
    const std::vector<Rect> regions = listening.regions(id);
    const auto corner = std::ranges::find(regions, Rect{0, 0, 64, 64});
    EXPECT_LE(corner - regions.begin(), 3) << "one tile may have been begun, one been chosen before";
}

} // namespace
} // namespace nightjar
