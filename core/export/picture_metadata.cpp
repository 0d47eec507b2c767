// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/picture_metadata.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <exiv2/exiv2.hpp>
#include <limits>
#include <mutex>
#include <string_view>

namespace nightjar {
namespace {

constexpr std::size_t mostExifBytes = 65533 - 6; // the content of a JPEG marker without "Exif\0\0", bytes

/// The tags of a raw file's first directory that describe the photo, not the storage of its data.
constexpr std::array<std::string_view, 7> photoTags{"ImageDescription", "Make",   "Model",    "DateTime",
                                                    "Artist",           "Rating", "Copyright"};
/// The EXIF tags that describe the sensor's data.
constexpr std::array<std::string_view, 4> sensorTags{"CFAPattern", "ComponentsConfiguration",
                                                     "CompressedBitsPerPixel", "InteroperabilityTag"};
/// XMP schemas about the photo and its author; others contain another program's raw settings.
constexpr std::array<std::string_view, 6> photoSchemas{"dc", "xmpRights",    "photoshop",
                                                       "lr", "Iptc4xmpCore", "Iptc4xmpExt"};

template <class Names>
bool isAmong(const Names& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool belongsToDeveloped(const Exiv2::Exifdatum& datum)
{
    const std::string group = datum.groupName();
    if (group == "Image") {
        return isAmong(photoTags, datum.tagName());
    }
    if (group == "Photo") {
        return !isAmong(sensorTags, datum.tagName());
    }
    return group == "GPSInfo" || Exiv2::ExifTags::isMakerGroup(group);
}

bool belongsToMaker(const Exiv2::Exifdatum& datum)
{
    return Exiv2::ExifTags::isMakerGroup(datum.groupName()) || datum.key() == "Exif.Photo.MakerNote";
}

template <class Data, class Condition>
void eraseWhere(Data& data, const Condition& condition)
{
    for (auto datum = data.begin(); datum != data.end();) {
        datum = condition(*datum) ? data.erase(datum) : std::next(datum);
    }
}

Exiv2::URational rational(double value)
{
    if (value > 0.0 && value < 0.3) { // an exposure time, which photographers write as 1/n
        const double inverse = std::round(std::min(4e9, 1.0 / value));
        if (std::abs(value * inverse - 1.0) < 1e-3) {
            return {1, static_cast<std::uint32_t>(inverse)};
        }
        return {static_cast<std::uint32_t>(std::lround(value * 1e6)), 1000000};
    }
    return {static_cast<std::uint32_t>(std::lround(std::min(4e6, value) * 1000.0)), 1000};
}

void complete(Exiv2::ExifData& exif, const PhotoInfo& info)
{
    const auto addText = [&](const char* key, const std::string& text) {
        if (!text.empty() && exif.findKey(Exiv2::ExifKey(key)) == exif.end()) {
            exif[key] = text;
        }
    };
    const auto addNumber = [&](const char* key, double number) {
        if (number > 0.0 && exif.findKey(Exiv2::ExifKey(key)) == exif.end()) {
            exif[key] = rational(number);
        }
    };
    addText("Exif.Image.Make", info.make);
    addText("Exif.Image.Model", info.model);
    addText("Exif.Photo.DateTimeOriginal", info.dateTime);
    addNumber("Exif.Photo.ExposureTime", info.exposureSeconds);
    addNumber("Exif.Photo.FNumber", info.aperture);
    addNumber("Exif.Photo.FocalLength", info.focalLengthMm);
    if (info.iso > 0.0 && exif.findKey(Exiv2::ExifKey("Exif.Photo.ISOSpeedRatings")) == exif.end()) {
        // The older tag has 16 bits; EXIF 2.3 requires its maximum there and the value in the newer tag.
        constexpr double most = std::numeric_limits<std::uint16_t>::max();
        constexpr std::uint16_t recommendedExposureIndex = 2;
        exif["Exif.Photo.ISOSpeedRatings"] =
            static_cast<std::uint16_t>(std::lround(std::clamp(info.iso, 1.0, most)));
        if (info.iso >= most) {
            exif["Exif.Photo.SensitivityType"] = recommendedExposureIndex;
            exif["Exif.Photo.RecommendedExposureIndex"] =
                static_cast<std::uint32_t>(std::lround(std::min(4e9, info.iso)));
        }
    }
}

void state(Exiv2::ExifData& exif, const PictureFacts& facts)
{
    exif["Exif.Image.Orientation"] = static_cast<std::uint16_t>(facts.orientation);
    exif["Exif.Image.Software"] = "Nightjar " NIGHTJAR_VERSION;
    exif["Exif.Photo.ColorSpace"] = static_cast<std::uint16_t>(facts.isSrgb ? 1 : 0xffff);
    exif["Exif.Photo.PixelXDimension"] = static_cast<std::uint32_t>(facts.size.width);
    exif["Exif.Photo.PixelYDimension"] = static_cast<std::uint32_t>(facts.size.height);
    if (!facts.description.empty()) {
        exif["Exif.Image.ImageDescription"] = facts.description;
    }
    if (exif.findKey(Exiv2::ExifKey("Exif.Photo.ExifVersion")) == exif.end()) {
        exif["Exif.Photo.ExifVersion"] = "48 50 51 48"; // "0230" as bytes
    }
}

std::vector<std::uint8_t> encoded(Exiv2::ExifData& exif)
{
    Exiv2::Blob block;
    Exiv2::ExifParser::encode(block, Exiv2::littleEndian, exif);
    if (block.size() > mostExifBytes) {
        eraseWhere(exif, belongsToMaker);
        block.clear();
        Exiv2::ExifParser::encode(block, Exiv2::littleEndian, exif);
    }
    return {block.begin(), block.end()};
}

/// Reads the raw file's metadata. Both are empty if Exiv2 cannot read it.
void readFrom(const std::filesystem::path& rawFile, Exiv2::ExifData& exif, Exiv2::XmpData& xmp)
try {
    const auto image = Exiv2::ImageFactory::open(rawFile.string());
    image->readMetadata();
    exif = image->exifData();
    xmp = image->xmpData();
    eraseWhere(exif, [](const Exiv2::Exifdatum& datum) { return !belongsToDeveloped(datum); });
    eraseWhere(xmp, [](const Exiv2::Xmpdatum& datum) {
        return !isAmong(photoSchemas, datum.groupName()) || datum.tagName() == "format" ||
               datum.tagName() == "SidecarForExtension";
    });
} catch (const std::exception&) {
    exif.clear();
    xmp.clear();
}

void prepareExiv2()
{
    static std::once_flag once;
    std::call_once(once, [] {
        Exiv2::XmpParser::initialize(); // not thread-safe
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
#if defined(EXV_ENABLE_BMFF) && !EXIV2_TEST_VERSION(0, 28, 0)
        Exiv2::enableBMFF(); // CR3
#endif
    });
}

} // namespace

PictureMetadata pictureMetadata(const PhotoInfo& info, const PictureFacts& facts,
                                const std::filesystem::path& rawFile)
{
    prepareExiv2();
    Exiv2::ExifData exif;
    Exiv2::XmpData xmp;
    if (!rawFile.empty()) {
        readFrom(rawFile, exif, xmp);
    }
    PictureMetadata metadata;
    const auto finishExif = [&] {
        complete(exif, info);
        state(exif, facts);
        metadata.exif = encoded(exif);
    };
    try {
        finishExif();
    } catch (const std::exception&) { // a tag of the raw file that cannot be written again
        exif.clear();
        finishExif();
    }
    if (metadata.exif.size() > mostExifBytes) {
        exif.clear();
        finishExif();
    }
    try {
        if (!xmp.empty() && Exiv2::XmpParser::encode(metadata.xmp, xmp) != 0) {
            metadata.xmp.clear();
        }
    } catch (const std::exception&) {
        metadata.xmp.clear();
    }
    return metadata;
}

std::string pictureDescription(const std::filesystem::path& path)
try {
    prepareExiv2();
    const auto image = Exiv2::ImageFactory::open(path.string());
    image->readMetadata();
    const auto found = image->exifData().findKey(Exiv2::ExifKey("Exif.Image.ImageDescription"));
    return found == image->exifData().end() ? std::string() : found->toString();
} catch (const std::exception&) {
    return {};
}

} // namespace nightjar
