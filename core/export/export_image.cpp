// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/export_image.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/stopwatch.h"
#include "core/export/dng_export.h"
#include "core/export/icc_profile.h"
#include "core/export/image_writer.h"
#include "core/export/picture_strips.h"

#include <algorithm>
#include <atomic>
#include <cctype>
#include <chrono>
#include <sstream>
#include <string>
#include <utility>

namespace nightjar {
namespace {

bool hasSixteenBits(ImageFormat format)
{
    return format == ImageFormat::Png16 || format == ImageFormat::Tiff16;
}

void check(const LinearSource& picture, const ExportSettings& settings, const std::filesystem::path& target)
{
    if (settings.space == OutputSpace::Linear && !hasSixteenBits(settings.format) &&
        !isRaw(settings.format)) {
        throw Error(ErrorCode::InvalidArgument,
                    "linear pictures need 16 bits: choose 16-bit PNG or TIFF, or sRGB");
    }
    std::error_code unlike;
    if (!settings.metadataFrom.empty() &&
        std::filesystem::equivalent(target, settings.metadataFrom, unlike)) {
        throw Error(ErrorCode::InvalidArgument,
                    target.string() +
                        " is the photo itself, which Nightjar never replaces; choose another name");
    }
    if (settings.jpegQuality < 1 || settings.jpegQuality > 100) {
        throw Error(ErrorCode::InvalidArgument, "the JPEG quality must be between 1 and 100");
    }
    if (picture.size.isEmpty()) {
        throw Error(ErrorCode::InvalidArgument, "the picture has no pixels");
    }
}

constexpr std::string_view linearDescriptionStart = "Scene-linear camera RGB:";

/// Returns the description of a linear picture: the facts needed to develop it, because camera RGB has no ICC
/// profile.
std::string linearDescription(const CameraColour& colour)
{
    std::ostringstream text;
    text.imbue(std::locale::classic());
    const auto& balance = colour.whiteBalance;
    text << linearDescriptionStart
         << " 65535 is the sensor's white level, 0 its black level; without white balance (as shot: "
         << balance[0] << ' ' << balance[1] << ' ' << balance[2] << "), colour matrix or tone curve.";
    return text.str();
}

std::unique_ptr<ImageWriter> writerFor(ImageFormat format, const std::filesystem::path& path,
                                       const ImageHeader& header)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return jpegWriter(path, header);
    case ImageFormat::Tiff16:
        return tiffWriter(path, header);
    case ImageFormat::Png8:
    case ImageFormat::Png16:
    case ImageFormat::DngMosaic: // DNGs have their own writers
    case ImageFormat::DngLinear:
        break;
    }
    return pngWriter(path, header);
}

/// Converts to 0 … 1: with the developer or, if it is null, by clipping the linear values.
void developOrClip(const Developer* developer, std::span<float> pixels)
{
    if (developer != nullptr) {
        developer->developRow(pixels);
        return;
    }
    // NaN fails the comparison and becomes black.
    std::transform(pixels.begin(), pixels.end(), pixels.begin(),
                   [](float value) { return value > 0.0F ? std::min(value, 1.0F) : 0.0F; });
}

/// Reports the stages of an export to the progress: in Develop the threads' time, divided by their number,
/// and in Export the remaining elapsed time.
class ExportClock
{
public:
    explicit ExportClock(const Progress* progress) : m_progress(progress) {}
    ~ExportClock()
    {
        if (m_progress != nullptr) {
            const double developing = m_developing / parallelThreads();
            m_progress->addSeconds(Stage::Develop, developing);
            m_progress->addSeconds(Stage::Export, m_watch.seconds() - developing);
        }
    }
    ExportClock(const ExportClock&) = delete;
    ExportClock& operator=(const ExportClock&) = delete;

    void checkpoint() const
    {
        if (m_progress != nullptr) {
            m_progress->checkpoint();
        }
    }

    template <class Work>
    void develop(const Work& work)
    {
        const Stopwatch watch;
        work();
        m_developing += watch.seconds();
    }

private:
    const Progress* m_progress;
    Stopwatch m_watch;
    std::atomic<double> m_developing{0.0};
};

} // namespace

std::optional<ImageFormat> imageFormatFrom(std::string_view name)
{
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    if (lower == "png") {
        return ImageFormat::Png8;
    }
    if (lower == "png16") {
        return ImageFormat::Png16;
    }
    if (lower == "jpeg" || lower == "jpg") {
        return ImageFormat::Jpeg;
    }
    if (lower == "tiff" || lower == "tif") {
        return ImageFormat::Tiff16;
    }
    if (lower == "dng-mosaic") {
        return ImageFormat::DngMosaic;
    }
    if (lower == "dng-linear" || lower == "dng") {
        return ImageFormat::DngLinear;
    }
    return std::nullopt;
}

std::string_view extensionOf(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return ".jpg";
    case ImageFormat::Tiff16:
        return ".tif";
    case ImageFormat::DngMosaic:
    case ImageFormat::DngLinear:
        return ".dng";
    case ImageFormat::Png8:
    case ImageFormat::Png16:
        break;
    }
    return ".png";
}

void exportImage(const LinearSource& picture, const Mosaic& photo, const ExportSettings& settings,
                 const std::filesystem::path& target)
{
    check(picture, settings, target);
    ExportClock clock(settings.progress);
    if (isRaw(settings.format)) {
        const auto write = settings.format == ImageFormat::DngLinear ? exportLinearDng : exportMosaicDng;
        write(picture, photo, {.overwrite = settings.overwrite, .metadataFrom = settings.metadataFrom},
              target);
        return;
    }
    AtomicFile file(target, settings.overwrite);
    const bool isSrgb = settings.space == OutputSpace::Srgb;
    const PictureStrips strips(picture, photo.info());
    const Size size = strips.pictureSize();
    const auto writer =
        writerFor(settings.format, file.temporaryPath(),
                  {.size = size,
                   .stripRows = PictureStrips::height,
                   .bitsPerSample = hasSixteenBits(settings.format) ? 16 : 8,
                   .jpegQuality = settings.jpegQuality,
                   .iccProfile = isSrgb ? srgbProfile() : std::vector<std::uint8_t>{},
                   .metadata = pictureMetadata(
                       photo.info(),
                       {.size = size,
                        .isSrgb = isSrgb,
                        .description = isSrgb ? std::string() : linearDescription(photo.colour())},
                       settings.metadataFrom),
                   .name = target});
    const Developer developer(photo.colour(), settings.develop);
    const auto isLast = [&](int strip) { return strip + 1 == strips.count(); };
    produceInParallel(
        strips.count(),
        [&](int strip) {
            clock.checkpoint();
            Buffer<float> pixels = strips.read(strip);
            // No dithering: the remaining noise has the same effect, and the file equals the screen.
            clock.develop([&] { developOrClip(isSrgb ? &developer : nullptr, pixels); });
            return writer->encode(pixels, isLast(strip));
        },
        [&](int strip, EncodedRows rows) { writer->write(std::move(rows), isLast(strip)); });
    writer->finish();
    file.commit();
}

bool isLinearPicture(const std::filesystem::path& path)
{
    return pictureDescription(path).starts_with(linearDescriptionStart);
}

} // namespace nightjar
