// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/trusted_programs.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <fstream>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

const std::string one(64, '1');
const std::string two(64, '2');

TEST(TrustedPrograms, HoldsNoneWhereThereIsNoRecord)
{
    const TemporaryFolder folder;
    EXPECT_FALSE(TrustedPrograms(folder.path() / "record").contains(one));
    EXPECT_FALSE(TrustedPrograms({}).contains(one));
}

TEST(TrustedPrograms, RemembersWhatWasAddedInFoldersThatItMakes)
{
    const TemporaryFolder folder;
    const fs::path record = folder.path() / "a/b/record";
    TrustedPrograms trusted(record);
    trusted.add(one);
    EXPECT_TRUE(trusted.contains(one));
    EXPECT_FALSE(trusted.contains(two));
    EXPECT_TRUE(TrustedPrograms(record).contains(one));
    EXPECT_FALSE(TrustedPrograms(record).contains(two));
    EXPECT_FALSE(TrustedPrograms(record).contains(""));
}

TEST(TrustedPrograms, KeepsWhatAnotherProcessAddedMeanwhile)
{
    const TemporaryFolder folder;
    TrustedPrograms first(folder.path() / "record");
    TrustedPrograms second(folder.path() / "record");
    first.add(one);
    second.add(two);
    EXPECT_TRUE(TrustedPrograms(folder.path() / "record").contains(one));
    EXPECT_TRUE(TrustedPrograms(folder.path() / "record").contains(two));
}

TEST(TrustedPrograms, TrustsNothingThatCouldNotBeWrittenDown)
{
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "file") << "in the way";
    TrustedPrograms trusted(folder.path() / "file/record");
    EXPECT_EQ(test::errorOf([&] { trusted.add(one); }).code(), ErrorCode::WriteFailed);
    EXPECT_FALSE(trusted.contains(one));
    EXPECT_EQ(test::errorOf([&] { TrustedPrograms({}).add(one); }).code(), ErrorCode::WriteFailed);
}

} // namespace
} // namespace nightjar
