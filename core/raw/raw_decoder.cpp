// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/raw/raw_decoder.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace nightjar {
namespace {

/// Twice the largest sensor sold: 300 megapixels of 16 bits.
constexpr unsigned maximumRawMegabytes = 600;

/// Fill value before decoding; no sensor has a row of it.
constexpr std::uint16_t undecoded = 0xa5c3;
/// This many adjacent fill values mean missing samples.
constexpr int undecodedRun = 16;

constexpr int tagImageWidth = 256;
constexpr int tagImageLength = 257;
constexpr int tagCompression = 259;
constexpr int tagPhotometric = 262;
constexpr int tagStripOffsets = 273;
constexpr int tagStripLengths = 279;
constexpr int tagTileOffsets = 324;
constexpr int tagRecommendedExposureIndex = 34866;
constexpr int tagCfaRepeat = 33421;
constexpr int tagCfaPattern = 33422;
constexpr int tagExifCfaPattern = 41730;
constexpr int tagDngVersion = 50706;
constexpr int tagNoiseProfile = 51041;

constexpr int typeShort = 3;
constexpr int typeLong = 4;
constexpr int typeDouble = 12;
constexpr unsigned littleEndian = 0x4949;
constexpr unsigned bigEndian = 0x4d4d;

/// Reads a number of `bytes` bytes in the file's byte order; 0 at the end of the file.
std::uint64_t readUnsigned(LibRaw_abstract_datastream& file, int bytes, unsigned order)
{
    std::array<unsigned char, 8> raw{};
    file.read(raw.data(), 1, static_cast<std::size_t>(bytes));
    std::uint64_t value = 0;
    for (int i = 0; i < bytes; ++i) {
        const int index = order == littleEndian ? bytes - 1 - i : i;
        value = value << 8 | raw[static_cast<std::size_t>(index)];
    }
    return value;
}

std::uint64_t readInteger(LibRaw_abstract_datastream& file, int type, unsigned order)
{
    return readUnsigned(file, type == typeShort ? 2 : 4, order);
}

std::vector<std::uint64_t> readIntegers(LibRaw_abstract_datastream& file, int type, int count, unsigned order)
{
    // A strip has at least one row, and no sensor has more rows than this.
    constexpr int mostStrips = 65536;
    std::vector<std::uint64_t> values;
    if ((type != typeShort && type != typeLong) || count < 1 || count > mostStrips) {
        return values;
    }
    values.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        values.push_back(readInteger(file, type, order));
    }
    return values;
}

/// Reads two doubles for all colours, or two each for red, green and blue.
std::optional<std::array<NoiseProfile, 3>> readNoiseProfile(LibRaw_abstract_datastream& file, int type,
                                                            int count, unsigned order)
{
    if (type != typeDouble || (count != 2 && count != 6)) {
        return std::nullopt;
    }
    std::array<NoiseProfile, 3> profile;
    for (std::size_t i = 0; i < profile.size(); ++i) {
        if (i > 0 && count == 2) {
            profile[i] = profile[0];
            continue;
        }
        profile[i].scale = std::bit_cast<double>(readUnsigned(file, 8, order));
        // Fits of real sensors may be slightly below zero; a variance is not.
        profile[i].offset = std::max(0.0, std::bit_cast<double>(readUnsigned(file, 8, order)));
    }
    const bool sane = std::all_of(profile.begin(), profile.end(), [](const NoiseProfile& colour) {
        return std::isfinite(colour.scale) && std::isfinite(colour.offset) && colour.scale >= 0 &&
               (colour.scale > 0 || colour.offset > 0);
    });
    return sane ? std::optional(profile) : std::nullopt;
}

} // namespace

int exifOrientation(int flip)
{
    constexpr std::array orientations{1, 2, 4, 3, 5, 8, 6, 7};
    return flip >= 0 && flip < 8 ? orientations[static_cast<std::size_t>(flip)] : 1;
}

RawFile::RawFile(const std::filesystem::path& path) : LibRaw_bigfile_datastream(path.c_str()) {}

int RawFile::read(void* target, size_t size, size_t count)
{
    const int got = LibRaw_bigfile_datastream::read(target, size, count);
    if (m_decoding && size * count > 0 && static_cast<std::size_t>(got) < count) {
        ++m_shortBlocks;
        m_emptyBlocks += got == 0 && tell() >= this->size() ? 1 : 0;
    }
    return got;
}

int RawFile::get_char()
{
    const int byte = LibRaw_bigfile_datastream::get_char();
    if (m_decoding && byte < 0 && m_missingBytes < std::numeric_limits<int>::max()) {
        ++m_missingBytes;
    }
    return byte;
}

