// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/dng_tags.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <string>

namespace nightjar {
namespace {

constexpr std::uint16_t illuminantD65 = 21;

// IEC 61966-2-1, D65.
constexpr Matrix3 srgbToXyz{
    {{0.412453, 0.357580, 0.180423}, {0.212671, 0.715160, 0.072169}, {0.019334, 0.119193, 0.950227}}};

/// Returns the matrix from XYZ to camera RGB without white balance; green of D65 is 1. If the camera's D65
/// balance is unknown, the as-shot light is taken as D65, to which `toSrgb` refers. A DNG reader then finds
/// the same white and colours.
Matrix3 xyzToCamera(const CameraColour& colour)
{
    const auto fromSrgb = inverse(colour.toSrgb);
    if (!fromSrgb) {
        throw Error(ErrorCode::InvalidArgument,
                    "the photo's colour matrix has no inverse, so it cannot be stored in a DNG");
    }
    const auto& balance = colour.daylightBalance.value_or(colour.whiteBalance);
    Matrix3 matrix = product(*fromSrgb, *inverse(srgbToXyz));
    for (std::size_t i = 0; i < 3; ++i) {
        for (double& value : matrix[i]) {
            value /= balance[i];
        }
    }
    return matrix;
}

} // namespace

PictureMetadata dngMetadata(const PhotoInfo& info, Size sensor, const std::filesystem::path& rawFile)
{
    return pictureMetadata(
        info, {.size = sensor, .orientation = info.orientation, .isSrgb = false, .description = {}}, rawFile);
}

void describeDng(TiffFile& file, const PhotoInfo& info, const CameraColour& colour)
{
    const std::array<std::uint8_t, 4> version{1, 4, 0, 0};
    const std::array<std::uint8_t, 4> oldestReader{1, 1, 0, 0};
    file.set(TIFFTAG_DNGVERSION, version.data());
    file.set(TIFFTAG_DNGBACKWARDVERSION, oldestReader.data());
    const std::string camera =
        info.make.empty() || info.model.empty() ? info.make + info.model : info.make + " " + info.model;
    file.set(TIFFTAG_UNIQUECAMERAMODEL, camera.empty() ? "Unknown camera" : camera.c_str());
    if (!info.dateTime.empty()) {
        file.set(TIFFTAG_DATETIME, info.dateTime.c_str());
    }
    file.set(TIFFTAG_ORIENTATION, info.orientation);
    if (info.pixelAspect != 1.0) {
        // The axis with the larger pixel distance grows, as in squareSize.
        const std::array<float, 2> scale{static_cast<float>(std::max(info.pixelAspect, 1.0)),
                                         static_cast<float>(std::max(1.0 / info.pixelAspect, 1.0))};
        file.set(TIFFTAG_DEFAULTSCALE, scale.data());
    }

    const Matrix3 matrix = xyzToCamera(colour);
    std::array<float, 9> values{};
    std::array<float, 3> neutral{};
    for (std::size_t i = 0; i < 9; ++i) {
        values[i] = static_cast<float>(matrix[i / 3][i % 3]);
    }
    for (std::size_t i = 0; i < 3; ++i) {
        neutral[i] = static_cast<float>(1 / colour.whiteBalance[i]);
    }
    file.set(TIFFTAG_COLORMATRIX1, 9, values.data());
    file.set(TIFFTAG_CALIBRATIONILLUMINANT1, illuminantD65);
    if (colour.isWhiteBalanceKnown) {
        file.set(TIFFTAG_ASSHOTNEUTRAL, 3, neutral.data());
    }
}

void describeLattice(TiffFile& file, Size size, int samplesPerPixel, int bitsPerSample)
{
    file.set(TIFFTAG_SUBFILETYPE, 0);
    file.set(TIFFTAG_IMAGEWIDTH, size.width);
    file.set(TIFFTAG_IMAGELENGTH, size.height);
    file.set(TIFFTAG_ROWSPERSTRIP, size.height);
    file.set(TIFFTAG_BITSPERSAMPLE, bitsPerSample);
    file.set(TIFFTAG_SAMPLESPERPIXEL, samplesPerPixel);
    file.set(TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    file.set(TIFFTAG_COMPRESSION, COMPRESSION_NONE);
}

} // namespace nightjar
