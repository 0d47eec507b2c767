// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/raw/raw_reader.h"

#include "core/base/error.h"
#include "core/raw/file_kind.h"
#include "core/raw/raw_decoder.h"
#include "core/raw/raw_refusal.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <fstream>
#include <memory>
#include <numeric>
#include <string>
#include <string_view>

namespace nightjar {
namespace {

/// Reads the first bytes of the file. Throws Error{FileNotFound, FileUnreadable}.
std::vector<unsigned char> readHead(const std::filesystem::path& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        throw Error(ErrorCode::FileNotFound, path.string() + " does not exist");
    }
    if (status.type() == std::filesystem::file_type::directory) {
        throw Error(ErrorCode::FileUnreadable, path.string() + " is a folder, not a file");
    }
    if (status.type() != std::filesystem::file_type::regular) {
        throw Error(ErrorCode::FileUnreadable, path.string() + " cannot be read: " +
                                                   (error ? error.message() : "it is not a regular file"));
    }
    std::ifstream file(path, std::ios::binary);
    std::vector<unsigned char> head(fileKindHeadLength);
    file.read(reinterpret_cast<char*>(head.data()), static_cast<std::streamsize>(head.size()));
    if (file.bad() || (!file && !file.eof())) {
        throw Error(ErrorCode::FileUnreadable,
                    path.string() + " cannot be read: the system denies access to it");
    }
    head.resize(static_cast<std::size_t>(file.gcount()));
    return head;
}

CfaPhase phaseOf(const RawDecoder& decoder)
{
    for (int y = 0; y < 2; ++y) {
        for (int x = 0; x < 2; ++x) {
            if (decoder.colourIndex(x, y) == 0) {
                return nightjar::phaseOf(Point{x, y});
            }
        }
    }
    return CfaPhase::RGGB; // not reached: isBayer has found a red pixel
}

/// LibRaw splits black into a common part, one per colour, and a pattern that repeats over the active area:
/// cblack = {red, green, blue, second green, pattern rows, pattern columns, pattern…}.
template <class Number>
std::array<double, 4> blackLevels(const RawDecoder& decoder, CfaPhase phase, Number black,
                                  const Number (&cblack)[LIBRAW_CBLACK_SIZE])
{
    const auto rows = static_cast<int>(cblack[4]);
    const auto columns = static_cast<int>(cblack[5]);
    const bool patterned = rows > 0 && columns > 0 && rows * columns <= LIBRAW_CBLACK_SIZE - 6;
    const int height = patterned ? std::lcm(rows, 2) : 2;
    const int width = patterned ? std::lcm(columns, 2) : 2;
    std::array<double, 4> sums{};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            double level =
                static_cast<double>(black) + static_cast<double>(cblack[decoder.colourIndex(x, y)]);
            if (patterned) {
                level += static_cast<double>(cblack[6 + (y % rows) * columns + x % columns]);
            }
            sums[static_cast<std::size_t>(colourAt(phase, x, y))] += level;
        }
    }
    for (double& sum : sums) {
        sum /= width * height / 4.0;
    }
    return sums;
}

std::array<double, 4> blackLevels(const RawDecoder& decoder, CfaPhase phase)
{
    const auto& colour = decoder.imgdata.color;
    const std::array<double, 4> whole = blackLevels(decoder, phase, colour.black, colour.cblack);
    if (!decoder.isDng()) {
        return whole;
    }
    // LibRaw rounds DNG's fractional black levels but keeps the originals. It may also have measured black on
    // masked pixels; the tags are then ignored.
    const auto& dng = colour.dng_levels;
    const std::array<double, 4> fractional = blackLevels(decoder, phase, dng.dng_fblack, dng.dng_fcblack);
    const bool agree = std::equal(whole.begin(), whole.end(), fractional.begin(),
                                  [](double a, double b) { return std::abs(a - b) <= 1.5; });
    return agree ? fractional : whole;
}

