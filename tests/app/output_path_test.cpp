// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/output_path.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <fstream>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

TEST(OutputPaths, PutsSeveralPhotosInAFolderAndOneInAFile)
{
    EXPECT_EQ(OutputPaths("clean.png", false).next("/x/a.dng", ImageFormat::Png8), "clean.png");
    EXPECT_EQ(OutputPaths("", false).next("/x/a.dng", ImageFormat::Jpeg), "/x/a_nightjar.jpg");
    const TemporaryFolder folder;
    OutputPaths paths(folder.path() / "out", true);
    EXPECT_EQ(paths.next("/x/a.dng", ImageFormat::Tiff16), folder.path() / "out/a.tif");
    EXPECT_EQ(paths.next("/y/a.dng", ImageFormat::Tiff16), folder.path() / "out/a.tif")
        << "a photo that failed keeps no name from others";
    paths.markWritten(folder.path() / "out/a.tif");
    EXPECT_EQ(test::errorOf([&] { (void)paths.next("/y/a.dng", ImageFormat::Tiff16); }).code(),
              ErrorCode::InvalidArgument);
}

TEST(OutputPaths, KnowsAPictureByAnotherNameOfItsFile)
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "real");
    std::filesystem::create_directory_symlink("real", folder.path() / "linked");
    OutputPaths paths("", false);
    const std::filesystem::path first = paths.next(folder.path() / "real/a.dng", ImageFormat::Png8);
    std::ofstream(first) << "picture";
    paths.markWritten(first);
    EXPECT_EQ(
        test::errorOf([&] { (void)paths.next(folder.path() / "linked/a.dng", ImageFormat::Png8); }).code(),
        ErrorCode::InvalidArgument);
}

} // namespace
} // namespace nightjar
