// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/dng_export.h"

#include "core/export/dng.h"
#include "core/export/export_image.h"
#include "core/raw/raw_reader.h"
#include "core/system/memory.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <cmath>
#include <exiv2/exiv2.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libraw/libraw.h>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using test::errorOf;
using test::patternedParts;

constexpr std::array phases{CfaPhase::RGGB, CfaPhase::GRBG, CfaPhase::GBRG, CfaPhase::BGGR};

/// Every pixel and channel another value, from a little below black to a little above white.
std::shared_ptr<const LinearImage> gradient(Size size)
{
    LinearImage image(size);
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                const int step = (x + 3 * y + 7 * channel) % 97;
                image.row(channel, y)[static_cast<std::size_t>(x)] =
                    toHalf(static_cast<float>(step) / 90.0F - 0.01F);
            }
        }
    }
    return std::make_shared<const LinearImage>(std::move(image));
}

TEST(DngExport, AMosaicHoldsThePicturesValueOfEveryPixelsOwnColour)
{
    for (const CfaPhase phase : phases) {
        for (const Size size : {Size{24, 24}, Size{25, 131}}) {
            const Mosaic photo(patternedParts(size, phase));
            const auto picture = gradient(size);
            const TemporaryFolder folder;
            exportMosaicDng(sourceOf(picture), photo, {}, folder.path() / "a.dng");
            const Mosaic again = readRaw(folder.path() / "a.dng");
            ASSERT_EQ(again.size(), size);
            ASSERT_EQ(again.phase(), phase);
            const float step = again.countStep(CfaColour::Red);
            for (int y = 0; y < size.height; ++y) {
                for (int x = 0; x < size.width; ++x) {
                    const int channel = channelOf(photo.colourAt(x, y));
                    const float value = fromHalf(picture->row(channel, y)[static_cast<std::size_t>(x)]);
                    ASSERT_NEAR(again.normalised(x, y), std::min(value, 1.0F),
                                0.51F * step + 1e-3F * std::abs(value))
                        << x << ", " << y;
                }
            }
        }
    }
}

TEST(DngExport, AMosaicKeepsTheCamerasLevelsInTheFinestCountsThatSixteenBitsHold)
{
    for (const int bits : {10, 12, 14, 16}) {
        const auto parts = patternedParts({24, 24}, CfaPhase::GRBG, bits);
        const Mosaic mosaic = sampledMosaic(sourceOf(gradient({24, 24})), Mosaic(parts));
        const double finer = std::pow(2.0, 16 - bits);
        EXPECT_EQ(mosaic.levels().white, parts.levels.white * finer);
        for (std::size_t i = 0; i < 4; ++i) {
            EXPECT_EQ(mosaic.levels().black[i], parts.levels.black[i] * finer);
        }
    }
}

TEST(DngExport, ANoiseProfileIsNoLongerTrueAndLeftOut)
{
    Mosaic::Parts parts = patternedParts({24, 24});
    parts.noiseProfile = {{{1.5e-4, 2.5e-8}, {1.25e-4, 3e-8}, {2e-4, 0}}};
    EXPECT_FALSE(sampledMosaic(sourceOf(gradient({24, 24})), Mosaic(parts)).noiseProfile());
}

TEST(DngExport, LibRawFindsEveryValueOfALinearDng)
{
    for (const Size size : {Size{24, 24}, Size{61, 131}, Size{700, 500}}) {
        const auto picture = gradient(size);
        const TemporaryFolder folder;
        const fs::path path = folder.path() / "a.dng";
        exportLinearDng(sourceOf(picture), Mosaic(patternedParts(size)), {}, path);
        const auto raw = std::make_unique<LibRaw>();
        ASSERT_EQ(raw->open_file(path.c_str()), LIBRAW_SUCCESS);
        ASSERT_EQ(raw->unpack(), LIBRAW_SUCCESS);
        EXPECT_EQ(raw->imgdata.color.maximum, 65535U);
        EXPECT_EQ(raw->imgdata.color.black, 0U);
        ASSERT_EQ(raw->imgdata.sizes.raw_width, size.width);
        ASSERT_EQ(raw->imgdata.sizes.raw_height, size.height);
        const auto* samples = raw->imgdata.rawdata.color4_image;
        ASSERT_NE(samples, nullptr);
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                for (int channel = 0; channel < 3; ++channel) {
                    const float value = fromHalf(picture->row(channel, y)[static_cast<std::size_t>(x)]);
                    const double count = std::round(std::clamp(value, 0.0F, 1.0F) * 65535.0);
                    ASSERT_EQ(samples[y * size.width + x][channel], count);
                }
            }
        }
    }
}