int RawFile::seek(INT64 offset, int whence)
{
    if (m_prepare != nullptr) {
        m_prepare->prepareSamples();
        m_prepare = nullptr;
    }
    return LibRaw_bigfile_datastream::seek(offset, whence);
}

void RawFile::startDecoding(RawDecoder& decoder)
{
    m_prepare = &decoder;
    m_decoding = true;
}

RawDecoder::RawDecoder(const std::filesystem::path& path) : m_file(path)
{
#if LIBRAW_COMPILE_CHECK_VERSION_NOTLESS(0, 21)
    imgdata.rawparams.max_raw_memory_mb = maximumRawMegabytes;
#else
    imgdata.params.max_raw_memory_mb = maximumRawMegabytes;
#endif
    // LibRaw's own handler writes to the terminal; error_count() has the same information.
    set_dataerror_handler([](void*, const char*, auto) {}, nullptr);
    set_exifparser_handler(
        [](void* context, int tag, int type, int count, unsigned order, void* file, INT64 base) {
            static_cast<RawDecoder*>(context)->noteTag(tag, type, count, order,
                                                       *static_cast<LibRaw_abstract_datastream*>(file), base);
        },
        this);
    callbacks.post_identify_cb = [](void* context) {
        auto* decoder = static_cast<RawDecoder*>(static_cast<LibRaw*>(context));
        decoder->m_identifiedSizes = decoder->imgdata.sizes;
    };
}

RawDecoder::~RawDecoder()
{
    recycle(); // while the file still exists
}

int RawDecoder::open()
{
    return open_datastream(&m_file);
}

int RawDecoder::decode()
{
    m_file.startDecoding(*this);
    return unpack();
}

// LibRaw allocates the samples, then seeks to their start, then decodes.
void RawDecoder::prepareSamples()
{
    if (imgdata.rawdata.raw_image != nullptr) {
        const auto width = static_cast<std::size_t>(imgdata.sizes.raw_width);
        std::fill_n(imgdata.rawdata.raw_image, width * imgdata.sizes.raw_height, undecoded);
    }
}

void RawDecoder::noteTag(int tag, int type, int count, unsigned order, LibRaw_abstract_datastream& file,
                         INT64 base)
{
    const int directoryNumber = tag >> 20;
    if (directoryNumber == 0) {
        if (tag == tagRecommendedExposureIndex) {
            m_recommendedExposureIndex = static_cast<unsigned>(readInteger(file, type, order));
        }
        m_hasCfaPattern = m_hasCfaPattern || tag == tagExifCfaPattern;
        return; // EXIF, maker notes
    }
    TiffDirectory& directory = m_directories[directoryNumber];
    switch (tag & 0xffff) {
    case tagImageWidth:
        directory.width = static_cast<unsigned>(readInteger(file, type, order));
        break;
    case tagImageLength:
        directory.height = static_cast<unsigned>(readInteger(file, type, order));
        break;
    case tagCompression:
        directory.compression = static_cast<unsigned>(readInteger(file, type, order));
        break;
    case tagPhotometric:
        directory.photometric = static_cast<unsigned>(readInteger(file, type, order));
        break;
    case tagCfaRepeat:
        directory.cfaRows = static_cast<unsigned>(readInteger(file, type, order));
        directory.cfaColumns = static_cast<unsigned>(readInteger(file, type, order));
        break;
    case tagCfaPattern:
        m_hasCfaPattern = true;
        directory.cfaPattern.resize(static_cast<std::size_t>(std::clamp(count, 0, 64)));
        file.read(directory.cfaPattern.data(), 1, directory.cfaPattern.size());
        break;
    case tagTileOffsets:
        directory.dataStart =
            count > 1 ? static_cast<std::uint64_t>(file.tell()) : readInteger(file, type, order);
        break;
    case tagStripOffsets:
        directory.stripOffsets = readIntegers(file, type, count, order);
        for (std::uint64_t& offset : directory.stripOffsets) {
            offset += static_cast<std::uint64_t>(base);
        }
        directory.dataStart = directory.stripOffsets.empty() ? 0 : directory.stripOffsets.front();
        break;
    case tagStripLengths:
        directory.stripLengths = readIntegers(file, type, count, order);
        break;
    case tagDngVersion:
        m_dng = true;
        break;
    case tagNoiseProfile:
        directory.noiseProfile = readNoiseProfile(file, type, count, order);
        break;
    default:
        break;
    }
}

