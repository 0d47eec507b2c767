// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/raw/embedded_preview.h"

#include "core/export/dng.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace nightjar {
namespace {

const std::filesystem::path sharedRaws = NIGHTJAR_SHARED_DIR "/raws";

TEST(EmbeddedPreview, IsTheJpegThatTheCameraWrote)
{
    const auto photo = sharedRaws / "good/CRW_0101.CRW";
    if (!std::filesystem::exists(photo)) {
        GTEST_SKIP() << "no shared raw files";
    }
    const auto preview = readEmbeddedPreview(photo);
    ASSERT_TRUE(preview);
    ASSERT_GT(preview->jpeg.size(), 1000U);
    EXPECT_EQ(preview->jpeg[0], 0xFF);
    EXPECT_EQ(preview->jpeg[1], 0xD8);
}

TEST(EmbeddedPreview, IsNothingWhereThereIsNoneOrNoPhoto)
{
    const TemporaryFolder folder;
    writeDng(Mosaic(test::patternedParts({64, 48})), folder.path() / "plain.dng");
    EXPECT_FALSE(readEmbeddedPreview(folder.path() / "plain.dng"));
    std::ofstream(folder.path() / "text.dng") << "no photo";
    EXPECT_FALSE(readEmbeddedPreview(folder.path() / "text.dng"));
    EXPECT_FALSE(readEmbeddedPreview(folder.path() / "gone.dng"));
}

TEST(EmbeddedPreview, OfEveryBrokenFileIsReadOrNotButNeverBeyondIt)
{
    if (!std::filesystem::exists(sharedRaws / "bad")) {
        GTEST_SKIP() << "no shared raw files";
    }
    for (const auto& entry : std::filesystem::directory_iterator(sharedRaws / "bad")) {
        const auto preview = readEmbeddedPreview(entry.path());
        if (preview && preview->jpeg.empty()) {
            EXPECT_EQ(preview->rgb.size(), preview->size.area() * 3) << entry.path();
        }
    }
}

} // namespace
} // namespace nightjar
