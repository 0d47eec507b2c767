// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/export_image.h"

#include "core/base/error.h"
#include "core/develop/square_pixels.h"
#include "core/develop/upright.h"
#include "core/export/image_writer.h"
#include "core/export/read_image.h"
#include "tests/core/export/exported_photo.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <fstream>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <mutex>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using test::allAndRaw;
using test::contentOf;
using test::photo;
using test::sensor;
using test::testImage;

std::vector<std::string> namesIn(const fs::path& folder)
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    return names;
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

/// Runs `action` in a process of its own; how it ended, as wait says.
int inChild(const std::function<void()>& action)
{
    const pid_t child = fork();
    if (child == 0) {
        action();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

TEST(ExportImage, FormatsGoByTheirNames)
{
    EXPECT_EQ(imageFormatFrom("png"), ImageFormat::Png8);
    EXPECT_EQ(imageFormatFrom("png16"), ImageFormat::Png16);
    EXPECT_EQ(imageFormatFrom("JPG"), ImageFormat::Jpeg);
    EXPECT_EQ(imageFormatFrom("jpeg"), ImageFormat::Jpeg);
    EXPECT_EQ(imageFormatFrom("tif"), ImageFormat::Tiff16);
    EXPECT_EQ(imageFormatFrom("Tiff"), ImageFormat::Tiff16);
    EXPECT_EQ(imageFormatFrom("dng-mosaic"), ImageFormat::DngMosaic);
    EXPECT_EQ(imageFormatFrom("dng-linear"), ImageFormat::DngLinear);
    EXPECT_EQ(imageFormatFrom("dng"), ImageFormat::DngLinear);
    EXPECT_EQ(extensionOf(ImageFormat::DngMosaic), ".dng");
    EXPECT_EQ(extensionOf(ImageFormat::DngLinear), ".dng");
    EXPECT_EQ(imageFormatFrom("gif"), std::nullopt);
    EXPECT_EQ(imageFormatFrom(""), std::nullopt);
    EXPECT_EQ(extensionOf(ImageFormat::Png8), ".png");
    EXPECT_EQ(extensionOf(ImageFormat::Png16), ".png");
    EXPECT_EQ(extensionOf(ImageFormat::Jpeg), ".jpg");
    EXPECT_EQ(extensionOf(ImageFormat::Tiff16), ".tif");
}

TEST(ExportImage, EveryLosslessFormatHoldsTheDeveloperValuesUprightInEveryOrientation)
{
    const TemporaryFolder folder;
    const LinearSource source = sourceOf(testImage());
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const Mosaic mosaic = photo(orientation);
        const Size size = uprightSize(sensor, orientation);
        Buffer<float> expected = readUpright(source, orientation, {0, 0, size.width, size.height});
        Developer(mosaic.colour(), {1.5}).developRow(expected);
        for (const ImageFormat format : {ImageFormat::Png8, ImageFormat::Png16, ImageFormat::Tiff16}) {
            const auto path = folder.path() / ("picture" + std::string(extensionOf(format)));
            exportImage(source, mosaic, {.format = format, .develop = {1.5}, .overwrite = Overwrite::Yes},
                        path);
            const Planes planes = readImage(path);
            ASSERT_EQ(planes.size(), size);
            for (std::size_t i = 0; i < expected.size(); ++i) {
                const auto pixel = static_cast<int>(i / 3);
                const float stored =
                    planes.view().at(static_cast<int>(i % 3), pixel / size.width, pixel % size.width);
                if (format == ImageFormat::Png8) { // as on the screen
                    ASSERT_EQ(std::lround(stored * 255.0), static_cast<int>(expected[i] * 255.0F + 0.5F));
                } else {
                    ASSERT_EQ(std::lround(stored * 65535.0), std::lround(expected[i] * 65535.0));
                }
            }
        }
    }
}

TEST(ExportImage, ThePictureHasSquarePixels)
{
    const TemporaryFolder folder;
    const LinearSource source = sourceOf(testImage());
    for (const int orientation : {1, 6}) {
        for (const double aspect : {0.5, 1.5}) {
            Mosaic::Parts parts = test::patternedParts(sensor);
            parts.info.orientation = orientation;
            parts.info.pixelAspect = aspect;
            const auto path = folder.path() / "square.png";
            exportImage(source, Mosaic(parts), {.overwrite = Overwrite::Yes}, path);
            EXPECT_EQ(readImage(path).size(), uprightSize(squareSize(sensor, aspect), orientation));
        }
    }
}

TEST(ExportImage, JpegIsCloseAndKeepsColourAtFullResolution)
{
    const TemporaryFolder folder;
    const LinearSource source = sourceOf(testImage());
    exportImage(source, photo(), {.format = ImageFormat::Jpeg}, folder.path() / "a.jpg");
    exportImage(source, photo(), {.format = ImageFormat::Png8}, folder.path() / "a.png");
    const auto lossy = readImage(folder.path() / "a.jpg").values();
    const auto exact = readImage(folder.path() / "a.png").values();
    ASSERT_EQ(lossy.size(), exact.size());
    double sum = 0.0;
    for (std::size_t i = 0; i < exact.size(); ++i) {
        sum += std::abs(lossy[i] - exact[i]);
    }
    EXPECT_LT(sum / static_cast<double>(exact.size()), 3.5 / 255);
    const std::string bytes = contentOf(folder.path() / "a.jpg");
    const auto frame = bytes.find("\xff\xc0");
    ASSERT_NE(frame, std::string::npos);
    EXPECT_EQ(bytes[frame + 11], 0x11) << "one luma sample a pixel, not four to a chroma sample";
}

TEST(ExportImage, LinearValuesAreTheSensorsTimes65535)
{
    const TemporaryFolder folder;
    const auto image = testImage();
    for (const ImageFormat format : {ImageFormat::Png16, ImageFormat::Tiff16}) {
        const auto path = folder.path() / ("linear" + std::string(extensionOf(format)));
        exportImage(sourceOf(image), photo(6),
                    {.format = format, .space = OutputSpace::Linear, .develop = {3.0}}, path);
        const Planes planes = readImage(path);
        ASSERT_EQ(planes.size(), (Size{sensor.height, sensor.width}));
        for (int y = 0; y < sensor.height; ++y) {
            for (int x = 0; x < sensor.width; ++x) {
                for (int c = 0; c < 3; ++c) {
                    const float value = fromHalf(image->row(c, y)[static_cast<std::size_t>(x)]);
                    const double expected = std::round(std::clamp(value, 0.0F, 1.0F) * 65535.0);
                    // Orientation 6: the sensor's first row is the upright picture's right side.
                    ASSERT_NEAR(planes.view().at(c, x, sensor.height - 1 - y) * 65535.0, expected, 0.1);
                }
            }
        }
    }
}

TEST(ExportImage, WhatCannotBeWrittenIsRefusedBeforeAFileExists)
{
    const TemporaryFolder folder;
    const auto refused = [&](const ExportSettings& settings, const LinearSource& source) {
        return codeOf([&] { exportImage(source, photo(), settings, folder.path() / "a"); });
    };
    const LinearSource source = sourceOf(testImage());
    for (const ImageFormat format : {ImageFormat::Jpeg, ImageFormat::Png8}) {
        EXPECT_EQ(refused({.format = format, .space = OutputSpace::Linear}, source),
                  ErrorCode::InvalidArgument);
    }
    EXPECT_EQ(refused({.jpegQuality = 0}, source), ErrorCode::InvalidArgument);
    EXPECT_EQ(refused({.jpegQuality = 101}, source), ErrorCode::InvalidArgument);
    EXPECT_EQ(refused({}, LinearSource{}), ErrorCode::InvalidArgument);
    EXPECT_THAT(namesIn(folder.path()), testing::IsEmpty());
}

TEST(ExportImage, TheSamePhotoGivesTheSameFile)
{
    const TemporaryFolder folder;
    for (const ImageFormat format : allAndRaw) {
        exportImage(sourceOf(testImage()), photo(), {.format = format, .overwrite = Overwrite::Yes},
                    folder.path() / "a");
        exportImage(sourceOf(testImage()), photo(), {.format = format, .overwrite = Overwrite::Yes},
                    folder.path() / "b");
        EXPECT_EQ(contentOf(folder.path() / "a"), contentOf(folder.path() / "b")) << extensionOf(format);
    }
}

TEST(ExportImage, ReadsThePictureInStrips)
{
    const TemporaryFolder folder;
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const LinearSource whole = sourceOf(testImage());
        std::mutex mutex;
        std::size_t largest = 0;
        std::size_t sum = 0;
        const LinearSource observed{whole.size, [&](const Rect& rect) {
                                        const std::scoped_lock lock(mutex);
                                        largest = std::max(largest, rect.size().area());
                                        sum += rect.size().area();
                                        return whole.read(rect);
                                    }};
        exportImage(observed, photo(orientation), {.overwrite = Overwrite::Yes}, folder.path() / "a.png");
        EXPECT_EQ(sum, sensor.area()) << orientation;
        EXPECT_LE(largest, 64U * static_cast<unsigned>(uprightSize(sensor, orientation).width))
            << orientation;
    }
}