/// What LibRaw makes of a file's colours and orientation.
struct Colours
{
    std::array<double, 3> asShot{};
    std::array<double, 9> toSrgb{};
    int flip = 0;
};

Colours coloursOf(const fs::path& path)
{
    const auto raw = std::make_unique<LibRaw>();
    EXPECT_EQ(raw->open_file(path.c_str()), LIBRAW_SUCCESS);
    Colours colours;
    const auto& colour = raw->imgdata.color;
    for (std::size_t i = 0; i < 3; ++i) {
        colours.asShot[i] = static_cast<double>(colour.cam_mul[i]) / static_cast<double>(colour.cam_mul[1]);
    }
    for (std::size_t i = 0; i < 9; ++i) {
        colours.toSrgb[i] = static_cast<double>(colour.rgb_cam[i / 3][i % 3]);
    }
    colours.flip = raw->imgdata.sizes.flip;
    return colours;
}

TEST(DngExport, BothKindsKeepWhiteBalanceMatrixAndOrientation)
{
    for (int orientation = 1; orientation <= 8; ++orientation) {
        Mosaic::Parts parts = patternedParts({24, 26});
        parts.info.orientation = orientation;
        parts.colour.daylightBalance = {1.9, 1.0, 1.6};
        const Mosaic photo(parts);
        const TemporaryFolder folder;
        writeDng(photo, folder.path() / "photo.dng");
        exportMosaicDng(sourceOf(gradient(photo.size())), photo, {}, folder.path() / "mosaic.dng");
        exportLinearDng(sourceOf(gradient(photo.size())), photo, {}, folder.path() / "linear.dng");
        const Colours expected = coloursOf(folder.path() / "photo.dng");
        for (const char* name : {"mosaic.dng", "linear.dng"}) {
            const Colours colours = coloursOf(folder.path() / name);
            EXPECT_EQ(colours.flip, expected.flip) << name << orientation;
            for (std::size_t i = 0; i < 3; ++i) {
                EXPECT_NEAR(colours.asShot[i], parts.colour.whiteBalance[i], 1e-4) << name;
            }
            for (std::size_t i = 0; i < 9; ++i) {
                EXPECT_NEAR(colours.toSrgb[i], parts.colour.toSrgb[i / 3][i % 3], 1e-3) << name;
            }
        }
    }
}

TEST(DngExport, KeepsTheCamerasOwnMatrixThroughALinearDng)
{
    const fs::path raw = fs::path(NIGHTJAR_SHARED_DIR) / "raws/good/CRW_0119.CRW";
    if (!fs::exists(raw)) {
        GTEST_SKIP() << "needs " << raw;
    }
    const Mosaic photo = readRaw(raw);
    const TemporaryFolder folder;
    const fs::path dng = folder.path() / "a.dng";
    exportLinearDng(sourceOf(gradient(photo.size())), photo, {.metadataFrom = raw}, dng);
    const auto original = std::make_unique<LibRaw>();
    const auto again = std::make_unique<LibRaw>();
    ASSERT_EQ(original->open_file(raw.c_str()), LIBRAW_SUCCESS);
    ASSERT_EQ(again->open_file(dng.c_str()), LIBRAW_SUCCESS);
    // Of a matrix from XYZ to the camera only the scale is free.
    const auto& a = original->imgdata.color.cam_xyz;
    const auto& b = again->imgdata.color.cam_xyz;
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            EXPECT_NEAR(b[i][j] / b[1][1], a[i][j] / a[1][1], 2e-3);
        }
    }
}

