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

/// The picture described by one TIFF directory of a raw file: what LibRaw does not expose.
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
    std::uint64_t dataStart = 0; ///< as in LibRaw: offset of the first strip, or of the list of tiles
    std::optional<std::array<NoiseProfile, 3>> noiseProfile;
};

inline constexpr unsigned photometricCfa = 32803;
inline constexpr unsigned photometricLinearRaw = 34892;

/// Converts LibRaw's bits (1 mirror columns, 2 mirror rows, 4 transpose, in dcraw's order) to EXIF
/// orientation, 1 … 8.
[[nodiscard]] int exifOrientation(int flip);

/// LibRaw's data stream. It records whether a decoder read beyond the end, because many decoders continue
/// silently.
class RawFile final : public LibRaw_bigfile_datastream
{
public:
    explicit RawFile(const std::filesystem::path& path);

    int read(void* target, size_t size, size_t count) override;
    int get_char() override;
    int seek(INT64 offset, int whence) override;

    /// From now on reads are counted, and the next seek calls `decoder.prepareSamples()`.
    void startDecoding(class RawDecoder& decoder);
    /// Whether decoding reached the end of the file: either just touched it, or continued without data.
    [[nodiscard]] bool touchedEnd() const { return m_shortBlocks > 0 || m_missingBytes > 0; }
    [[nodiscard]] bool ranDry() const { return m_emptyBlocks > 0 || m_missingBytes > lookAheadBytes; }

private:
    // Bit readers read ahead of the last code; each read in the last symbols may reach the end.
    static constexpr int lookAheadBytes = 64;

    class RawDecoder* m_prepare = nullptr;
    bool m_decoding = false;
    int m_shortBlocks = 0;
    int m_emptyBlocks = 0;
    int m_missingBytes = 0;
};

/// LibRaw plus what `readRaw` needs: the DNG tags that LibRaw ignores, the active area as in the file, and a
/// check that every sample was decoded.
class RawDecoder final : public LibRaw
{
public:
    explicit RawDecoder(const std::filesystem::path& path);
    ~RawDecoder() override;

    /// Reads the header. Returns a LibRaw error code.
    [[nodiscard]] int open();
    /// Decodes the samples; `open` must have succeeded. Returns a LibRaw error code.
    [[nodiscard]] int decode();

    /// LibRaw rounds odd margins up, which loses a row or a column; this is the area before that.
    [[nodiscard]] Rect activeArea() const;
    /// LibRaw's colour index (0 red, 1 green, 2 blue, 3 second green) of a pixel of `activeArea`.
    [[nodiscard]] unsigned colourIndex(int x, int y) const;
    /// The samples of one row of `activeArea`; after `decode`.
    [[nodiscard]] const std::uint16_t* samples(int y) const;

    /// By directory number, in the order of reading.
    [[nodiscard]] const std::map<int, TiffDirectory>& directories() const { return m_directories; }
    /// The directory of the samples, if the file has directories.
    [[nodiscard]] const TiffDirectory* sampleDirectory() const;
    /// Whether a TIFF's first directory is truncated. After `open`, successful or not.
    [[nodiscard]] bool lacksFirstDirectory();
    /// Whether any directory, or EXIF, has a CFA pattern.
    [[nodiscard]] bool hasCfaPattern() const { return m_hasCfaPattern; }
    [[nodiscard]] bool isDng() const { return m_dng || imgdata.idata.dng_version != 0; }
    /// EXIF RecommendedExposureIndex, or 0: the ISO if it exceeds the 16 bits of the older tag.
    [[nodiscard]] unsigned recommendedExposureIndex() const { return m_recommendedExposureIndex; }
    [[nodiscard]] const libraw_internal_data_t& internals() const { return libraw_internal_data; }
    [[nodiscard]] std::string decoderName();
    /// LibRaw mistakes a lossless JPEG tile whose components, side by side, are as wide as the picture for a
    /// row of the picture, and decodes the rest wrongly. After `open`.
    [[nodiscard]] bool mistakesTilesForRows();
    [[nodiscard]] std::uint64_t fileSize() { return static_cast<std::uint64_t>(m_file.size()); }

    /// Whether samples are missing or damaged. After `decode`.
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