TEST(ExportImage, AnExistingFileIsReplacedOnlyWhenAsked)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.png";
    std::ofstream(path) << "precious";
    EXPECT_EQ(codeOf([&] { exportImage(sourceOf(testImage()), photo(), {}, path); }), ErrorCode::FileExists);
    EXPECT_EQ(contentOf(path), "precious");
    exportImage(sourceOf(testImage()), photo(), {.overwrite = Overwrite::Yes}, path);
    EXPECT_EQ(readImage(path).size(), sensor);
    EXPECT_THAT(namesIn(folder.path()), testing::ElementsAre("a.png"));
}

TEST(ExportImage, APictureThatCannotBeReadToItsEndLeavesNothingBehind)
{
    struct Stop
    {
    };
    const TemporaryFolder folder;
    for (const ImageFormat format : allAndRaw) {
        const LinearSource whole = sourceOf(testImage());
        const LinearSource failing{whole.size, [&](const Rect& rect) {
                                       if (rect.y > 0) {
                                           throw Stop{};
                                       }
                                       return whole.read(rect);
                                   }};
        EXPECT_THROW(exportImage(failing, photo(), {.format = format}, folder.path() / "a"), Stop);
        EXPECT_THAT(namesIn(folder.path()), testing::IsEmpty());
    }
}

