// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/bias_correction.h"
#include "core/job/job_runner.h"

#include "core/denoise/demosaic.h"
#include "core/develop/dng.h"
#include "core/develop/read_image.h"
#include "tests/fakes/failing_network.h"
#include "tests/fakes/slow_network.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <cmath>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace nightjar {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

constexpr Size photoSize{256, 192};
constexpr int tileSide = 32; // 4 × 3 tiles

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

/// What an OpenJob gives, without a file.
Photo makePhoto()
{
    const auto mosaic = std::make_shared<const Mosaic>(test::patternedParts(photoSize));
    return {.path = "photo.dng",
            .mosaic = mosaic,
            .noise = {{.gain = 1e-3, .readVariance = 1e-5}, NoiseSource::File},
            .automaticExposureEv = 0.0,
            .before = std::make_shared<FixedPyramid>(demosaicedSource(mosaic))};
}

DenoiseJob makeJob(std::shared_ptr<LivePyramid> live = nullptr)
{
    static const Photo photo = makePhoto();
    return {.photo = photo,
            .model = {},
            .memoryBudget = 0,
            .noise = {},
            .tileSide = tileSide,
            .live = std::move(live)};
}

DenoiseJob makeWatchedJob()
{
    return makeJob(std::make_shared<LivePyramid>(makeJob().photo.before));
}

template <class Network, class... Arguments>
NetworkLoader loaderOf(Arguments... arguments)
{
    return [=](const ModelInfo&, Precision) { return std::make_unique<Network>(arguments...); };
}

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
    EXPECT_NE(listening.result<Comparison>(third), nullptr);
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
    while (listening.finishedIds().empty()) { // the thread sanitizer sees whether anything is read too early
        seen = job.live->read(0, whole);
        std::this_thread::sleep_for(1ms);
    }
    const auto* comparison = listening.result<Comparison>(id);
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
    const auto* comparison = listening.result<Comparison>(id);
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
    EXPECT_NE(listening.result<Comparison>(running), nullptr);
    EXPECT_NE(listening.result<Cancelled>(waiting), nullptr);
}

TEST(JobRunner, ACancelledWaitingJobIsAnsweredWhileAnotherIsPaused)
{
    Listening listening;
    JobRunner runner(loaderOf<test::SlowNetwork>(1ms), listening.listener());
    const JobId paused = runner.submit(makeWatchedJob());
    runner.setPaused(paused, true);
    const JobId waiting = runner.submit(makeJob());
    runner.cancel(waiting);
    listening.waitForFinished(1);
    EXPECT_THAT(listening.finishedIds(), ElementsAre(waiting));
    EXPECT_NE(listening.result<Cancelled>(waiting), nullptr);
    runner.setPaused(paused, false);
    listening.waitForFinished(2);
    EXPECT_NE(listening.result<Comparison>(paused), nullptr);
}

TEST(JobRunner, AJobPausedBeforeItsTurnStaysPausedWhenItComes)
{
    Listening listening;
    JobRunner runner(loaderOf<test::SlowNetwork>(1ms), listening.listener());
    const JobId first = runner.submit(makeJob());
    const JobId second = runner.submit(makeWatchedJob());
    runner.setPaused(second, true);
    listening.waitForFinished(1);
    EXPECT_THAT(listening.finishedIds(), ElementsAre(first));
    std::this_thread::sleep_for(100ms); // many times what its first tile takes
    EXPECT_TRUE(listening.regions(second).empty());
    runner.setPaused(second, false);
    listening.waitForFinished(2);
    EXPECT_NE(listening.result<Comparison>(second), nullptr);
}

TEST(JobRunner, ACancelledRunningJobStopsBetweenTiles)
{
    Listening listening;
    JobRunner runner(loaderOf<test::SlowNetwork>(20ms), listening.listener());
    const JobId id = runner.submit(makeWatchedJob());
    listening.waitForRegions(id, 2);
    runner.cancel(id);
    listening.waitForFinished(1);
    EXPECT_NE(listening.result<Cancelled>(id), nullptr);
    EXPECT_LT(listening.regions(id).size(), 12U);
}