double whiteLevel(const RawDecoder& decoder, const std::array<double, 4>& black)
{
    const auto& colour = decoder.imgdata.color;
    const auto formal = static_cast<double>(colour.maximum);
    const std::string_view make = decoder.imgdata.idata.make;
    // The end of this photo's linear range, if the camera records it. LibRaw guesses it for Nikon; DNG has
    // its own tag, which is `maximum`.
    const auto linear = static_cast<double>(*std::min_element(colour.linear_max, colour.linear_max + 4));
    const double highestBlack = *std::max_element(black.begin(), black.end());
    const bool sane = linear > highestBlack && linear > formal / 2 && linear < formal;
    return sane && !decoder.isDng() && make != "Nikon" ? linear : formal;
}

/// Scales green to 1. Nothing if a gain is missing or impossible for any light.
std::optional<std::array<double, 3>> balanceFrom(const float (&gains)[4])
{
    constexpr double mostExtreme = 30.0;
    std::array<double, 3> balance{};
    for (std::size_t i = 0; i < balance.size(); ++i) {
        balance[i] = static_cast<double>(gains[i]) / static_cast<double>(gains[1]);
        if (!std::isfinite(balance[i]) || balance[i] < 1 / mostExtreme || balance[i] > mostExtreme) {
            return std::nullopt;
        }
    }
    return balance;
}

Matrix3 cameraToSrgb(const RawDecoder& decoder)
{
    const auto& matrix = decoder.imgdata.color.rgb_cam;
    Matrix3 result{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double sum = static_cast<double>(matrix[i][0]) + static_cast<double>(matrix[i][1]) +
                           static_cast<double>(matrix[i][2]);
        if (!std::isfinite(sum) || std::abs(sum) < 0.1) {
            return CameraColour{}.toSrgb;
        }
        for (std::size_t j = 0; j < 3; ++j) {
            result[i][j] = static_cast<double>(matrix[i][j]) / sum;
            if (!std::isfinite(result[i][j])) {
                return CameraColour{}.toSrgb;
            }
        }
    }
    return result;
}

/// Multipliers that make D65 white by the camera's matrix, the one from which LibRaw computes rgb_cam.
std::optional<std::array<double, 3>> daylightBalanceOf(const RawDecoder& decoder)
{
    constexpr std::array<float, 3> d65{0.950456F, 1.0F, 1.088754F};
    float gains[4]{};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& row = decoder.imgdata.color.cam_xyz[i];
        gains[i] = 1.0F / (row[0] * d65[0] + row[1] * d65[1] + row[2] * d65[2]);
    }
    return balanceFrom(gains);
}

CameraColour colourOf(const RawDecoder& decoder)
{
    CameraColour colour;
    const auto& raw = decoder.imgdata.color;
    const auto asShot = balanceFrom(raw.cam_mul);
    if (asShot) {
        colour.whiteBalance = *asShot;
    } else if (const auto daylight = balanceFrom(raw.pre_mul)) {
        colour.whiteBalance = *daylight;
    }
    // LibRaw uses 1 for all if it knows nothing; only a DNG may declare that itself, being balanced already.
    colour.isWhiteBalanceKnown =
        (asShot && decoder.isDng()) || colour.whiteBalance != std::array{1.0, 1.0, 1.0};
    colour.toSrgb = cameraToSrgb(decoder);
    colour.daylightBalance = daylightBalanceOf(decoder);
    return colour;
}

double positiveOr0(float value)
{
    return std::isfinite(value) && value > 0 ? static_cast<double>(value) : 0.0;
}

/// Ratios nearer to 1 are rounding errors of the file; those farther from it exist in no camera.
double pixelAspectOf(double given)
{
    constexpr double rounding = 0.005;
    constexpr double most = 4.0;
    const bool stretched = std::isfinite(given) && std::abs(given - 1.0) > rounding;
    return stretched && given >= 1.0 / most && given <= most ? given : 1.0;
}

std::string exifDateTime(std::time_t time)
{
    std::tm local{};
    if (time <= 0 || localtime_r(&time, &local) == nullptr) {
        return {};
    }
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y:%m:%d %H:%M:%S", &local);
    return text.data();
}

