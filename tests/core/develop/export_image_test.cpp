// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/export_image.h"

#include "core/develop/image_writer.h"
#include "core/develop/read_image.h"
#include "core/develop/square_pixels.h"
#include "core/develop/upright.h"
#include "core/error.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <exiv2/exiv2.hpp>
#include <fstream>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <lcms2.h>
#include <mutex>
#include <random>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

constexpr Size sensor{70, 150}; // more than one stripe whichever way it is turned
constexpr std::array allFormats{ImageFormat::Png8, ImageFormat::Png16, ImageFormat::Jpeg,
                                ImageFormat::Tiff16};
constexpr std::array allAndRaw{ImageFormat::Png8,   ImageFormat::Png16,     ImageFormat::Jpeg,
                               ImageFormat::Tiff16, ImageFormat::DngMosaic, ImageFormat::DngLinear};

Mosaic photo(int orientation = 1)
{
    return Mosaic({.size = sensor,
                   .samples = std::vector<std::uint16_t>(sensor.area(), 100),
                   .levels = {.black = {64, 64, 64, 64}, .white = 1023},
                   .colour = {.whiteBalance = {2.0, 1.0, 1.5},
                              .toSrgb = {{{1.6, -0.5, -0.1}, {-0.2, 1.5, -0.3}, {0.0, -0.5, 1.5}}}},
                   .info = {.make = "Owl",
                            .model = "Nocturne II",
                            .iso = 12800,
                            .exposureSeconds = 0.1,
                            .aperture = 1.8,
                            .focalLengthMm = 35,
                            .orientation = orientation,
                            .dateTime = "2026:01:31 23:59:58"},
                   .noiseProfile = std::nullopt});
}

/// Smooth colours with noise, from below black to above white.
std::shared_ptr<const LinearImage> testImage()
{
    LinearImage image(sensor);
    std::mt19937 random(5);
    std::normal_distribution<float> noise(0.0F, 0.01F);
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < sensor.height; ++y) {
            for (int x = 0; x < sensor.width; ++x) {
                const auto across = static_cast<float>(channel == 1 ? x : sensor.width - x) / 70.0F;
                const auto down = static_cast<float>(y) / 150.0F;
                image.row(channel, y)[static_cast<std::size_t>(x)] =
                    toHalf(1.1F * across * down + noise(random));
            }
        }
    }
    return std::make_shared<const LinearImage>(std::move(image));
}

std::string contentOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

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

auto openMetadata(const fs::path& path)
{
    auto image = Exiv2::ImageFactory::open(path.string());
    image->readMetadata();
    return image;
}

