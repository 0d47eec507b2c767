// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/atomic_folder.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <fstream>
#include <gtest/gtest.h>
#include <string>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& file)
{
    std::string text;
    std::getline(std::ifstream(file), text);
    return text;
}

void write(const fs::path& target, Overwrite overwrite, const std::string& text)
{
    AtomicFolder folder(target, overwrite);
    std::ofstream(folder.temporaryPath() / "file") << text;
    folder.commit();
}

std::ptrdiff_t entriesIn(const fs::path& folder)
{
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

TEST(AtomicFolder, AppearsWithItsFilesAndMakesTheFoldersAbove)
{
    const TemporaryFolder scratch;
    const fs::path target = scratch.path() / "a/b/target";
    write(target, Overwrite::No, "new");
    EXPECT_EQ(contentOf(target / "file"), "new");
    EXPECT_EQ(entriesIn(target.parent_path()), 1);
}

TEST(AtomicFolder, LeavesNothingBehindWithoutACommit)
{
    const TemporaryFolder scratch;
    {
        const AtomicFolder folder(scratch.path() / "target", Overwrite::No);
        std::ofstream(folder.temporaryPath() / "file") << "half";
    }
    EXPECT_EQ(entriesIn(scratch.path()), 0);
}

TEST(AtomicFolder, OverwritesNothingUnasked)
{
    const TemporaryFolder scratch;
    const fs::path target = scratch.path() / "target";
    write(target, Overwrite::No, "old");
    EXPECT_EQ(test::errorOf([&] { write(target, Overwrite::No, "new"); }).code(), ErrorCode::FileExists);
    EXPECT_EQ(contentOf(target / "file"), "old");
    EXPECT_EQ(entriesIn(scratch.path()), 1);
}

TEST(AtomicFolder, DoesNotReplaceWhatAppearedMeanwhile)
{
    const TemporaryFolder scratch;
    const fs::path target = scratch.path() / "target";
    AtomicFolder folder(target, Overwrite::No);
    write(target, Overwrite::No, "old");
    EXPECT_EQ(test::errorOf([&] { folder.commit(); }).code(), ErrorCode::FileExists);
    EXPECT_EQ(contentOf(target / "file"), "old");
}

TEST(AtomicFolder, ReplacesAsAWholeWhenAsked)
{
    const TemporaryFolder scratch;
    const fs::path target = scratch.path() / "target";
    write(target, Overwrite::No, "old");
    std::ofstream(target / "other") << "old";
    write(target, Overwrite::Yes, "new");
    EXPECT_EQ(contentOf(target / "file"), "new");
    EXPECT_EQ(entriesIn(target), 1);
    EXPECT_EQ(entriesIn(scratch.path()), 1);
}

TEST(AtomicFolder, WhereNothingCanBeWrittenSaysSo)
{
    const TemporaryFolder scratch;
    std::ofstream(scratch.path() / "file") << "no folder";
    EXPECT_EQ(test::errorOf([&] { write(scratch.path() / "file/target", Overwrite::No, ""); }).code(),
              ErrorCode::WriteFailed);
}

} // namespace
} // namespace nightjar
