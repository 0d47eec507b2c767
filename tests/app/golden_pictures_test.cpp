// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/read_image.h"
#include "tests/support/cli.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using test::Cli;

// The sample photo, denoised and developed by the program with the weights that ship. A difference means that
// the picture changed for users. NIGHTJAR_WRITE_GOLDEN=1 writes the golden pictures anew; look at them before
// you commit them.

constexpr Rect goldenCrop{576, 384, 384, 256};

/// 8-bit BGR, as OpenCV writes it.
cv::Mat toMat(PlanesView picture)
{
    cv::Mat mat(picture.height, picture.width, CV_8UC3);
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                mat.at<cv::Vec3b>(y, x)[2 - channel] =
                    static_cast<std::uint8_t>(std::lround(255.0F * picture.row(channel, y)[x]));
            }
        }
    }
    return mat;
}

/// Grey is no difference; one count of 8 bits is shown as 16.
cv::Mat difference(const cv::Mat& actual, const cv::Mat& golden)
{
    cv::Mat shown(actual.size(), CV_8UC3);
    for (int y = 0; y < actual.rows; ++y) {
        for (int x = 0; x < actual.cols; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                const int apart = actual.at<cv::Vec3b>(y, x)[channel] - golden.at<cv::Vec3b>(y, x)[channel];
                shown.at<cv::Vec3b>(y, x)[channel] =
                    static_cast<std::uint8_t>(std::clamp(128 + 16 * apart, 0, 255));
            }
        }
    }
    return shown;
}

class GoldenPictures : public Cli, public testing::WithParamInterface<const char*>
{
};

TEST_P(GoldenPictures, TheSampleLooksAsItDid)
{
    const std::string precision = GetParam();
    const fs::path source = NIGHTJAR_SOURCE_DIR;
    const fs::path golden = source / "tests/golden" / ("sample-lighter-" + precision + ".png");
    ASSERT_EQ(run("denoise '" + (source / "resources/sample/sample.dng").string() + "' -o " + text("a.png") +
                  " --model lighter --precision " + precision + " --ev 4")
                  .status,
              0);
    const Planes whole = readImage(path("a.png"));
    const cv::Mat actual = toMat(whole.view().cropped(goldenCrop));
    if (std::getenv("NIGHTJAR_WRITE_GOLDEN") != nullptr) {
        fs::create_directories(golden.parent_path());
        ASSERT_TRUE(cv::imwrite(golden.string(), actual));
    }
    const cv::Mat expected = cv::imread(golden.string());
    ASSERT_EQ(expected.size(), actual.size()) << golden << " is missing or of another size";
    int largest = 0;
    double sum = 0.0;
    for (int y = 0; y < actual.rows; ++y) {
        for (int x = 0; x < actual.cols; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                const int apart =
                    std::abs(actual.at<cv::Vec3b>(y, x)[channel] - expected.at<cv::Vec3b>(y, x)[channel]);
                largest = std::max(largest, apart);
                sum += apart;
            }
        }
    }
    const double mean = sum / (3.0 * static_cast<double>(goldenCrop.size().area()));
    // Processors differ in the last bits of a sum; in int8 that can be a quantisation step.
    EXPECT_LE(largest, precision == "float32" ? 1 : 4);
    EXPECT_LE(mean, precision == "float32" ? 0.02 : 0.1);
    if (HasFailure()) {
        const fs::path kept = fs::current_path() / "golden";
        fs::create_directories(kept);
        cv::imwrite((kept / ("actual-" + precision + ".png")).string(), actual);
        cv::imwrite((kept / ("difference-" + precision + ".png")).string(), difference(actual, expected));
        ADD_FAILURE() << "actual and difference are kept in " << kept;
    }
}

INSTANTIATE_TEST_SUITE_P(Precisions, GoldenPictures, testing::Values("float32", "int8", "int8-qat"),
                         [](const testing::TestParamInfo<const char*>& precision) {
                             std::string name = precision.param;
                             std::erase(name, '-');
                             return name;
                         });

} // namespace
} // namespace nightjar