Rect RawDecoder::activeArea() const
{
    const auto& sizes = imgdata.sizes;
    Rect area{sizes.left_margin, sizes.top_margin, sizes.width, sizes.height};
    if (m_identifiedSizes.left_margin % 2 == 1 && area.x == m_identifiedSizes.left_margin + 1) {
        --area.x;
        ++area.width;
    }
    if (m_identifiedSizes.top_margin % 2 == 1 && area.y == m_identifiedSizes.top_margin + 1) {
        --area.y;
        ++area.height;
    }
    return intersection(area, {0, 0, sizes.raw_width, sizes.raw_height});
}

unsigned RawDecoder::colourIndex(int x, int y) const
{
    // LibRaw's pattern repeats every 8 rows and 2 columns and starts at LibRaw's own area, whose margin is
    // even where it differs from ours.
    const Rect area = activeArea();
    const int column = (x + area.x + imgdata.sizes.left_margin) & 1;
    const int row = (y + area.y - imgdata.sizes.top_margin) & 7;
    return imgdata.idata.filters >> ((row << 1 | column) << 1) & 3;
}

const std::uint16_t* RawDecoder::samples(int y) const
{
    const Rect area = activeArea();
    const std::size_t pitch = imgdata.sizes.raw_pitch / sizeof(std::uint16_t);
    return imgdata.rawdata.raw_image + static_cast<std::size_t>(area.y + y) * pitch +
           static_cast<std::size_t>(area.x);
}

const TiffDirectory* RawDecoder::sampleDirectory() const
{
    const auto start = static_cast<std::uint64_t>(libraw_internal_data.unpacker_data.data_offset);
    for (const auto& [number, directory] : m_directories) {
        if (directory.dataStart == start) {
            return &directory;
        }
    }
    return nullptr;
}

bool RawDecoder::lacksFirstDirectory()
{
    m_file.seek(0, SEEK_SET);
    const auto order =
        static_cast<unsigned>(readUnsigned(m_file, 2, bigEndian)); // the same in both byte orders
    readUnsigned(m_file, 2, order);
    const auto start = readUnsigned(m_file, 4, order);
    m_file.seek(static_cast<INT64>(start), SEEK_SET);
    const auto entries = readUnsigned(m_file, 2, order);
    constexpr std::uint64_t entryBytes = 12;
    return start + 2 + entries * entryBytes > fileSize();
}

std::string RawDecoder::decoderName()
{
    const char* name = unpack_function_name();
    return name != nullptr ? name : "";
}

bool RawDecoder::mistakesTilesForRows()
{
    const auto& unpacker = libraw_internal_data.unpacker_data;
    const unsigned rawWidth = imgdata.sizes.raw_width;
    if (decoderName() != "lossless_dng_load_raw()" || unpacker.tile_width >= rawWidth) {
        return false;
    }
    m_file.seek(unpacker.data_offset, SEEK_SET);
    m_file.seek(static_cast<INT64>(readUnsigned(m_file, 4, static_cast<unsigned>(unpacker.order) & 0xffff)),
                SEEK_SET);
    // JPEG: a start marker, then segments of a marker and a big-endian length that includes itself.
    constexpr unsigned startOfLosslessFrame = 0xffc3;
    constexpr unsigned startOfScan = 0xffda;
    constexpr int mostSegments = 64;
    readUnsigned(m_file, 2, bigEndian);
    for (int i = 0; i < mostSegments; ++i) {
        const auto marker = readUnsigned(m_file, 2, bigEndian);
        const auto length = readUnsigned(m_file, 2, bigEndian);
        if (marker == startOfLosslessFrame) {
            readUnsigned(m_file, 3, bigEndian); // precision, height
            const auto width = readUnsigned(m_file, 2, bigEndian);
            const auto components = readUnsigned(m_file, 1, bigEndian);
            return components > 1 && width * components * components == rawWidth;
        }
        if (marker == startOfScan || length < 2) {
            break;
        }
        m_file.seek(static_cast<INT64>(length) - 2, SEEK_CUR);
    }
    return false;
}

bool RawDecoder::isIncomplete()
{
    const auto& unpacker = libraw_internal_data.unpacker_data;
    const auto declaredEnd = static_cast<std::uint64_t>(unpacker.data_offset) + unpacker.data_size;
    return error_count() > 0 || m_file.ranDry() || (m_file.touchedEnd() && declaredEnd > fileSize()) ||
           hasUndecodedSamples();
}

bool RawDecoder::hasUndecodedSamples() const
{
    const Rect area = activeArea();
    for (int y = 0; y < area.height; ++y) {
        const std::uint16_t* row = samples(y);
        int run = 0;
        for (int x = 0; x < area.width; ++x) {
            run = row[x] == undecoded ? run + 1 : 0;
            if (run == undecodedRun) {
                return true;
            }
        }
    }
    return false;
}

} // namespace nightjar
