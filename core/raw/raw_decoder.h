// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/geometry.h"
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
    unsigned photometric = 0;
    unsigned compression = 1;
    unsigned sampleFormat = 1;
    unsigned cfaRows = 2;
    unsigned cfaColumns = 2;
    std::vector<std::uint64_t> stripOffsets;
    std::vector<std::uint64_t> stripLengths;
    std::optional<std::array<NoiseProfile, 3>> noiseProfile;
};

inline constexpr unsigned photometricCfa = 32803;
inline constexpr unsigned photometricLinearRaw = 34892;

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
    ~RawDecoder();

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
    [[nodiscard]] bool isDng() const { return m_dng || imgdata.idata.dng_version != 0; }
    [[nodiscard]] const libraw_internal_data_t& internals() const { return libraw_internal_data; }
    [[nodiscard]] std::string decoderName();
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
    bool m_dng = false;
};

} // namespace nightjar
