// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/queue/photo_queue.h"

#include "core/export/dng.h"
#include "core/export/read_image.h"
#include "core/queue/queue_run.h"
#include "tests/fakes/failing_network.h"
#include "tests/fakes/identity_network.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <csignal>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nightjar {
namespace {

using testing::ElementsAre;

class Queue : public testing::Test
{
protected:
    [[nodiscard]] std::filesystem::path path(const std::string& name) const { return m_folder.path() / name; }

    [[nodiscard]] QueueOrder order() const
    {
        QueueOrder order;
        order.settings.model = "none";
        order.folder = path("out");
        return order;
    }

    /// The photos' names with the first letter of their states.
    [[nodiscard]] static std::vector<std::string> contents(const PhotoQueue& queue)
    {
        std::vector<std::string> texts;
        for (const QueueEntry& entry : queue.entries()) {
            texts.push_back(entry.photo.stem().string() + " " + "WRDFS"[static_cast<int>(entry.state)]);
        }
        return texts;
    }

    static std::optional<RunRecord> run(PhotoQueue& queue, std::uint64_t id, std::stop_token stop = {})
    {
        const NetworkLoader load = [](const ModelInfo&, Precision) -> std::unique_ptr<Network> {
            return std::make_unique<test::IdentityNetwork>();
        };
        return runEntry(queue, id, 0, {}, load, Progress(std::move(stop)));
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(Queue, KeepsEverythingInItsFile)
{
    QueueOrder order = this->order();
    order.settings.model = "lighter";
    order.settings.precision = Precision::Int8Qat;
    order.settings.exposureEv = 1.25;
    order.settings.strength = 0.3;
    order.settings.noiseGain = 0.1 + 0.2; // not a number that decimals hold
    order.settings.format = ImageFormat::DngMosaic;
    order.settings.sidecar = true;
    order.pattern = "{name}-{counter}";
    order.folder = path("100%25 caf\xe9"); // Latin-1, and what looks like an escape
    {
        PhotoQueue queue(path("q.json"));
        const auto first = queue.add({path("a.dng"), path("b\xff.dng"), path("ć%.dng")}, order);
        ASSERT_TRUE(queue.begin(first));
        queue.fail(first, ErrorCode::CorruptRaw, "it is cut off");
        queue.skip(first + 1);
        queue.setPaused(true);
    }
    const PhotoQueue again(path("q.json"));
    EXPECT_TRUE(again.isPaused());
    EXPECT_FALSE(again.next());
    EXPECT_THAT(contents(again), ElementsAre("a F", "b\xff S", "ć% W"));
    const QueueEntry entry = again.entries().front();
    EXPECT_EQ(entry.problem, "it is cut off");
    EXPECT_EQ(entry.problemCode, ErrorCode::CorruptRaw);
    EXPECT_EQ(entry.order.pattern, order.pattern);
    EXPECT_EQ(entry.order.folder, order.folder);
    EXPECT_EQ(entry.order.settings.model, "lighter");
    EXPECT_EQ(entry.order.settings.precision, Precision::Int8Qat);
    EXPECT_EQ(entry.order.settings.exposureEv, 1.25);
    EXPECT_EQ(entry.order.settings.strength, 0.3);
    EXPECT_EQ(entry.order.settings.noiseGain, order.settings.noiseGain);
    EXPECT_EQ(entry.order.settings.noiseReadVariance, std::nullopt);
    EXPECT_EQ(entry.order.settings.format, ImageFormat::DngMosaic);
    EXPECT_TRUE(entry.order.settings.sidecar);
}

TEST_F(Queue, SettingsAreFrozenWhenAPhotoIsQueued)
{
    PhotoQueue queue(path("q.json"));
    QueueOrder order = this->order();
    (void)queue.add({"a.dng"}, order);
    order.settings.strength = 0.1;
    (void)queue.add({"b.dng"}, order);
    EXPECT_EQ(queue.entries()[0].order.settings.strength, 1.0);
    EXPECT_EQ(queue.entries()[1].order.settings.strength, 0.1);
}

TEST_F(Queue, IsReorderedWithinItsBounds)
{
    PhotoQueue queue(path("q.json"));
    const auto first = queue.add({"a.dng", "b.dng", "c.dng", "d.dng"}, order());
    queue.move(first + 3, -2);
    EXPECT_THAT(contents(queue), ElementsAre("a W", "d W", "b W", "c W"));
    queue.move(first, 2);
    EXPECT_THAT(contents(queue), ElementsAre("d W", "b W", "a W", "c W"));
    queue.move(first, 100);
    queue.move(first + 2, -100);
    EXPECT_THAT(contents(queue), ElementsAre("c W", "d W", "b W", "a W"));
    EXPECT_EQ(queue.next()->photo.stem(), "c");
}

TEST_F(Queue, FailedAndSkippedPhotosWaitAgainWhenAsked)
{
    PhotoQueue queue(path("q.json"));
    const auto first = queue.add({"a.dng", "b.dng", "c.dng", "d.dng"}, order());
    queue.fail(first, ErrorCode::Internal, "x");
    queue.skip(first + 1);
    queue.fail(first + 2, ErrorCode::Internal, "x");
    queue.finish(first + 3);
    queue.retry(first + 3);
    queue.retry(first + 1);
    EXPECT_THAT(contents(queue), ElementsAre("a F", "b W", "c F", "d D")) << "what is done stays done";
    queue.retryFailed();
    EXPECT_THAT(contents(queue), ElementsAre("a W", "b W", "c W", "d D"));
    EXPECT_TRUE(queue.entries()[0].problem.empty());
    queue.fail(first + 1, ErrorCode::Internal, "x");
    queue.skip(first + 2);
    queue.removeFinished();
    EXPECT_THAT(contents(queue), ElementsAre("a W"));
}

TEST_F(Queue, ABadPhotoIsOneFailureAndTheOthersAreDone)
{
    writeDng(Mosaic(test::patternedParts()), path("a.dng"));
    writeDng(Mosaic(test::patternedParts()), path("c.dng"));
    std::ofstream(path("b.dng")) << "this is no photo";
    PhotoQueue queue(path("q.json"));
    (void)queue.add({path("a.dng"), path("b.dng"), path("c.dng")}, order());
    while (const auto entry = queue.next()) {
        (void)run(queue, entry->id);
    }
    EXPECT_THAT(contents(queue), ElementsAre("a D", "b F", "c D"));
    EXPECT_EQ(queue.entries()[1].problemCode, ErrorCode::NotARaw);
    EXPECT_EQ(readImage(path("out/a.png")).size(), (Size{37, 29}));
    EXPECT_EQ(readImage(path("out/c.png")).size(), (Size{37, 29}));
}

TEST_F(Queue, NoTwoPhotosShareAPictureAndNoneIsReplaced)
{
    std::filesystem::create_directories(path("x"));
    writeDng(Mosaic(test::patternedParts()), path("a.dng"));
    writeDng(Mosaic(test::patternedParts()), path("x/a.dng"));
    std::filesystem::create_directories(path("out"));
    std::ofstream(path("out/a.png")) << "precious";
    PhotoQueue queue(path("q.json"));
    const auto first = queue.add({path("a.dng"), path("x/a.dng")}, order());
    EXPECT_EQ(run(queue, first)->picture, path("out/a-2.png"));
    EXPECT_EQ(run(queue, first + 1)->picture, path("out/a-3.png"));
    EXPECT_EQ(std::filesystem::file_size(path("out/a.png")), 8U);
}

TEST_F(Queue, AStoppedPhotoWaitsAgain)
{
    writeDng(Mosaic(test::patternedParts()), path("a.dng"));
    PhotoQueue queue(path("q.json"));
    const auto id = queue.add({path("a.dng")}, order());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW((void)run(queue, id, stop.get_token()), Cancelled);
    EXPECT_THAT(contents(queue), ElementsAre("a W"));
}

TEST_F(Queue, WhatRanWhenItsProcessWasKilledIsDoneIfItsPictureIsThereAndElseWaits)
{
    std::filesystem::create_directories(path("out"));
    const pid_t child = fork();
    if (child == 0) {
        PhotoQueue queue(path("q.json"));
        const auto first = queue.add({path("a.dng"), path("b.dng"), path("c.dng")}, order());
        for (const auto& [id, name] : {std::pair(first, "a"), {first + 1, "b"}}) {
            (void)queue.begin(id);
            (void)queue.choosePicture(id, {.name = name});
        }
        std::ofstream(path("out/a.png")) << "whole, for pictures appear so";
        raise(SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    const PhotoQueue again(path("q.json"));
    EXPECT_THAT(contents(again), ElementsAre("a D", "b W", "c W"));
}

TEST_F(Queue, AFileThatIsNoQueueIsRefusedAndKept)
{
    for (const char* text : {"", "[]", "{\"nightjar_queue\": 1}", "{\"nightjar_queue\": 99}", "\x01\x02"}) {
        std::ofstream(path("q.json")) << text;
        EXPECT_EQ(test::errorOf([&] { PhotoQueue queue(path("q.json")); }).code(), ErrorCode::InvalidArgument)
            << text;
    }
    EXPECT_EQ(std::filesystem::file_size(path("q.json")), 2U);
}

TEST_F(Queue, HasItsFileForItselfAsLongAsItLives)
{
    {
        PhotoQueue queue(path("q.json"));
        (void)queue.add({"a.dng"}, order());
        const Error error = test::errorOf([&] { PhotoQueue second(path("q.json")); });
        EXPECT_EQ(error.code(), ErrorCode::FileUnreadable);
        EXPECT_THAT(error.what(), testing::HasSubstr("in use"));
    }
    EXPECT_THAT(contents(PhotoQueue(path("q.json"))), ElementsAre("a W"));
}

TEST_F(Queue, KnowsAFileByOnePlaceHoweverItWasReached)
{
    std::filesystem::create_directories(path("real"));
    std::filesystem::create_directory_symlink(path("real"), path("link"));
    PhotoQueue queue(path("q.json"));
    QueueOrder order = this->order();
    order.folder = path("link") / "../link/./out";
    (void)queue.add({path("link/a.dng")}, order);
    EXPECT_EQ(queue.entries()[0].photo, path("real/a.dng"));
    EXPECT_EQ(queue.entries()[0].order.folder, path("real/out"));
    EXPECT_EQ(placeOf(path("link/out/a.png")), path("real/out/a.png"));
}

TEST_F(Queue, APhotoThatFailsAfterItsPictureWasWrittenKeepsIt)
{
    std::filesystem::create_directories(path("out"));
    PhotoQueue queue(path("q.json"));
    const auto first = queue.add({"a.dng", "b.dng"}, order());
    for (const auto id : {first, first + 1}) {
        ASSERT_TRUE(queue.begin(id));
        (void)queue.choosePicture(id, {.name = id == first ? "a" : "b"});
    }
    std::ofstream(path("out/a.png")) << "whole";
    queue.fail(first, ErrorCode::WriteFailed, "its sidecar could not be written");
    queue.fail(first + 1, ErrorCode::WriteFailed, "the disk is full");
    EXPECT_EQ(queue.entries()[0].picture, path("out/a.png"));
    EXPECT_TRUE(queue.entries()[1].picture.empty());
}

TEST_F(Queue, KnowsItsPicturesAndItsPhotosAsTheyWereQueued)
{
    std::ofstream(path("a.dng")) << "the first half";
    std::filesystem::create_directories(path("out"));
    {
        PhotoQueue queue(path("q.json"));
        const auto id = queue.add({path("a.dng")}, order());
        EXPECT_TRUE(queue.begin(id));
        EXPECT_EQ(queue.choosePicture(id, {.name = "a"}), path("out/a.png"));
    }
    std::ofstream(path("out/a.png")) << "whole";
    const PhotoQueue queue(path("q.json"));
    EXPECT_TRUE(queue.knows(path("a.dng")));
    EXPECT_TRUE(queue.knows(path("out/../out/a.png")));
    EXPECT_FALSE(queue.knows(path("b.dng")));
    std::ofstream(path("a.dng"), std::ios::app) << ", and the second";
    EXPECT_FALSE(queue.knows(path("a.dng"))) << "the rest has come";
}

TEST_F(Queue, WhatWasSkippedMeanwhileIsNotBegun)
{
    PhotoQueue queue(path("q.json"));
    const auto id = queue.add({"a.dng"}, order());
    queue.skip(id);
    EXPECT_FALSE(queue.begin(id));
    EXPECT_THAT(contents(queue), ElementsAre("a S"));
}

TEST_F(Queue, APictureWithoutTheSidecarThatWasWantedHasFailed)
{
    std::filesystem::create_directories(path("out"));
    {
        PhotoQueue queue(path("q.json"));
        QueueOrder order = this->order();
        order.settings.sidecar = true;
        const auto first = queue.add({"a.dng", "b.dng"}, order);
        for (const auto& [id, name] : {std::pair(first, "a"), {first + 1, "b"}}) {
            ASSERT_TRUE(queue.begin(id));
            const auto picture = queue.choosePicture(id, {.name = name});
            std::ofstream(picture) << "whole";
        }
    }
    std::ofstream(path("out/b.png.json")) << "whole";
    const PhotoQueue again(path("q.json"));
    EXPECT_THAT(contents(again), ElementsAre("a F", "b D"));
    EXPECT_THAT(again.entries()[0].problem, testing::HasSubstr("sidecar"));
    EXPECT_EQ(again.entries()[0].picture, path("out/a.png"));
}

/// A file system of a megabyte of its own, as long as the object lives, where the system lets this process
/// have one.
class SmallDisk
{
public:
    explicit SmallDisk(std::filesystem::path folder) : m_folder(std::move(folder))
    {
        std::filesystem::create_directories(m_folder);
        m_isMounted = mount("tmpfs", m_folder.c_str(), "tmpfs", 0, "size=1m") == 0;
    }
    ~SmallDisk()
    {
        if (m_isMounted) {
            umount2(m_folder.c_str(), MNT_DETACH);
        }
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    /// Until nothing more goes onto it.
    void fill() const
    {
        std::ofstream file(m_folder / "others");
        const std::string page(4096, 'x');
        while (file << page << std::flush) {
        }
    }
    void makeRoom() const { std::filesystem::remove(m_folder / "others"); }

private:
    std::filesystem::path m_folder;
    bool m_isMounted = false;
};

TEST_F(Queue, AFullDiskPausesItAndNoPhotoFails)
{
    const SmallDisk disk(path("disk"));
    if (!disk.isMounted()) {
        GTEST_SKIP() << "this process may not mount a file system";
    }
    writeDng(Mosaic(test::patternedParts()), path("a.dng"));
    writeDng(Mosaic(test::patternedParts()), path("b.dng"));
    disk.fill();
    QueueOrder order = this->order();
    order.folder = path("disk/out");
    std::uint64_t first = 0;
    {
        PhotoQueue queue(path("q.json"));
        first = queue.add({path("a.dng"), path("b.dng")}, order);
        EXPECT_FALSE(run(queue, first));
        EXPECT_THAT(contents(queue), ElementsAre("a W", "b W"));
        EXPECT_FALSE(queue.next());
    }
    disk.makeRoom();
    PhotoQueue queue(path("q.json"));
    ASSERT_TRUE(queue.fullDisk());
    EXPECT_EQ(queue.fullDisk()->folder, path("disk/out"));
    EXPECT_EQ(queue.fullDisk()->needed, 37U * 29U * 3U);
    EXPECT_LT(queue.fullDisk()->free, queue.fullDisk()->needed);
    queue.setPaused(false);
    while (const auto entry = queue.next()) {
        (void)run(queue, entry->id);
    }
    EXPECT_THAT(contents(queue), ElementsAre("a D", "b D"));
    EXPECT_EQ(readImage(path("disk/out/a.png")).size(), (Size{37, 29}));
}

TEST_F(Queue, WhatCannotBeWrittenThoughThereIsRoomIsThePhotosFailure)
{
    writeDng(Mosaic(test::patternedParts()), path("a.dng"));
    std::ofstream(path("file")) << "no folder";
    QueueOrder order = this->order();
    order.folder = path("file/out");
    PhotoQueue queue(path("q.json"));
    const auto id = queue.add({path("a.dng")}, order);
    EXPECT_FALSE(run(queue, id));
    EXPECT_THAT(contents(queue), ElementsAre("a F"));
    EXPECT_EQ(queue.entries()[0].problemCode, ErrorCode::WriteFailed);
    EXPECT_FALSE(queue.isPaused());
}

TEST_F(Queue, RemembersTheFullDiskUntilItGoesOn)
{
    const FullDisk disk{.folder = path("out \xe9"), .free = 12, .needed = std::uintmax_t{1} << 40};
    {
        PhotoQueue queue(path("q.json"));
        const auto id = queue.add({"a.dng"}, order());
        ASSERT_TRUE(queue.begin(id));
        queue.pauseFor(disk, id);
    }
    PhotoQueue queue(path("q.json"));
    EXPECT_EQ(queue.fullDisk(), disk);
    EXPECT_TRUE(queue.isPaused());
    EXPECT_THAT(contents(queue), ElementsAre("a W"));
    queue.setPaused(false);
    EXPECT_FALSE(queue.fullDisk());
    EXPECT_TRUE(queue.next());
}

TEST(FullDisk, IsAskedForAtTheNearestFolderThatIsThere)
{
    const TemporaryFolder folder;
    constexpr std::uintmax_t more = std::uintmax_t{1} << 62;
    const auto full = fullDiskAt(folder.path() / "not" / "there", more);
    ASSERT_TRUE(full);
    EXPECT_EQ(full->folder, folder.path() / "not" / "there");
    EXPECT_EQ(full->needed, more);
    EXPECT_FALSE(fullDiskAt(folder.path(), 0));
    EXPECT_EQ(roomText({.folder = "/out", .free = 5U << 20, .needed = 3}),
              "it needs up to 1 MB, but the disk of /out has 5 MB left");
}

TEST_F(Queue, SaysSoWhereItsFileCannotBeWritten)
{
    PhotoQueue queue(path("missing folder") / "q.json");
    (void)queue.add({"a.dng"}, order());
    EXPECT_EQ(test::errorOf([&] { queue.flush(); }).code(), ErrorCode::WriteFailed);
}

} // namespace
} // namespace nightjar
