// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/dng.h"

#include "core/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <limits>
#include <memory>
#include <string>
#include <tiffio.h>
#include <vector>

namespace nightjar {
namespace {

constexpr std::uint32_t tagNoiseProfile = 51041; // libtiff 4.5 does not know it
constexpr std::uint16_t illuminantD65 = 21;
constexpr std::uint16_t sensitivityIsRecommendedExposureIndex = 2;

// IEC 61966-2-1, D65.
constexpr Matrix3 srgbToXyz{
    {{0.412453, 0.357580, 0.180423}, {0.212671, 0.715160, 0.072169}, {0.019334, 0.119193, 0.950227}}};

/// XYZ → camera RGB without white balance. The as-shot light is taken for D65, to which `toSrgb` belongs, so
/// that a reader of the DNG finds the same white and the same colours.
Matrix3 xyzToCamera(const CameraColour& colour)
{
    const auto fromSrgb = inverse(colour.toSrgb);
    if (!fromSrgb) {
        throw Error(ErrorCode::InvalidArgument,
                    "the photo's colour matrix has no inverse and cannot be kept in a DNG");
    }
    Matrix3 matrix = product(*fromSrgb, *inverse(srgbToXyz));
    for (std::size_t i = 0; i < 3; ++i) {
        for (double& value : matrix[i]) {
            value /= colour.whiteBalance[i];
        }
    }
    return matrix;
}

/// An open TIFF file with the first error libtiff met.
class TiffFile
{
public:
    TiffFile(const std::filesystem::path& path, std::filesystem::path target) : m_target(std::move(target))
    {
        const std::unique_ptr<TIFFOpenOptions, void (*)(TIFFOpenOptions*)> options(TIFFOpenOptionsAlloc(),
                                                                                   TIFFOpenOptionsFree);
        TIFFOpenOptionsSetErrorHandlerExtR(options.get(), &TiffFile::note, this);
        TIFFOpenOptionsSetWarningHandlerExtR(
            options.get(), [](TIFF*, void*, const char*, const char*, va_list) { return 1; }, nullptr);
        m_tiff = TIFFOpenExt(path.c_str(), "w", options.get());
        check(m_tiff != nullptr);
    }
    ~TiffFile()
    {
        if (m_tiff != nullptr) {
            TIFFClose(m_tiff);
        }
    }
    TiffFile(const TiffFile&) = delete;
    TiffFile& operator=(const TiffFile&) = delete;

    [[nodiscard]] TIFF* get() const { return m_tiff; }

    template <class... Values>
    void set(std::uint32_t tag, Values... values)
    {
        check(TIFFSetField(m_tiff, tag, values...) == 1);
    }

    void check(bool succeeded) const
    {
        if (!succeeded || !m_error.empty()) {
            throw Error(ErrorCode::WriteFailed, m_target.string() + " could not be written: " +
                                                    (m_error.empty() ? "libtiff failed" : m_error));
        }
    }

    /// What libtiff still holds back goes to the file.
    void close()
    {
        TIFFClose(m_tiff);
        m_tiff = nullptr;
        check(true);
    }

private:
    static int note(TIFF*, void* self, const char*, const char* format, va_list values)
    {
        auto& error = static_cast<TiffFile*>(self)->m_error;
        if (error.empty()) {
            std::array<char, 512> text{};
            std::vsnprintf(text.data(), text.size(), format, values);
            error = text.data();
        }
        return 1; // handled: nothing on the terminal
    }