template <std::size_t length>
std::string textFrom(const char (&text)[length])
{
    return {text, std::find(text, text + length, '\0')};
}

double isoOf(const RawDecoder& decoder)
{
    constexpr double highestInOlderTag = 65535;
    const double iso = positiveOr0(decoder.imgdata.other.iso_speed);
    return iso == highestInOlderTag && decoder.recommendedExposureIndex() > 0
               ? static_cast<double>(decoder.recommendedExposureIndex())
               : iso;
}

PhotoInfo infoOf(const RawDecoder& decoder)
{
    const auto& data = decoder.imgdata;
    return {.make = textFrom(data.idata.make),
            .model = textFrom(data.idata.model),
            .iso = isoOf(decoder),
            .exposureSeconds = positiveOr0(data.other.shutter),
            .aperture = positiveOr0(data.other.aperture),
            .focalLengthMm = positiveOr0(data.other.focal_len),
            .orientation = exifOrientation(data.sizes.flip),
            .dateTime = exifDateTime(data.other.timestamp),
            .pixelAspect = pixelAspectOf(data.sizes.pixel_aspect)};
}

std::optional<std::array<NoiseProfile, 3>> noiseProfileOf(const RawDecoder& decoder)
{
    const TiffDirectory* directory = decoder.sampleDirectory();
    if (directory != nullptr && directory->noiseProfile) {
        return directory->noiseProfile;
    }
    for (const auto& [number, other] : decoder.directories()) {
        if (other.noiseProfile) {
            return other.noiseProfile; // DNG before 1.4 has it in the first directory
        }
    }
    return std::nullopt;
}

std::vector<std::uint16_t> copySamples(const RawDecoder& decoder, Size size)
{
    std::vector<std::uint16_t> samples;
    samples.reserve(size.area());
    for (int y = 0; y < size.height; ++y) {
        const std::uint16_t* row = decoder.samples(y);
        samples.insert(samples.end(), row, row + size.width);
    }
    return samples;
}

Mosaic mosaicFrom(const RawDecoder& decoder)
{
    const CfaPhase phase = phaseOf(decoder);
    const std::array<double, 4> black = blackLevels(decoder, phase);
    const Size size = decoder.activeArea().size();
    return Mosaic({.size = size,
                   .phase = phase,
                   .samples = copySamples(decoder, size),
                   .levels = {black, whiteLevel(decoder, black)},
                   .colour = colourOf(decoder),
                   .info = infoOf(decoder),
                   .noiseProfile = noiseProfileOf(decoder)});
}

} // namespace

Mosaic readRaw(const std::filesystem::path& path)
{
    const FileKind kind = fileKindOf(readHead(path));
    if (kind.name == "empty") {
        throw Error(ErrorCode::NotARaw, path.string() + " is empty, not a raw photo");
    }
    const auto decoder = std::make_unique<RawDecoder>(path);
    if (const int code = decoder->open(); code != LIBRAW_SUCCESS) {
        throwUnopened(path, kind, *decoder, code);
    }
    refuseGreyPicture(path, kind, *decoder);
    refuseUnsupported(path, *decoder);
    refuseImpossible(path, *decoder);
    const int code = decoder->decode();
    if (code == LIBRAW_TOO_BIG) {
        throwCorrupt(path, "its size is larger than any sensor's");
    }
    if (code == LIBRAW_UNSUFFICIENT_MEMORY) {
        throw Error(ErrorCode::MemoryBudget, path.string() + " could not be decoded: out of memory");
    }
    if (code != LIBRAW_SUCCESS || decoder->imgdata.rawdata.raw_image == nullptr || decoder->isIncomplete()) {
        throwCorrupt(path, "it is cut off, or some of its samples cannot be decoded");
    }
    try {
        return mosaicFrom(*decoder);
    } catch (const Error& error) {
        throwCorrupt(path, error.what());
    }
}

} // namespace nightjar