TEST(JobRunner, WorksOnAfterACancelledJob)
{
    Listening listening;
    JobRunner runner(loaderOf<test::SlowNetwork>(5ms), listening.listener());
    const JobId cancelled = runner.submit(makeWatchedJob());
    const JobId next = runner.submit(makeJob());
    listening.waitForRegions(cancelled, 1);
    runner.cancel(cancelled);
    listening.waitForFinished(2);
    EXPECT_NE(listening.result<Cancelled>(cancelled), nullptr);
    EXPECT_NE(listening.result<Comparison>(next), nullptr);
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
    EXPECT_NE(listening.result<Comparison>(id), nullptr);
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
    Listening listening;
    JobRunner runner(loaderOf<test::SlowNetwork>(20ms), listening.listener());
    runner.setFocus({192, 128, 64, 64});
    const JobId id = runner.submit(makeWatchedJob());
    listening.waitForRegions(id, 1);
    runner.setFocus({0, 0, 64, 64});
    listening.waitForFinished(1);
    const std::vector<Rect> regions = listening.regions(id);
    const auto corner = std::ranges::find(regions, Rect{0, 0, 64, 64});
    EXPECT_LE(corner - regions.begin(), 3) << "one tile may have been begun, one been chosen before";
}

TEST(RunJob, OpensWhatTheDngWriterWrote)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "photo.dng";
    writeDng(Mosaic(test::patternedParts(photoSize, CfaPhase::GBRG)), path);
    const JobResult result = runJob(OpenJob{path}, {}, {});
    const auto* photo = std::get_if<Photo>(&result);
    ASSERT_NE(photo, nullptr);
    EXPECT_EQ(photo->mosaic->size(), photoSize);
    EXPECT_EQ(photo->before->size(), photoSize);
}

TEST(RunJob, RendersThePictureThatItExports)
{
    Mosaic::Parts parts = test::patternedParts({70, 150}); // more than one stripe whichever way it is turned
    parts.info.orientation = 6;
    parts.info.pixelAspect = 1.5;
    Photo photo;
    photo.mosaic = std::make_shared<const Mosaic>(parts);
    const DevelopSettings develop{.exposureEv = 1.0};
    const JobResult rendered =
        runJob(RenderJob{.photo = photo, .after = nullptr, .develop = develop}, {}, {});
    ASSERT_TRUE(std::holds_alternative<Rendered>(rendered));
    const DisplayImage& picture = *std::get<Rendered>(rendered).picture;

    const TemporaryFolder folder;
    const auto path = folder.path() / "a.png";
    const ExportSettings settings{.format = ImageFormat::Png8, .develop = develop};
    const JobResult exported =
        runJob(ExportJob{.photo = photo, .after = nullptr, .settings = settings, .target = path}, {}, {});
    ASSERT_TRUE(std::holds_alternative<Exported>(exported));
    const Planes file = readImage(path);
    ASSERT_EQ(picture.size, file.size());
    EXPECT_EQ(picture.size, (Size{150, 105}));
    for (int y = 0; y < picture.size.height; ++y) {
        for (int x = 0; x < picture.size.width; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                const auto at = static_cast<std::size_t>((y * picture.size.width + x) * 3 + channel);
                ASSERT_EQ(picture.rgb[at],
                          std::lround(file.view().row(channel, y)[static_cast<std::size_t>(x)] * 255));
            }
        }
    }
}

TEST(RunJob, AMissingFileIsAFailure)
{
    const JobResult result = runJob(OpenJob{"/nowhere/photo.dng"}, {}, {});
    ASSERT_TRUE(std::holds_alternative<Failure>(result));
    EXPECT_EQ(std::get<Failure>(result).code, ErrorCode::FileNotFound);
}

