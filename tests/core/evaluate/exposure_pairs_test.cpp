// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/exposure_pairs.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

class FindPairs : public testing::Test
{
protected:
    /// A folder of SID's kind is named as its camera.
    [[nodiscard]] fs::path folder() const { return m_folder.path() / "Sony"; }

    void write(const std::string& name, const std::string& text = "") const
    {
        fs::create_directories((folder() / name).parent_path());
        std::ofstream(folder() / name) << text;
    }

    [[nodiscard]] PairList find(const PairSelection& selection = {}) const
    {
        return findPairs(folder(), selection);
    }

    static std::vector<std::string> namesOf(const PairList& list)
    {
        std::vector<std::string> names;
        for (const ExposurePair& pair : list.pairs) {
            names.push_back(pair.shortExposure.filename().string() + " " +
                            pair.longExposure.filename().string());
        }
        return names;
    }

    void writeSid() const
    {
        for (const std::string name :
             {"short/00001_00_0.1s.ARW", "short/10003_00_0.04s.ARW", "short/10003_00_0.1s.ARW",
              "short/10003_01_0.1s.ARW", "short/10034_00_0.1s.ARW", "short/20001_00_0.1s.ARW",
              "long/00001_00_10s.ARW", "long/10003_00_10s.ARW", "long/10034_00_10s.ARW",
              "long/20001_00_30s.ARW"}) {
            write(name);
        }
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(FindPairs, OfSidAreTheFirstShotsOfTestScenesWithoutTheMisaligned)
{
    writeSid();
    const PairList list = find();
    EXPECT_THAT(namesOf(list),
                ElementsAre("10003_00_0.04s.ARW 10003_00_10s.ARW", "10003_00_0.1s.ARW 10003_00_10s.ARW"));
    EXPECT_DOUBLE_EQ(list.pairs[0].namedRatio.value(), 250.0);
    EXPECT_DOUBLE_EQ(list.pairs[1].namedRatio.value(), 100.0);
    EXPECT_THAT(list.misaligned, ElementsAre("10034_00_0.1s.ARW"));
    EXPECT_EQ(list.otherShots, 1U);
    EXPECT_EQ(list.otherScenes, 2U);
    EXPECT_TRUE(list.list.empty());
}

TEST_F(FindPairs, AllShotsAndAllScenesAreTakenWhenAskedForButNeverTheMisaligned)
{
    writeSid();
    EXPECT_EQ(find({.allShots = true}).pairs.size(), 3U);
    EXPECT_EQ(find({.allScenes = true}).pairs.size(), 4U);
    const PairList all = find({.allShots = true, .allScenes = true});
    EXPECT_EQ(all.pairs.size(), 5U);
    EXPECT_EQ(all.misaligned.size(), 1U);
    EXPECT_EQ(all.otherShots + all.otherScenes, 0U);
}

TEST_F(FindPairs, AListOfTestScenesChoosesWithinTheFolderOrBesideIt)
{
    writeSid();
    const std::string lines = "./Sony/short/20001_00_0.1s.ARW ./Sony/long/20001_00_30s.ARW ISO200 F9\n"
                              "./Sony/short/10034_00_0.1s.ARW ./Sony/long/10034_00_10s.ARW ISO200 F9\n"
                              "./Sony/short/10077_00_0.1s.ARW ./Sony/long/10077_00_10s.ARW ISO200 F9\n";
    for (const std::string place : {"../Sony_test_list.txt", "Sony_test_list.txt"}) {
        write(place, lines);
        const PairList list = find();
        EXPECT_EQ(fs::weakly_canonical(folder() / place), list.list);
        EXPECT_THAT(namesOf(list), ElementsAre("20001_00_0.1s.ARW 20001_00_30s.ARW"));
        EXPECT_THAT(list.misaligned, ElementsAre("10034_00_0.1s.ARW"));
        EXPECT_EQ(list.otherScenes, 4U);
        EXPECT_EQ(list.absent, 1U);
        EXPECT_EQ(findPairs(folder() / "", {}).list, list.list); // with a slash at its end
    }
    EXPECT_TRUE(find({.allScenes = true}).list.empty());
}

TEST_F(FindPairs, ScenesOfThatNumberAreAlignedForSidsOtherCamera)
{
    write("short/10034_00_0.1s.RAF");
    write("long/10034_00_10s.RAF");
    EXPECT_EQ(find().pairs.size(), 1U);
}

TEST_F(FindPairs, OtherNamesBelongTogetherUpToTheExposure)
{
    for (const std::string name :
         {"short/lamp_0.1s.dng", "short/lamp_0.5s.dng", "short/street_1s.dng", "short/tree.dng",
          "long/lamp_5s.dng", "long/lamp_10s.dng", "long/lamp_2s.dng", "long/tree_3s.dng"}) {
        write(name);
    }
    const PairList list = find();
    EXPECT_THAT(namesOf(list), ElementsAre("lamp_0.1s.dng lamp_10s.dng", "lamp_0.5s.dng lamp_10s.dng",
                                           "street_1s.dng ", "tree.dng tree_3s.dng"));
    EXPECT_DOUBLE_EQ(list.pairs[1].namedRatio.value(), 20.0);
    EXPECT_FALSE(list.pairs[3].namedRatio.has_value());
}

TEST_F(FindPairs, NoisyAndCleanDoAsWellAndOtherFilesArePassedOver)
{
    for (const std::string name : {"noisy/a.dng", "noisy/a.JPG", "noisy/.a.dng", "noisy/notes.txt",
                                   "noisy/deeper/b.dng", "clean/a.dng", "clean/a.jpg"}) {
        write(name);
    }
    EXPECT_THAT(namesOf(find()), ElementsAre("a.dng a.dng"));
}

TEST_F(FindPairs, AFolderWithoutSuchFoldersIsRefused)
{
    EXPECT_EQ(test::errorOf([&] { (void)find(); }).code(), ErrorCode::FileNotFound);
    write("short/a.dng");
    EXPECT_EQ(test::errorOf([&] { (void)find(); }).code(), ErrorCode::InvalidArgument);
    EXPECT_EQ(test::errorOf([&] { (void)findPairs(folder() / "short/a.dng", {}); }).code(),
              ErrorCode::InvalidArgument);
    fs::create_directories(folder() / "long");
    EXPECT_THAT(namesOf(find()), ElementsAre("a.dng "));
    write("Sony_test_list.txt");
    EXPECT_EQ(test::errorOf([&] { (void)find(); }).code(), ErrorCode::FileUnreadable);
}

} // namespace
} // namespace nightjar