TEST(DngExport, ALinearDngKeepsTheShapeOfThePixels)
{
    const TemporaryFolder folder;
    Mosaic::Parts parts = patternedParts({24, 24});
    parts.info.pixelAspect = 1.5;
    exportLinearDng(sourceOf(gradient({24, 24})), Mosaic(parts), {}, folder.path() / "a.dng");
    const auto raw = std::make_unique<LibRaw>();
    ASSERT_EQ(raw->open_file((folder.path() / "a.dng").c_str()), LIBRAW_SUCCESS);
    EXPECT_NEAR(raw->imgdata.sizes.pixel_aspect, 1.5, 1e-6);
}

TEST(DngExport, ALinearDngIsWrittenInAFewRowsOfMemory)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "the sanitizer keeps what is given back";
#endif
    constexpr Size size{3000, 2000}; // 36 MB
    const TemporaryFolder folder;
    const Mosaic photo(patternedParts(size));
    const LinearSource black{size, [](const Rect& rect) { return LinearImage(rect.size()); }};
    resetPeakResident();
    const std::size_t before = memoryStatus().resident;
    exportLinearDng(black, photo, {}, folder.path() / "a.dng");
    EXPECT_LT(memoryStatus().peakResident, before + (16U << 20));
}

TEST(DngExport, OurOwnReaderRefusesALinearDngInASentence)
{
    const TemporaryFolder folder;
    const Mosaic photo(patternedParts({24, 26}));
    exportLinearDng(sourceOf(gradient(photo.size())), photo, {}, folder.path() / "a.dng");
    const Error error = errorOf([&] { (void)readRaw(folder.path() / "a.dng"); });
    EXPECT_EQ(error.code(), ErrorCode::UnsupportedRaw);
    EXPECT_THAT(error.what(), testing::HasSubstr("a linear DNG, already demosaiced"));
}

TEST(DngExport, KeepsWhatIsKnownOfThePhoto)
{
    const Mosaic photo(patternedParts({24, 26}));
    const TemporaryFolder folder;
    for (const ImageFormat format : {ImageFormat::DngMosaic, ImageFormat::DngLinear}) {
        const fs::path path = folder.path() / "a.dng";
        exportImage(sourceOf(gradient(photo.size())), photo, {.format = format, .overwrite = Overwrite::Yes},
                    path);
        const auto image = Exiv2::ImageFactory::open(path.string());
        image->readMetadata();
        const auto text = [&](const char* key) { return image->exifData()[key].toString(); };
        EXPECT_EQ(text("Exif.Image.Model"), photo.info().model);
        EXPECT_EQ(text("Exif.Photo.ISOSpeedRatings"), "3200");
        EXPECT_EQ(text("Exif.Photo.ExposureTime"), "1/25");
        EXPECT_EQ(text("Exif.Photo.DateTimeOriginal"), photo.info().dateTime);
    }
}

TEST(DngExport, NeverReplacesThePhotoThatItIsMadeOf)
{
    const Mosaic photo(patternedParts({24, 26}));
    const TemporaryFolder folder;
    const fs::path raw = folder.path() / "photo.dng";
    writeDng(photo, raw);
    fs::create_hard_link(raw, folder.path() / "link.dng");
    for (const fs::path& target : {raw, folder.path() / "." / "photo.dng", folder.path() / "link.dng"}) {
        for (const ImageFormat format : {ImageFormat::DngMosaic, ImageFormat::Tiff16}) {
            const Error error = errorOf([&] {
                exportImage(sourceOf(gradient(photo.size())), photo,
                            {.format = format, .overwrite = Overwrite::Yes, .metadataFrom = raw}, target);
            });
            EXPECT_EQ(error.code(), ErrorCode::InvalidArgument) << target;
        }
    }
    EXPECT_TRUE(readRaw(raw).row(7)[5] == photo.row(7)[5]);
}

TEST(DngExport, RefusesAPictureOfAnotherSize)
{
    const TemporaryFolder folder;
    const Mosaic photo(patternedParts({24, 26}));
    for (const auto& write : {exportMosaicDng, exportLinearDng}) {
        EXPECT_EQ(errorOf([&] {
                      write(sourceOf(gradient({24, 25})), photo, {}, folder.path() / "a.dng");
                  }).code(),
                  ErrorCode::InvalidArgument);
    }
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

} // namespace
} // namespace nightjar
