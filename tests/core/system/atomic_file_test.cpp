// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/atomic_file.h"

#include "core/base/error.h"
#include "tests/support/temporary_folder.h"

#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <iterator>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nightjar {
namespace {

void write(const std::filesystem::path& path, const std::string& text)
{
    std::ofstream(path, std::ios::binary) << text;
}

std::string read(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t filesIn(const std::filesystem::path& folder)
{
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

ErrorCode codeOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const Error& error) {
        return error.code();
    }
    ADD_FAILURE() << "nothing was thrown";
    return ErrorCode::Internal;
}

TEST(AtomicFile, AppearsWithItsContentOnCommit)
{
    const TemporaryFolder folder;
    AtomicFile file(folder.path() / "a.txt", Overwrite::No);
    write(file.temporaryPath(), "whole");
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "a.txt"));
    file.commit();
    EXPECT_EQ(read(folder.path() / "a.txt"), "whole");
    EXPECT_EQ(filesIn(folder.path()), 1U);
}

TEST(AtomicFile, LeavesNothingBehindWithoutCommit)
{
    const TemporaryFolder folder;
    {
        const AtomicFile file(folder.path() / "a.txt", Overwrite::No);
        write(file.temporaryPath(), "half");
    }
    EXPECT_EQ(filesIn(folder.path()), 0U);
}

TEST(AtomicFile, AKilledProcessLeavesNothingBehind)
{
    const TemporaryFolder folder;
    if (const int nameless = open(folder.path().c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
        nameless < 0) {
        GTEST_SKIP() << "needs a file system with nameless files";
    } else {
        close(nameless);
    }
    const pid_t child = fork();
    if (child == 0) {
        const AtomicFile file(folder.path() / "a.txt", Overwrite::No);
        write(file.temporaryPath(), "half");
        raise(SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(filesIn(folder.path()), 0U);
}

TEST(AtomicFile, IsAsReadableAsAnyOtherNewFile)
{
    const TemporaryFolder folder;
    write(folder.path() / "other", "");
    for (const char* text : {"first", "replaced"}) {
        AtomicFile file(folder.path() / "a.txt", Overwrite::Yes);
        write(file.temporaryPath(), text);
        file.commit();
        EXPECT_EQ(std::filesystem::status(folder.path() / "a.txt").permissions(),
                  std::filesystem::status(folder.path() / "other").permissions());
        EXPECT_EQ(read(folder.path() / "a.txt"), text);
        EXPECT_EQ(filesIn(folder.path()), 2U);
    }
}

TEST(AtomicFile, RefusesAnExistingTargetUnlessAsked)
{
    const TemporaryFolder folder;
    const auto target = folder.path() / "a.txt";
    write(target, "old");
    EXPECT_EQ(codeOf([&] { AtomicFile file(target, Overwrite::No); }), ErrorCode::FileExists);
    AtomicFile file(target, Overwrite::Yes);
    write(file.temporaryPath(), "new");
    file.commit();
    EXPECT_EQ(read(target), "new");
}

TEST(AtomicFile, NeverReplacesATargetThatAppearedMeanwhile)
{
    const TemporaryFolder folder;
    const auto target = folder.path() / "a.txt";
    AtomicFile file(target, Overwrite::No);
    write(target, "somebody else's");
    EXPECT_EQ(codeOf([&] { file.commit(); }), ErrorCode::FileExists);
    EXPECT_EQ(read(target), "somebody else's");
}

TEST(AtomicFile, ReplacesNothingButRegularFiles)
{
    const TemporaryFolder folder;
    const auto pipe = folder.path() / "pipe";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    const auto link = folder.path() / "link";
    std::filesystem::create_symlink("/dev/null", link);
    for (const auto& target : {pipe, link, std::filesystem::path("/dev/null")}) {
        EXPECT_EQ(codeOf([&] { AtomicFile file(target, Overwrite::Yes); }), ErrorCode::FileExists) << target;
    }
    EXPECT_EQ(codeOf([&] { AtomicFile file(folder.path(), Overwrite::Yes); }), ErrorCode::WriteFailed);
    EXPECT_TRUE(std::filesystem::is_fifo(pipe));
    EXPECT_TRUE(std::filesystem::is_symlink(link));
}

TEST(AtomicFile, RemovesWhatKilledProcessesLeftAndNothingElse)
{
    const TemporaryFolder folder;
    const auto abandoned = folder.path() / ".b.txt.nightjar-aB3xYz";
    const auto inUse = folder.path() / ".c.txt.nightjar-Q1w2E3";
    const auto others = folder.path() / ".b.txt.aB3xYz";
    for (const auto& path : {abandoned, inUse, others}) {
        write(path, "half");
    }
    const int lock = open(inUse.c_str(), O_RDONLY | O_CLOEXEC);
    ASSERT_EQ(flock(lock, LOCK_EX), 0);
    write(folder.path() / "a.txt", "old");
    AtomicFile file(folder.path() / "a.txt", Overwrite::Yes);
    write(file.temporaryPath(), "new");
    file.commit();
    EXPECT_FALSE(std::filesystem::exists(abandoned));
    EXPECT_TRUE(std::filesystem::exists(inUse));
    EXPECT_TRUE(std::filesystem::exists(others));
    EXPECT_EQ(read(folder.path() / "a.txt"), "new");
    close(lock);
}

TEST(AtomicFile, SaysSoWhereTheFolderIsMissing)
{
    const TemporaryFolder folder;
    EXPECT_EQ(codeOf([&] { AtomicFile file(folder.path() / "no" / "a.txt", Overwrite::No); }),
              ErrorCode::WriteFailed);
}

} // namespace
} // namespace nightjar