TEST(RunJob, AStoppedJobDoesNothing)
{
    std::stop_source stop;
    stop.request_stop();
    const JobResult result = runJob(OpenJob{"/nowhere/photo.dng"}, {}, Progress(stop.get_token()));
    EXPECT_TRUE(std::holds_alternative<Cancelled>(result));
}

TEST(RunJob, ForeignExceptionsBecomeInternalFailures)
{
    const NetworkLoader loader = [](const ModelInfo&, Precision) -> std::unique_ptr<Network> {
        throw std::runtime_error("not one of ours");
    };
    const JobResult result = runJob(makeJob(), loader, {});
    ASSERT_TRUE(std::holds_alternative<Failure>(result));
    EXPECT_EQ(std::get<Failure>(result).code, ErrorCode::Internal);
}

TEST(RunJob, ThePlanCountsWhatAViewLooksAt)
{
    const NetworkLoader loader = loaderOf<test::IdentityNetwork>();
    const JobResult unwatched = runJob(PlanJob{makeJob()}, loader, {});
    const JobResult watched = runJob(PlanJob{makeWatchedJob()}, loader, {});
    ASSERT_TRUE(std::holds_alternative<DenoisePlan>(unwatched));
    EXPECT_GE(std::get<DenoisePlan>(watched).peakBytes, std::get<DenoisePlan>(unwatched).peakBytes);
    EXPECT_EQ(std::get<DenoisePlan>(watched).grid.tiles.size(), 12U);
}

TEST(RunJob, RefusesABudgetThatCannotBeMetBeforeItStarts)
{
    DenoiseJob job = makeWatchedJob();
    job.memoryBudget = std::size_t{1} << 20;
    const JobResult result = runJob(job, loaderOf<test::IdentityNetwork>(), {});
    ASSERT_TRUE(std::holds_alternative<Failure>(result));
    EXPECT_EQ(std::get<Failure>(result).code, ErrorCode::MemoryBudget);
}

TEST(RunJob, RefusesABudgetBelowWhatTheViewAloneHolds)
{
    DenoiseJob job = makeWatchedJob();
    job.memoryBudget = 1;
    const JobResult result = runJob(PlanJob{job}, loaderOf<test::IdentityNetwork>(), {});
    ASSERT_TRUE(std::holds_alternative<Failure>(result));
    EXPECT_EQ(std::get<Failure>(result).code, ErrorCode::MemoryBudget);
}

TEST(RunJob, TilesAreNoLargerThanThePhotoNeeds)
{
    DenoiseJob job = makeJob();
    job.tileSide = 4096;
    const JobResult result = runJob(PlanJob{job}, loaderOf<test::IdentityNetwork>(), {});
    EXPECT_EQ(std::get<DenoisePlan>(result).grid.tiles.size(), 1U);
}

TEST(RunJob, ExportsTheBlendOfBeforeAndAfter)
{
    const TemporaryFolder folder;
    const NetworkLoader loader = loaderOf<test::IdentityNetwork>();
    const JobResult denoised = runJob(makeJob(), loader, {});
    ASSERT_TRUE(std::holds_alternative<Comparison>(denoised));
    const auto& comparison = std::get<Comparison>(denoised);
    const auto target = folder.path() / "clean.png";
    const JobResult exported = runJob(ExportJob{.photo = comparison.photo,
                                                .after = comparison.after,
                                                .strength = 0.5,
                                                .settings = {},
                                                .target = target},
                                      loader, {});
    ASSERT_TRUE(std::holds_alternative<Exported>(exported));
    EXPECT_TRUE(std::filesystem::exists(target));
    const JobResult again = runJob(
        ExportJob{.photo = comparison.photo, .after = {}, .settings = {}, .target = target}, loader, {});
    ASSERT_TRUE(std::holds_alternative<Failure>(again)) << "an existing file is not replaced unasked";
    EXPECT_EQ(std::get<Failure>(again).code, ErrorCode::FileExists);
}

} // namespace
} // namespace nightjar
