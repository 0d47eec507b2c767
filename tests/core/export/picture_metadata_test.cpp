// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/picture_metadata.h"

#include "core/export/export_image.h"
#include "core/export/read_image.h"
#include "tests/core/export/exported_photo.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <exiv2/exiv2.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <lcms2.h>
#include <string>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using test::allAndRaw;
using test::allFormats;
using test::photo;
using test::sensor;
using test::testImage;

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

} // namespace
} // namespace nightjar
