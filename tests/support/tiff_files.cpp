// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/tiff_files.h"

#include "tests/support/file_bytes.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <stdexcept>
#include <tiffio.h>
#include <utility>

namespace nightjar::test {
namespace {

constexpr int tileSide = 32;

/// The samples of a tile, those beyond the picture 0.
std::vector<std::uint16_t> tileSamples(const Mosaic::Parts& parts, int left, int top)
{
    std::vector<std::uint16_t> samples;
    for (int y = top; y < top + tileSide; ++y) {
        for (int x = left; x < left + tileSide; ++x) {
            const bool inside = x < parts.size.width && y < parts.size.height;
            samples.push_back(inside ? parts.samples[static_cast<std::size_t>(y * parts.size.width + x)] : 0);
        }
    }
    return samples;
}

class BitWriter
{
public:
    void put(unsigned bits, int count)
    {
        for (int i = count; i-- > 0;) {
            m_byte = m_byte << 1 | (bits >> i & 1);
            if (++m_filled == 8) {
                flushByte();
            }
        }
    }
    Bytes finish()
    {
        while (m_filled != 0) {
            put(1, 1);
        }
        return std::move(m_bytes);
    }

private:
    void flushByte()
    {
        m_bytes.push_back(static_cast<std::uint8_t>(m_byte));
        if ((m_byte & 0xff) == 0xff) {
            m_bytes.push_back(0);
        }
        m_byte = 0;
        m_filled = 0;
    }