std::string tag(const Exiv2::ExifData& exif, const char* key)
{
    const auto found = exif.findKey(Exiv2::ExifKey(key));
    return found == exif.end() ? "absent" : found->toString();
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
        std::vector<float> expected = readUpright(source, orientation, {0, 0, size.width, size.height});
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

TEST(ExportImage, SrgbPicturesCarryAnSrgbProfileAndLinearOnesNone)
{
    const TemporaryFolder folder;
    const LinearSource source = sourceOf(testImage());
    for (const ImageFormat format : allFormats) {
        const auto path = folder.path() / ("a" + std::string(extensionOf(format)));
        exportImage(source, photo(), {.format = format, .overwrite = Overwrite::Yes}, path);
        const auto image = openMetadata(path);
        ASSERT_TRUE(image->iccProfileDefined()) << path;
        const auto* bytes = image->iccProfile();
        const cmsHPROFILE profile =
            cmsOpenProfileFromMem(bytes->pData_, static_cast<cmsUInt32Number>(bytes->size_));
        ASSERT_NE(profile, nullptr) << path;
        const cmsHPROFILE srgb = cmsCreate_sRGBProfile();
        const cmsHTRANSFORM toSrgb = cmsCreateTransform(profile, TYPE_RGB_16, srgb, TYPE_RGB_16,
                                                        INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOOPTIMIZE);
        ASSERT_NE(toSrgb, nullptr);
        const std::array<std::uint16_t, 3> in{60000, 20000, 3000};
        std::array<std::uint16_t, 3> out{};
        cmsDoTransform(toSrgb, in.data(), out.data(), 1);
        for (std::size_t i = 0; i < 3; ++i) {
            EXPECT_NEAR(in[i], out[i], 40) << path;
        }
        cmsDeleteTransform(toSrgb);
        cmsCloseProfile(srgb);
        cmsCloseProfile(profile);
    }
    for (const ImageFormat format : {ImageFormat::Png16, ImageFormat::Tiff16}) {
        const auto path = folder.path() / ("l" + std::string(extensionOf(format)));
        exportImage(source, photo(), {.format = format, .space = OutputSpace::Linear}, path);
        const auto image = openMetadata(path);
        EXPECT_FALSE(image->iccProfileDefined());
        EXPECT_THAT(tag(image->exifData(), "Exif.Image.ImageDescription"), testing::HasSubstr("linear"));
        EXPECT_EQ(tag(image->exifData(), "Exif.Photo.ColorSpace"), "65535");
    }
}

TEST(ExportImage, EveryFormatSaysWhatIsKnownOfThePhoto)
{
    const TemporaryFolder folder;
    for (const ImageFormat format : allFormats) {
        const auto path = folder.path() / ("a" + std::string(extensionOf(format)));
        exportImage(
            sourceOf(testImage()), photo(8),
            {.format = format, .overwrite = Overwrite::Yes, .metadataFrom = folder.path() / "missing.cr2"},
            path);
        const auto image = openMetadata(path);
        const auto& exif = image->exifData();
        EXPECT_EQ(tag(exif, "Exif.Image.Make"), "Owl") << path;
        EXPECT_EQ(tag(exif, "Exif.Image.Model"), "Nocturne II") << path;
        EXPECT_EQ(tag(exif, "Exif.Image.Orientation"), "1") << path;
        EXPECT_THAT(tag(exif, "Exif.Image.Software"), testing::StartsWith("Nightjar ")) << path;
        EXPECT_EQ(tag(exif, "Exif.Photo.ISOSpeedRatings"), "12800") << path;
        EXPECT_EQ(tag(exif, "Exif.Photo.ExposureTime"), "1/10") << path;
        EXPECT_EQ(tag(exif, "Exif.Photo.FNumber"), "1800/1000") << path;
        EXPECT_EQ(tag(exif, "Exif.Photo.FocalLength"), "35000/1000") << path;
        EXPECT_EQ(tag(exif, "Exif.Photo.DateTimeOriginal"), "2026:01:31 23:59:58") << path;
        EXPECT_EQ(tag(exif, "Exif.Photo.ColorSpace"), "1") << path;
        EXPECT_EQ(tag(exif, "Exif.Photo.PixelXDimension"), std::to_string(sensor.height)) << path;
        EXPECT_EQ(tag(exif, "Exif.Photo.PixelYDimension"), std::to_string(sensor.width)) << path;
    }
}

/// A TIFF that says of itself what raw files say.
fs::path fileWithMetadata(const fs::path& folder, std::size_t commentLength)
{
    const auto path = folder / "raw.tif";
    exportImage(sourceOf(testImage()), photo(), {.format = ImageFormat::Tiff16}, path);
    const auto image = openMetadata(path);
    auto& exif = image->exifData();
    exif["Exif.Image.Artist"] = "A. Owl";
    exif["Exif.Image.Orientation"] = std::uint16_t{6};
    exif["Exif.Image.DNGVersion"] = "1 4 0 0";
    exif["Exif.Image.ColorMatrix1"] = "1/1 0/1 0/1 0/1 1/1 0/1 0/1 0/1 1/1";
    exif["Exif.Photo.LensModel"] = "35 mm";
    exif["Exif.Photo.CFAPattern"] = "2 0 2 0 0 1 1 2";
    exif["Exif.Photo.UserComment"] = "charset=Ascii " + std::string(commentLength, 'x');
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "N";
    exif["Exif.GPSInfo.GPSLatitude"] = "47/1 30/1 0/1";
    auto& xmp = image->xmpData();
    xmp["Xmp.dc.creator"] = "A. Owl";
    xmp["Xmp.crs.Exposure2012"] = "+4.00";
    xmp["Xmp.tiff.Orientation"] = "6";
    image->writeMetadata();
    return path;
}

TEST(ExportImage, ThePhotosMetadataAreKeptAndTheRawDataLeftBehind)
{
    const TemporaryFolder folder;
    const auto raw = fileWithMetadata(folder.path(), 10);
    for (const ImageFormat format : allFormats) {
        const auto path = folder.path() / ("a" + std::string(extensionOf(format)));
        exportImage(sourceOf(testImage()), photo(6),
                    {.format = format, .overwrite = Overwrite::Yes, .metadataFrom = raw}, path);
        const auto image = openMetadata(path);
        const auto& exif = image->exifData();
        EXPECT_EQ(tag(exif, "Exif.Image.Artist"), "A. Owl") << path;
        EXPECT_EQ(tag(exif, "Exif.Photo.LensModel"), "35 mm") << path;
        EXPECT_EQ(tag(exif, "Exif.GPSInfo.GPSLatitude"), "47/1 30/1 0/1") << path;
        EXPECT_EQ(tag(exif, "Exif.Image.Orientation"), "1") << path;
        EXPECT_EQ(tag(exif, "Exif.Image.DNGVersion"), "absent") << path;
        EXPECT_EQ(tag(exif, "Exif.Image.ColorMatrix1"), "absent") << path;
        EXPECT_EQ(tag(exif, "Exif.Photo.CFAPattern"), "absent") << path;
        const auto& xmp = image->xmpData();
        EXPECT_NE(xmp.findKey(Exiv2::XmpKey("Xmp.dc.creator")), xmp.end()) << path;
        EXPECT_EQ(xmp.findKey(Exiv2::XmpKey("Xmp.crs.Exposure2012")), xmp.end()) << path;
        EXPECT_EQ(xmp.findKey(Exiv2::XmpKey("Xmp.tiff.Orientation")), xmp.end()) << path;
    }
}

TEST(ExportImage, MetadataTooLargeForAJpegGiveWayToTheMostImportant)
{
    const TemporaryFolder folder;
    const auto raw = fileWithMetadata(folder.path(), 80000);
    exportImage(sourceOf(testImage()), photo(), {.format = ImageFormat::Jpeg, .metadataFrom = raw},
                folder.path() / "a.jpg");
    const auto image = openMetadata(folder.path() / "a.jpg");
    EXPECT_EQ(tag(image->exifData(), "Exif.Image.Model"), "Nocturne II");
    EXPECT_EQ(tag(image->exifData(), "Exif.Image.Orientation"), "1");
    EXPECT_EQ(readImage(folder.path() / "a.jpg").size(), sensor);
}

TEST(ExportImage, RealRawFilesKeepTheirExif)
{
    const fs::path raw = fs::path(NIGHTJAR_SHARED_DIR) / "raws/good/CRW_0119.CRW";
    if (!fs::exists(raw)) {
        GTEST_SKIP() << "needs " << raw;
    }
    const TemporaryFolder folder;
    for (const ImageFormat format : allAndRaw) {
        const auto path = folder.path() / ("a" + std::string(extensionOf(format)));
        exportImage(sourceOf(testImage()), photo(),
                    {.format = format, .overwrite = Overwrite::Yes, .metadataFrom = raw}, path);
        const auto image = openMetadata(path);
        EXPECT_EQ(tag(image->exifData(), "Exif.Image.Model"), "Canon PowerShot S40") << path;
        EXPECT_THAT(tag(image->exifData(), "Exif.Photo.DateTimeOriginal"), testing::StartsWith("2021:03:26"));
        EXPECT_EQ(tag(image->exifData(), "Exif.CanonCs.Quality"), "4") << "maker notes, in " << path;
    }
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

TEST(ExportImage, ReadsThePictureInStripes)
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
