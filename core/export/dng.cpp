// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/dng.h"

#include "core/base/error.h"
#include "core/export/dng_tags.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace nightjar {
namespace {

constexpr std::uint32_t tagNoiseProfile = 51041; // libtiff 4.5 does not know it
Size sensorSize(const Mosaic& mosaic, const DngSettings::Margins& margins)
{
    return {margins.left + mosaic.size().width + margins.right,
            margins.top + mosaic.size().height + margins.bottom};
}

void describeSamples(TiffFile& file, const Mosaic& mosaic, const DngSettings& settings)
{
    const auto& margins = settings.margins;
    const auto width = static_cast<std::uint32_t>(mosaic.size().width);
    const auto height = static_cast<std::uint32_t>(mosaic.size().height);
    const auto left = static_cast<std::uint32_t>(margins.left);
    const auto top = static_cast<std::uint32_t>(margins.top);
    describeLattice(file, sensorSize(mosaic, margins), 1, settings.bitsPerSample);
    file.set(TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_CFA);

    // Pattern and black levels are relative to the active area, not to the sensor's first pixel.
    std::array<std::uint8_t, 4> pattern{};
    std::array<float, 4> black{};
    for (std::size_t i = 0; i < 4; ++i) {
        const CfaColour colour = mosaic.colourAt(static_cast<int>(i % 2), static_cast<int>(i / 2));
        pattern[i] = static_cast<std::uint8_t>(channelOf(colour));
        black[i] = static_cast<float>(mosaic.levels().black[static_cast<std::size_t>(colour)]);
    }
    const std::array<std::uint16_t, 2> cell{2, 2};
    const std::array<std::uint8_t, 3> planes{0, 1, 2};
    const auto white = static_cast<std::uint32_t>(std::lround(mosaic.levels().white));
    const std::array<std::uint32_t, 4> area{top, left, top + height, left + width};
    const std::array<float, 2> cropOrigin{0, 0};
    const std::array<float, 2> cropSize{static_cast<float>(width), static_cast<float>(height)};
    file.set(TIFFTAG_CFAREPEATPATTERNDIM, cell.data());
    file.set(TIFFTAG_CFAPATTERN, 4, pattern.data());
    file.set(TIFFTAG_CFAPLANECOLOR, 3, planes.data());
    file.set(TIFFTAG_CFALAYOUT, 1);
    file.set(TIFFTAG_BLACKLEVELREPEATDIM, cell.data());
    file.set(TIFFTAG_BLACKLEVEL, 4, black.data());
    file.set(TIFFTAG_WHITELEVEL, 1, &white);
    file.set(TIFFTAG_ACTIVEAREA, area.data());
    file.set(TIFFTAG_DEFAULTCROPORIGIN, cropOrigin.data());
    file.set(TIFFTAG_DEFAULTCROPSIZE, cropSize.data());
}

void describeNoise(TiffFile& file, const std::array<NoiseProfile, 3>& profile)
{
    std::array<double, 6> values{};
    for (std::size_t i = 0; i < 3; ++i) {
        values[2 * i] = profile[i].scale;
        values[2 * i + 1] = profile[i].offset;
    }
    file.setDoubles(tagNoiseProfile, values);
}

/// Returns one row of the file. Samples of less than 16 bits are packed, the highest bit first.
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

void writeSamples(TiffFile& file, const Mosaic& mosaic, const DngSettings& settings)
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
        if (settings.bitsPerSample == 16) {
            file.writeRow(row.data());
        } else {
            std::vector<std::uint8_t> bytes = packed(row, settings.bitsPerSample);
            file.writeRow(bytes.data());
        }
    }
}

void checkArguments(const Mosaic& mosaic, const DngSettings& settings)
{
    const int bits = settings.bitsPerSample;
    if (bits != 10 && bits != 12 && bits != 14 && bits != 16) {
        throw Error(ErrorCode::InvalidArgument, "DNG samples must have 10, 12, 14 or 16 bits");
    }
    const auto& margins = settings.margins;
    if (margins.left < 0 || margins.top < 0 || margins.right < 0 || margins.bottom < 0) {
        throw Error(ErrorCode::InvalidArgument, "DNG margins must not be negative");
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
    AtomicFile atomic(path, settings.overwrite);
    const PhotoInfo& info = mosaic.info();
    TiffFile file(atomic.temporaryPath(), path,
                  dngMetadata(info, sensorSize(mosaic, settings.margins), settings.metadataFrom));
    describeSamples(file, mosaic, settings);
    describeDng(file, info, mosaic.colour());
    if (mosaic.noiseProfile()) {
        describeNoise(file, *mosaic.noiseProfile());
    }
    writeSamples(file, mosaic, settings);
    file.finish();
    atomic.commit();
}

} // namespace nightjar