    Bytes m_bytes;
    unsigned m_byte = 0;
    int m_filled = 0;
};

/// Differences to the left, in 17 categories of which each has a code of 5 bits: long, but simple.
Bytes losslessJpeg(const std::vector<std::uint16_t>& samples)
{
    constexpr std::uint8_t side = tileSide;
    Bytes jpeg{0xff, 0xd8,                                                                       // image
               0xff, 0xc3, 0, 14,          16, 0, side, 0, side / 2, 2,  0, 0x11, 0, 1, 0x11, 0, // frame
               0xff, 0xc4, 0, 2 + 17 + 17, 0,  0, 0,    0, 0,        17, 0, 0,    0, 0, 0,    0,
               0,    0,    0, 0,           0}; // codes
    for (std::uint8_t category = 0; category < 17; ++category) {
        jpeg.push_back(category);
    }
    const Bytes scan{0xff, 0xda, 0, 10, 2, 0, 0, 1, 0, 1, 0, 0};
    jpeg.insert(jpeg.end(), scan.begin(), scan.end());
    BitWriter bits;
    for (int y = 0; y < tileSide; ++y) {
        for (int x = 0; x < tileSide; ++x) {
            const auto at = [&](int column, int row) {
                return static_cast<int>(samples[static_cast<std::size_t>(row * tileSide + column)]);
            };
            const int predicted = x >= 2 ? at(x - 2, y) : y > 0 ? at(x, y - 1) : 1 << 15;
            const int difference = static_cast<std::int16_t>(at(x, y) - predicted);
            const int category =
                static_cast<int>(std::bit_width(static_cast<unsigned>(std::abs(difference))));
            bits.put(static_cast<unsigned>(category), 5);
            if (category < 16) {
                bits.put(static_cast<unsigned>(difference < 0 ? difference - 1 : difference), category);
            }
        }
    }
    const Bytes coded = bits.finish();
    jpeg.insert(jpeg.end(), coded.begin(), coded.end());
    jpeg.insert(jpeg.end(), {0xff, 0xd9});
    return jpeg;
}

void require(bool succeeded)
{
    if (!succeeded) {
        throw std::runtime_error("libtiff failed");
    }
}

template <class Encode>
void writeTiled(const Mosaic::Parts& parts, const std::filesystem::path& path, int compression,
                Encode&& encode)
{
    const std::unique_ptr<TIFF, void (*)(TIFF*)> tiff(TIFFOpen(path.c_str(), "wl"), TIFFClose);
    require(tiff != nullptr);
    const auto set = [&](std::uint32_t tag, auto... values) {
        require(TIFFSetField(tiff.get(), tag, values...) == 1);
    };
    std::array<std::uint8_t, 4> pattern{};
    std::array<float, 4> black{};
    for (std::size_t i = 0; i < 4; ++i) {
        const CfaColour colour = colourAt(parts.phase, static_cast<int>(i % 2), static_cast<int>(i / 2));
        pattern[i] = static_cast<std::uint8_t>(channelOf(colour));
        black[i] = static_cast<float>(parts.levels.black[static_cast<std::size_t>(colour)]);
    }
    const std::array<std::uint8_t, 4> version{1, 4, 0, 0};
    const std::array<std::uint16_t, 2> cell{2, 2};
    const auto white = static_cast<std::uint32_t>(parts.levels.white);
    const std::array<float, 9> matrix{1, 0, 0, 0, 1, 0, 0, 0, 1};
    set(TIFFTAG_SUBFILETYPE, 0);
    set(TIFFTAG_IMAGEWIDTH, parts.size.width);
    set(TIFFTAG_IMAGELENGTH, parts.size.height);
    set(TIFFTAG_TILEWIDTH, tileSide);
    set(TIFFTAG_TILELENGTH, tileSide);
    set(TIFFTAG_BITSPERSAMPLE, 16);
    set(TIFFTAG_SAMPLESPERPIXEL, 1);
    set(TIFFTAG_COMPRESSION, compression);
    set(TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_CFA);
    set(TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    set(TIFFTAG_MAKE, "Nightjar");
    set(TIFFTAG_MODEL, "Tiles");
    set(TIFFTAG_DNGVERSION, version.data());
    set(TIFFTAG_CFAREPEATPATTERNDIM, cell.data());
    set(TIFFTAG_CFAPATTERN, 4, pattern.data());
    set(TIFFTAG_BLACKLEVELREPEATDIM, cell.data());
    set(TIFFTAG_BLACKLEVEL, 4, black.data());
    set(TIFFTAG_WHITELEVEL, 1, &white);
    set(TIFFTAG_COLORMATRIX1, 9, matrix.data());
    std::uint32_t number = 0;
    for (int top = 0; top < parts.size.height; top += tileSide) {
        for (int left = 0; left < parts.size.width; left += tileSide) {
            Bytes tile = encode(tileSamples(parts, left, top));
            require(TIFFWriteRawTile(tiff.get(), number++, tile.data(), static_cast<tmsize_t>(tile.size())) >=
                    0);
        }
    }
}

std::size_t littleEndian(const Bytes& bytes, std::size_t at)
{
    return bytes.at(at) | bytes.at(at + 1) << 8 | bytes.at(at + 2) << 16 |
           static_cast<std::size_t>(bytes.at(at + 3)) << 24;
}

} // namespace

std::vector<DngTile> writeLosslessJpegDng(const Mosaic::Parts& parts, const std::filesystem::path& path)
{
    writeTiled(parts, path, COMPRESSION_JPEG, losslessJpeg);
    const Bytes file = readBytes(path);
    const std::size_t offsets = littleEndian(file, tiffEntry(file, TIFFTAG_TILEOFFSETS) + 8);
    const std::size_t lengthEntry = tiffEntry(file, TIFFTAG_TILEBYTECOUNTS);
    const std::size_t lengths = littleEndian(file, lengthEntry + 8);
    const std::size_t count = littleEndian(file, lengthEntry + 4);
    const bool shortLengths = file.at(lengthEntry + 2) == 3;
    std::vector<DngTile> tiles;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t length =
            shortLengths ? littleEndian(file, lengths + 2 * i) & 0xffff : littleEndian(file, lengths + 4 * i);
        tiles.push_back({littleEndian(file, offsets + 4 * i), length, offsets + 4 * i});
    }
    return tiles;
}

void writePlainTiff(const PlainTiff& settings, const std::filesystem::path& path)
{
    const std::unique_ptr<TIFF, void (*)(TIFF*)> tiff(TIFFOpen(path.c_str(), "wl"), TIFFClose);
    require(tiff != nullptr);
    constexpr std::uint32_t side = 64;
    const std::initializer_list<std::pair<std::uint32_t, int>> numbers{
        {TIFFTAG_IMAGEWIDTH, side},
        {TIFFTAG_IMAGELENGTH, side},
        {TIFFTAG_ROWSPERSTRIP, side},
        {TIFFTAG_BITSPERSAMPLE, settings.bitsPerSample},
        {TIFFTAG_SAMPLESPERPIXEL, settings.samplesPerPixel},
        {TIFFTAG_COMPRESSION, COMPRESSION_NONE},
        {TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG},
        {TIFFTAG_PHOTOMETRIC, settings.samplesPerPixel == 3 ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISBLACK}};
    for (const auto& [tag, value] : numbers) {
        require(TIFFSetField(tiff.get(), tag, value) == 1);
    }
    require(TIFFSetField(tiff.get(), TIFFTAG_MAKE, "Canon") == 1);
    require(TIFFSetField(tiff.get(), TIFFTAG_MODEL, "Canon EOS 5D") == 1);
    Bytes row(static_cast<std::size_t>(TIFFScanlineSize(tiff.get())), 100);
    for (std::uint32_t y = 0; y < side; ++y) {
        require(TIFFWriteScanline(tiff.get(), row.data(), y, 0) == 1);
    }
}

void writeUncompressedTiledDng(const Mosaic::Parts& parts, const std::filesystem::path& path)
{
    writeTiled(parts, path, COMPRESSION_NONE, [](const std::vector<std::uint16_t>& samples) {
        Bytes bytes(samples.size() * 2);
        std::memcpy(bytes.data(), samples.data(), bytes.size());
        return bytes;
    });
}

} // namespace nightjar::test