TEST(ExportImage, AFullDiskIsReportedInWords)
{
    std::vector<float> rows(3 * 4000 * 64);
    std::mt19937 random(1);
    std::generate(rows.begin(), rows.end(), [&] { return std::uniform_real_distribution<float>()(random); });
    const ImageHeader header{.size = {4000, 64}, .bitsPerSample = 8, .name = "holiday.png"};
    for (const auto& writer : {pngWriter, jpegWriter, tiffWriter}) {
        try {
            const auto full = writer("/dev/full", header);
            full->write(full->encode(rows, true), true);
            full->finish();
            FAIL() << "nothing was thrown";
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::WriteFailed);
            EXPECT_THAT(error.what(), testing::HasSubstr("holiday.png could not be written: No space left"));
        }
    }
}

TEST(ExportImage, ADiskThatFillsUpMeanwhileLeavesNothingBehind)
{
    for (const ImageFormat format : allAndRaw) {
        const TemporaryFolder folder;
        const int status = inChild([&] {
            signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{6000, 6000};
            setrlimit(RLIMIT_FSIZE, &limit);
            _exit(codeOf([&] {
                      exportImage(sourceOf(testImage()), photo(), {.format = format}, folder.path() / "a");
                  }) == ErrorCode::WriteFailed
                      ? 0
                      : 1);
        });
        EXPECT_EQ(status, 0) << extensionOf(format);
        EXPECT_THAT(namesIn(folder.path()), testing::IsEmpty());
    }
}

TEST(ExportImage, AProcessKilledMidwayLeavesNoDamagedFile)
{
    for (const ImageFormat format : allAndRaw) {
        for (const bool existed : {false, true}) {
            const TemporaryFolder folder;
            const auto path = folder.path() / "a.png";
            if (existed) {
                std::ofstream(path) << "precious";
            }
            const int status = inChild([&] {
                const LinearSource whole = sourceOf(testImage());
                const LinearSource deadly{whole.size, [&](const Rect& rect) {
                                              if (rect.y >= 128) {
                                                  raise(SIGKILL);
                                              }
                                              return whole.read(rect);
                                          }};
                exportImage(deadly, photo(), {.format = format, .overwrite = Overwrite::Yes}, path);
            });
            ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
            EXPECT_EQ(fs::exists(path), existed);
            EXPECT_EQ(contentOf(path), existed ? "precious" : "");
        }
    }
}

} // namespace
} // namespace nightjar