    std::filesystem::path m_target;
    TIFF* m_tiff = nullptr;
    std::string m_error;
};

/// Writes the EXIF directory; returns its place in the file.
std::uint64_t writeExif(TiffFile& tiff, const PhotoInfo& info)
{
    tiff.check(TIFFCreateEXIFDirectory(tiff.get()) == 0);
    tiff.set(EXIFTAG_EXIFVERSION, "0230");
    if (info.exposureSeconds > 0) {
        tiff.set(EXIFTAG_EXPOSURETIME, info.exposureSeconds);
    }
    if (info.aperture > 0) {
        tiff.set(EXIFTAG_FNUMBER, info.aperture);
    }
    if (info.focalLengthMm > 0) {
        tiff.set(EXIFTAG_FOCALLENGTH, info.focalLengthMm);
    }
    if (info.iso > 0) {
        // The older tag has 16 bits; EXIF 2.3 says to fill them and give the number in the newer one.
        constexpr double most = std::numeric_limits<std::uint16_t>::max();
        const auto iso = static_cast<std::uint16_t>(std::clamp(std::round(info.iso), 1.0, most));
        tiff.set(EXIFTAG_ISOSPEEDRATINGS, 1, &iso);
        if (info.iso >= most) {
            tiff.set(EXIFTAG_SENSITIVITYTYPE, sensitivityIsRecommendedExposureIndex);
            tiff.set(EXIFTAG_RECOMMENDEDEXPOSUREINDEX, static_cast<std::uint32_t>(std::min(info.iso, 4e9)));
        }
    }
    if (!info.dateTime.empty()) {
        tiff.set(EXIFTAG_DATETIMEORIGINAL, info.dateTime.c_str());
    }
    std::uint64_t place = 0;
    tiff.check(TIFFWriteCustomDirectory(tiff.get(), &place) == 1);
    TIFFFreeDirectory(tiff.get());
    tiff.check(TIFFCreateDirectory(tiff.get()) == 0);
    return place;
}

void describePhoto(TiffFile& tiff, const PhotoInfo& info)
{
    if (!info.make.empty()) {
        tiff.set(TIFFTAG_MAKE, info.make.c_str());
    }
    if (!info.model.empty()) {
        tiff.set(TIFFTAG_MODEL, info.model.c_str());
    }
    if (!info.dateTime.empty()) {
        tiff.set(TIFFTAG_DATETIME, info.dateTime.c_str());
    }
    const std::string camera =
        info.make.empty() || info.model.empty() ? info.make + info.model : info.make + " " + info.model;
    tiff.set(TIFFTAG_UNIQUECAMERAMODEL, camera.empty() ? "Unknown camera" : camera.c_str());
    tiff.set(TIFFTAG_SOFTWARE, "Nightjar");
    tiff.set(TIFFTAG_ORIENTATION, info.orientation);
}

void describeSamples(TiffFile& tiff, const Mosaic& mosaic, const DngSettings& settings)
{
    const auto& margins = settings.margins;
    const auto width = static_cast<std::uint32_t>(mosaic.size().width);
    const auto height = static_cast<std::uint32_t>(mosaic.size().height);
    const auto left = static_cast<std::uint32_t>(margins.left);
    const auto top = static_cast<std::uint32_t>(margins.top);
    const std::uint32_t sensorHeight = top + height + static_cast<std::uint32_t>(margins.bottom);
    tiff.set(TIFFTAG_SUBFILETYPE, 0);
    tiff.set(TIFFTAG_IMAGEWIDTH, left + width + static_cast<std::uint32_t>(margins.right));
    tiff.set(TIFFTAG_IMAGELENGTH, sensorHeight);
    tiff.set(TIFFTAG_ROWSPERSTRIP, sensorHeight); // one piece: not every reader looks for more
    tiff.set(TIFFTAG_BITSPERSAMPLE, settings.bitsPerSample);
    tiff.set(TIFFTAG_SAMPLESPERPIXEL, 1);
    tiff.set(TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    tiff.set(TIFFTAG_COMPRESSION, COMPRESSION_NONE);
    tiff.set(TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_CFA);

    const std::array<std::uint8_t, 4> version{1, 4, 0, 0};
    const std::array<std::uint8_t, 4> oldestReader{1, 1, 0, 0};
    tiff.set(TIFFTAG_DNGVERSION, version.data());
    tiff.set(TIFFTAG_DNGBACKWARDVERSION, oldestReader.data());

    // Pattern and black levels start at the active area, not at the sensor's first pixel.
    std::array<std::uint8_t, 4> pattern{};
    std::array<float, 4> black{};
    for (std::size_t i = 0; i < 4; ++i) {
        const CfaColour colour = mosaic.colourAt(static_cast<int>(i % 2), static_cast<int>(i / 2));
        pattern[i] = static_cast<std::uint8_t>(rgbIndex(colour));
        black[i] = static_cast<float>(mosaic.levels().black[static_cast<std::size_t>(colour)]);
    }
    const std::array<std::uint16_t, 2> cell{2, 2};
    const std::array<std::uint8_t, 3> planes{0, 1, 2};
    const auto white = static_cast<std::uint32_t>(std::lround(mosaic.levels().white));
    const std::array<std::uint32_t, 4> area{top, left, top + height, left + width};
    const std::array<float, 2> cropOrigin{0, 0};
    const std::array<float, 2> cropSize{static_cast<float>(width), static_cast<float>(height)};
    tiff.set(TIFFTAG_CFAREPEATPATTERNDIM, cell.data());
    tiff.set(TIFFTAG_CFAPATTERN, 4, pattern.data());
    tiff.set(TIFFTAG_CFAPLANECOLOR, 3, planes.data());
    tiff.set(TIFFTAG_CFALAYOUT, 1);
    tiff.set(TIFFTAG_BLACKLEVELREPEATDIM, cell.data());
    tiff.set(TIFFTAG_BLACKLEVEL, 4, black.data());
    tiff.set(TIFFTAG_WHITELEVEL, 1, &white);
    tiff.set(TIFFTAG_ACTIVEAREA, area.data());
    tiff.set(TIFFTAG_DEFAULTCROPORIGIN, cropOrigin.data());
    tiff.set(TIFFTAG_DEFAULTCROPSIZE, cropSize.data());
}

void describeColour(TiffFile& tiff, const CameraColour& colour)
{
    const Matrix3 matrix = xyzToCamera(colour);
    std::array<float, 9> values{};
    std::array<float, 3> neutral{};
    for (std::size_t i = 0; i < 9; ++i) {
        values[i] = static_cast<float>(matrix[i / 3][i % 3]);
    }
    for (std::size_t i = 0; i < 3; ++i) {
        neutral[i] = static_cast<float>(1 / colour.whiteBalance[i]);
    }
    tiff.set(TIFFTAG_COLORMATRIX1, 9, values.data());
    tiff.set(TIFFTAG_CALIBRATIONILLUMINANT1, illuminantD65);
    tiff.set(TIFFTAG_ASSHOTNEUTRAL, 3, neutral.data());
}

void describeNoise(TiffFile& tiff, const std::array<NoiseProfile, 3>& profile)
{
    static char name[] = "NoiseProfile"; // libtiff's type wants it writable, and keeps the pointer
    static const TIFFFieldInfo field{
        tagNoiseProfile, TIFF_VARIABLE, TIFF_VARIABLE, TIFF_DOUBLE, FIELD_CUSTOM, 1, 1, name};
    tiff.check(TIFFMergeFieldInfo(tiff.get(), &field, 1) == 0);
    std::array<double, 6> values{};
    for (std::size_t i = 0; i < 3; ++i) {
        values[2 * i] = profile[i].scale;
        values[2 * i + 1] = profile[i].offset;
    }
    tiff.set(tagNoiseProfile, 6, values.data());
}

/// One row of the file. Samples of less than 16 bits are packed, the highest bit first.
std::vector<std::uint8_t> packed(const std::vector<std::uint16_t>& samples, int bits)
{
    std::vector<std::uint8_t> bytes;
    bytes.reserve((samples.size() * static_cast<std::size_t>(bits) + 7) / 8);
    std::uint32_t pending = 0;
    int pendingBits = 0;
    for (const std::uint16_t sample : samples) {
        pending = pending << bits | sample;
        pendingBits += bits;
        while (pendingBits >= 8) {
            pendingBits -= 8;
            bytes.push_back(static_cast<std::uint8_t>(pending >> pendingBits));
        }
    }
    if (pendingBits > 0) {
        bytes.push_back(static_cast<std::uint8_t>(pending << (8 - pendingBits)));
    }
    return bytes;
}

void writeSamples(TiffFile& tiff, const Mosaic& mosaic, const DngSettings& settings)
{
    const auto& margins = settings.margins;
    const Size size = mosaic.size();
    std::vector<std::uint16_t> row(static_cast<std::size_t>(margins.left + size.width + margins.right));
    for (int y = -margins.top; y < size.height + margins.bottom; ++y) {
        for (int x = -margins.left; x < size.width + margins.right; ++x) {
            const bool inside = x >= 0 && x < size.width && y >= 0 && y < size.height;
            const auto colour = static_cast<std::size_t>(mosaic.colourAt(x & 1, y & 1));
            row[static_cast<std::size_t>(x + margins.left)] =
                inside ? mosaic.row(y)[static_cast<std::size_t>(x)]
                       : static_cast<std::uint16_t>(std::lround(mosaic.levels().black[colour]));
        }
        const auto line = static_cast<std::uint32_t>(y + margins.top);
        if (settings.bitsPerSample == 16) {
            tiff.check(TIFFWriteScanline(tiff.get(), row.data(), line, 0) == 1);
        } else {
            std::vector<std::uint8_t> bytes = packed(row, settings.bitsPerSample);
            tiff.check(TIFFWriteScanline(tiff.get(), bytes.data(), line, 0) == 1);
        }
    }
}

void checkArguments(const Mosaic& mosaic, const DngSettings& settings)
{
    const int bits = settings.bitsPerSample;
    if (bits != 10 && bits != 12 && bits != 14 && bits != 16) {
        throw Error(ErrorCode::InvalidArgument, "a DNG's samples have 10, 12, 14 or 16 bits");
    }
    const auto& margins = settings.margins;
    if (margins.left < 0 || margins.top < 0 || margins.right < 0 || margins.bottom < 0) {
        throw Error(ErrorCode::InvalidArgument, "a DNG's margins are not negative");
    }
    const int highest = (1 << bits) - 1;
    const auto& levels = mosaic.levels();
    const bool levelsFit = levels.white <= highest && std::all_of(levels.black.begin(), levels.black.end(),
                                                                  [](double black) { return black >= 0; });
    bool samplesFit = true;
    for (int y = 0; y < mosaic.size().height && bits < 16; ++y) {
        const auto row = mosaic.row(y);
        samplesFit = samplesFit && *std::max_element(row.begin(), row.end()) <= highest;
    }
    if (!levelsFit || !samplesFit) {
        throw Error(ErrorCode::InvalidArgument,
                    "the photo's samples do not fit a DNG of " + std::to_string(bits) + " bits");
    }
}

} // namespace

void writeDng(const Mosaic& mosaic, const std::filesystem::path& path, const DngSettings& settings)
{
    checkArguments(mosaic, settings);
    AtomicFile file(path, settings.overwrite);
    TiffFile tiff(file.temporaryPath(), path);
    const std::uint64_t exif = writeExif(tiff, mosaic.info());
    describePhoto(tiff, mosaic.info());
    describeSamples(tiff, mosaic, settings);
    describeColour(tiff, mosaic.colour());
    if (mosaic.noiseProfile()) {
        describeNoise(tiff, *mosaic.noiseProfile());
    }
    tiff.set(TIFFTAG_EXIFIFD, exif);
    writeSamples(tiff, mosaic, settings);
    tiff.close();
    file.commit();
}

} // namespace nightjar
