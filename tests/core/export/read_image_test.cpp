// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/read_image.h"

#include "core/base/error.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>

namespace nightjar {
namespace {

ErrorCode codeOf(const std::filesystem::path& path)
{
    try {
        const Planes planes = readImage(path);
    } catch (const Error& error) {
        EXPECT_GT(std::string(error.what()).size(), 20U);
        return error.code();
    }
    ADD_FAILURE() << "nothing was thrown";
    return ErrorCode::Internal;
}

TEST(ReadImage, GivesTheStoredValuesInRedGreenBlueOrder)
{
    const TemporaryFolder folder;
    for (const char* name : {"eight.png", "eight.tif"}) {
        const auto path = folder.path() / name;
        cv::imwrite(path.string(), cv::Mat(2, 3, CV_8UC3, cv::Scalar(10, 20, 255)));
        const Planes planes = readImage(path);
        ASSERT_EQ(planes.channels(), 3);
        ASSERT_EQ(planes.size(), (Size{3, 2}));
        EXPECT_FLOAT_EQ(planes.view().at(0, 1, 2), 1.0F);
        EXPECT_FLOAT_EQ(planes.view().at(1, 0, 0), 20.0F / 255.0F);
        EXPECT_FLOAT_EQ(planes.view().at(2, 1, 1), 10.0F / 255.0F);
    }
    for (const char* name : {"sixteen.png", "sixteen.tif"}) {
        const auto path = folder.path() / name;
        cv::imwrite(path.string(), cv::Mat(2, 3, CV_16UC3, cv::Scalar(1, 40000, 65535)));
        const Planes planes = readImage(path);
        EXPECT_FLOAT_EQ(planes.view().at(0, 0, 0), 1.0F);
        EXPECT_FLOAT_EQ(planes.view().at(1, 1, 0), 40000.0F / 65535.0F);
        EXPECT_FLOAT_EQ(planes.view().at(2, 0, 2), 1.0F / 65535.0F);
    }
}

TEST(ReadImage, GreyBecomesThreeEqualPlanes)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "grey.png";
    cv::imwrite(path.string(), cv::Mat(4, 4, CV_16UC1, cv::Scalar(12345)));
    const Planes planes = readImage(path);
    for (int channel = 0; channel < 3; ++channel) {
        EXPECT_FLOAT_EQ(planes.view().at(channel, 3, 3), 12345.0F / 65535.0F);
    }
}

TEST(ReadImage, SaysWhatIsWrong)
{
    const TemporaryFolder folder;
    EXPECT_EQ(codeOf(folder.path() / "missing.png"), ErrorCode::FileNotFound);
    EXPECT_EQ(codeOf(folder.path()), ErrorCode::FileUnreadable);
    std::ofstream(folder.path() / "text.png") << "no picture";
    EXPECT_EQ(codeOf(folder.path() / "text.png"), ErrorCode::InvalidImage);
    std::ofstream(folder.path() / "empty.png").flush();
    EXPECT_EQ(codeOf(folder.path() / "empty.png"), ErrorCode::InvalidImage);
    cv::imwrite((folder.path() / "float.tif").string(), cv::Mat(2, 2, CV_32FC3, cv::Scalar(1, 2, 3)));
    EXPECT_EQ(codeOf(folder.path() / "float.tif"), ErrorCode::InvalidImage);
}

} // namespace
} // namespace nightjar
