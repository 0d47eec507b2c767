// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/raw/mosaic.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <libraw/libraw.h>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace nightjar {

/// What one TIFF directory of a raw file says about its picture, as far as LibRaw keeps it to itself.
struct TiffDirectory
{
    unsigned width = 0;
    unsigned height = 0;
    std::optional<unsigned> photometric;
    unsigned compression = 1;
    unsigned cfaRows = 2;
    unsigned cfaColumns = 2;
    std::vector<std::uint8_t> cfaPattern; ///< row by row: 0 red, 1 green, 2 blue
    std::vector<std::uint64_t> stripOffsets;
    std::vector<std::uint64_t> stripLengths;
    std::uint64_t dataStart = 0; ///< as LibRaw counts it: of the first strip, or of the list of tiles
    std::optional<std::array<NoiseProfile, 3>> noiseProfile;
};

inline constexpr unsigned photometricCfa = 32803;
inline constexpr unsigned photometricLinearRaw = 34892;

/// LibRaw's bits (1 mirror columns, 2 mirror rows, 4 transpose, in dcraw's order) as EXIF counts: 1 … 8.
[[nodiscard]] int exifOrientation(int flip);

/// LibRaw's file, which notes whether a decoder wanted more than there is: many decoders go on in silence.
class RawFile final : public LibRaw_bigfile_datastream
{
public:
    explicit RawFile(const std::filesystem::path& path);

    int read(void* target, size_t size, size_t count) override;
    int get_char() override;
    int seek(INT64 offset, int whence) override;

    /// From now on reads count, and the next seek calls `decoder.prepareSamples()`.
    void startDecoding(class RawDecoder& decoder);
    /// Whether decoding met the end of the file: just touched it, or went on without data.
    [[nodiscard]] bool touchedEnd() const { return m_shortBlocks > 0 || m_missingBytes > 0; }
    [[nodiscard]] bool ranDry() const { return m_emptyBlocks > 0 || m_missingBytes > lookAheadBytes; }

private:
    // Bit readers look ahead of the last code; in the last symbols each look may meet the end.
    static constexpr int lookAheadBytes = 64;

    class RawDecoder* m_prepare = nullptr;
    bool m_decoding = false;
    int m_shortBlocks = 0;
    int m_emptyBlocks = 0;
    int m_missingBytes = 0;
};

/// LibRaw with what `readRaw` needs besides: the DNG tags LibRaw passes over, the active area as the file
/// gives it, and the certainty that every sample was decoded.
class RawDecoder final : public LibRaw
{
public:
    explicit RawDecoder(const std::filesystem::path& path);
    ~RawDecoder() override;

    /// Reads the header. Returns a LibRaw error code.
    [[nodiscard]] int open();
    /// Decodes the samples; `open` must have succeeded. Returns a LibRaw error code.
    [[nodiscard]] int decode();

    /// LibRaw evens odd margins up, which costs a row or a column; this is the area before.
    [[nodiscard]] Rect activeArea() const;
    /// The index of LibRaw's colour (0 red, 1 green, 2 blue, 3 the second green) of a pixel of `activeArea`.
    [[nodiscard]] unsigned colourIndex(int x, int y) const;
    /// The samples of one row of `activeArea`; after `decode`.
    [[nodiscard]] const std::uint16_t* samples(int y) const;

    /// By directory number, in the order met.
    [[nodiscard]] const std::map<int, TiffDirectory>& directories() const { return m_directories; }
    /// The directory the samples come from, where the file has directories.
    [[nodiscard]] const TiffDirectory* sampleDirectory() const;
    /// Whether a TIFF's first directory is not whole. After `open`, successful or not.
    [[nodiscard]] bool lacksFirstDirectory();
    /// Whether any directory, or EXIF, gives a pattern of colours.
    [[nodiscard]] bool hasCfaPattern() const { return m_hasCfaPattern; }
    [[nodiscard]] bool isDng() const { return m_dng || imgdata.idata.dng_version != 0; }
    /// EXIF RecommendedExposureIndex, or 0: the ISO where it is beyond the 16 bits of the older tag.
    [[nodiscard]] unsigned recommendedExposureIndex() const { return m_recommendedExposureIndex; }
    [[nodiscard]] const libraw_internal_data_t& internals() const { return libraw_internal_data; }
    [[nodiscard]] std::string decoderName();
    /// LibRaw takes a lossless JPEG tile whose components, side by side, would fill the picture's width for a
    /// row of the picture, and mixes up the rest. After `open`.
    [[nodiscard]] bool mistakesTilesForRows();
    [[nodiscard]] std::uint64_t fileSize() { return static_cast<std::uint64_t>(m_file.size()); }

    /// Whether samples are missing, or the decoder found damage; after `decode`.
    [[nodiscard]] bool isIncomplete();

private:
    friend class RawFile;
    void prepareSamples();
    void noteTag(int tag, int type, int count, unsigned order, LibRaw_abstract_datastream& file, INT64 base);
    [[nodiscard]] bool hasUndecodedSamples() const;

    RawFile m_file;
    libraw_image_sizes_t m_identifiedSizes{};
    std::map<int, TiffDirectory> m_directories;
    unsigned m_recommendedExposureIndex = 0;
    bool m_hasCfaPattern = false;
    bool m_dng = false;
};

} // namespace nightjar
