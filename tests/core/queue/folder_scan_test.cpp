// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/queue/folder_scan.h"

#include "tests/support/temporary_folder.h"

#include <chrono>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

void append(const std::filesystem::path& path)
{
    std::ofstream(path, std::ios::app) << "more";
}

TEST(FolderScan, GivesAFileOnceEachTimeItHasStoppedGrowing)
{
    const TemporaryFolder folder;
    FolderScan watched(folder.path());
    const auto photo = folder.path() / "a.ARW";
    for (int i = 0; i < 3; ++i) {
        append(photo);
        EXPECT_THAT(watched.look(), IsEmpty()) << "it was larger than at the last look";
    }
    EXPECT_THAT(watched.look(), ElementsAre(photo));
    EXPECT_THAT(watched.look(), IsEmpty());
    append(photo);
    EXPECT_THAT(watched.look(), IsEmpty());
    EXPECT_THAT(watched.look(), ElementsAre(photo)) << "its copy had only stalled";
    EXPECT_THAT(watched.look(), IsEmpty());
}

TEST(FolderScan, AnotherPhotoOfTheSameNameAndSizeIsGivenToo)
{
    const TemporaryFolder folder;
    FolderScan watched(folder.path());
    const auto photo = folder.path() / "DSC0001.ARW";
    append(photo);
    (void)watched.look();
    EXPECT_THAT(watched.look(), ElementsAre(photo));
    std::filesystem::remove(photo);
    append(photo);
    std::filesystem::last_write_time(photo, std::filesystem::last_write_time(photo) + std::chrono::hours(1));
    (void)watched.look();
    EXPECT_THAT(watched.look(), ElementsAre(photo));
}

TEST(FolderScan, WhatAnEarlierOneHasSeenDoesNotComeAgainUnlessItIsAnother)
{
    const TemporaryFolder folder;
    const auto old = folder.path() / "a.ARW";
    append(old);
    FolderScan first(folder.path());
    (void)first.look();
    EXPECT_THAT(first.look(), ElementsAre(old));
    const auto fresh = folder.path() / "b.ARW";
    append(fresh);
    FolderScan second(folder.path(), first.seen());
    (void)second.look();
    EXPECT_THAT(second.look(), ElementsAre(fresh));
    append(old);
    FolderScan third(folder.path(), second.seen());
    (void)third.look();
    EXPECT_THAT(third.look(), ElementsAre(old));
}

TEST(FolderScan, LooksOnlyAtRawFilesThatHoldSomething)
{
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "empty.dng");
    for (const char* name : {"a.jpg", ".hidden.dng", "b.dng", "notes.txt"}) {
        append(folder.path() / name);
    }
    std::filesystem::create_directories(folder.path() / "DCIM");
    append(folder.path() / "DCIM/c.nef");
    FolderScan watched(folder.path());
    (void)watched.look();
    EXPECT_THAT(watched.look(), ElementsAre(folder.path() / "DCIM/c.nef", folder.path() / "b.dng"));
}

TEST(FolderScan, AFolderThatIsGoneHasNothingUntilItIsBack)
{
    const TemporaryFolder folder;
    const auto card = folder.path() / "card";
    FolderScan watched(card);
    EXPECT_THAT(watched.look(), IsEmpty());
    std::filesystem::create_directories(card);
    append(card / "a.dng");
    (void)watched.look();
    EXPECT_THAT(watched.look(), ElementsAre(card / "a.dng"));
    std::filesystem::remove_all(card);
    EXPECT_THAT(watched.look(), IsEmpty());
}

TEST(RawFiles, AFolderStandsForTheRawFilesInItAndAFileForItself)
{
    const TemporaryFolder folder;
    for (const char* name : {"b.CR2", "a.dng", "c.jpg"}) {
        append(folder.path() / name);
    }
    EXPECT_THAT(rawFilesIn({"x.jpg", folder.path()}),
                ElementsAre("x.jpg", folder.path() / "a.dng", folder.path() / "b.CR2"));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(rawFilesIn({"x.jpg", folder.path()}, stop.get_token()), ElementsAre("x.jpg"));
}

} // namespace
} // namespace nightjar
