// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/dng_export.h"

#include "core/base/error.h"
#include "core/export/dng.h"
#include "core/export/dng_tags.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

constexpr double highest = std::numeric_limits<std::uint16_t>::max();
constexpr int photometricLinearRaw = 34892; // TIFF/EP; libtiff 4.5 does not know it
constexpr int stripHeight = 64;             // rows; 2 MB at a width of 6000 pixels

SensorLevels fineLevels(const SensorLevels& camera)
{
    SensorLevels levels = camera;
    while (levels.white > 0 && levels.white * 2 <= highest) {
        levels.white *= 2;
        for (double& black : levels.black) {
            black *= 2;
        }
    }
    return levels;
}

/// Returns the 16-bit count of `value` (units of white level); 0 for NaN.
std::uint16_t countOf(float value, double black, double white)
{
    const double count = black + static_cast<double>(value) * (white - black);
    return count > 0 ? static_cast<std::uint16_t>(std::lround(std::min(count, highest))) : std::uint16_t{0};
}

void checkSizes(const LinearSource& picture, const Mosaic& photo)
{
    if (picture.size != photo.size()) {
        throw Error(ErrorCode::InvalidArgument, "the picture must have the size of its photo");
    }
}

template <class Strip>
void forEachStrip(const LinearSource& picture, const Strip& strip)
{
    const Size size = picture.size;
    for (int y = 0; y < size.height; y += stripHeight) {
        const Rect part{0, y, size.width, std::min(stripHeight, size.height - y)};
        strip(y, picture.read(part));
    }
}

} // namespace

Mosaic sampledMosaic(const LinearSource& picture, const Mosaic& photo)
{
    checkSizes(picture, photo);
    const SensorLevels levels = fineLevels(photo.levels());
    std::vector<std::uint16_t> samples;
    samples.reserve(picture.size.area());
    forEachStrip(picture, [&](int top, const LinearImage& part) {
        for (int y = 0; y < part.size().height; ++y) {
            for (int x = 0; x < part.size().width; ++x) {
                const CfaColour colour = photo.colourAt(x, top + y);
                const float value = fromHalf(part.row(channelOf(colour), y)[static_cast<std::size_t>(x)]);
                samples.push_back(
                    countOf(value, levels.black[static_cast<std::size_t>(colour)], levels.white));
            }
        }
    });
    return Mosaic({.size = photo.size(),
                   .phase = photo.phase(),
                   .samples = std::move(samples),
                   .levels = levels,
                   .colour = photo.colour(),
                   .info = photo.info(),
                   .noiseProfile = std::nullopt});
}

void exportMosaicDng(const LinearSource& picture, const Mosaic& photo, const DngExportSettings& settings,
                     const std::filesystem::path& target)
{
    writeDng(sampledMosaic(picture, photo), target,
             {.overwrite = settings.overwrite, .metadataFrom = settings.metadataFrom});
}

void exportLinearDng(const LinearSource& picture, const Mosaic& photo, const DngExportSettings& settings,
                     const std::filesystem::path& target)
{
    checkSizes(picture, photo);
    AtomicFile atomic(target, settings.overwrite);
    const PhotoInfo& info = photo.info();
    TiffFile file(atomic.temporaryPath(), target, dngMetadata(info, picture.size, settings.metadataFrom));
    describeLattice(file, picture.size, LinearImage::channels, 16);
    describeDng(file, info, photo.colour());
    file.set(TIFFTAG_PHOTOMETRIC, photometricLinearRaw);

    // darktable 4.2 and RawTherapee 5.9 do not subtract the black level of a linear DNG.
    constexpr std::uint32_t white = std::numeric_limits<std::uint16_t>::max();
    const std::array<std::uint32_t, 3> whiteTag{white, white, white};
    const std::array<float, 2> cropOrigin{0, 0};
    const std::array<float, 2> cropSize{static_cast<float>(picture.size.width),
                                        static_cast<float>(picture.size.height)};
    file.set(TIFFTAG_WHITELEVEL, 3, whiteTag.data());
    file.set(TIFFTAG_DEFAULTCROPORIGIN, cropOrigin.data());
    file.set(TIFFTAG_DEFAULTCROPSIZE, cropSize.data());

    std::vector<std::uint16_t> row(static_cast<std::size_t>(picture.size.width) * LinearImage::channels);
    forEachStrip(picture, [&](int, const LinearImage& part) {
        for (int y = 0; y < part.size().height; ++y) {
            for (std::size_t channel = 0; channel < LinearImage::channels; ++channel) {
                std::size_t at = channel;
                for (const Half value : part.row(static_cast<int>(channel), y)) {
                    row[at] = countOf(fromHalf(value), 0.0, highest);
                    at += LinearImage::channels;
                }
            }
            file.writeRow(row.data());
        }
    });
    file.finish();
    atomic.commit();
}

} // namespace nightjar
