// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/raw/raw_refusal.h"

#include "core/base/error.h"
#include "core/raw/file_kind.h"
#include "core/raw/raw_decoder.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace nightjar {
namespace {

constexpr unsigned xTransPattern = 9; // LibRaw's number for Fujifilm's 6×6 mosaic

[[noreturn]] void throwUnsupported(const std::filesystem::path& path, const std::string& what,
                                   const std::string& why)
{
    throw Error(ErrorCode::UnsupportedRaw,
                path.string() + " is " + what + ", which Nightjar does not support yet: " + why);
}

[[noreturn]] void throwNotARaw(const std::filesystem::path& path, const FileKind& kind)
{
    const bool tiff = kind.family == FileKind::Family::Tiff;
    throw Error(ErrorCode::NotARaw, path.string() + " is " + std::string(kind.name) +
                                        (tiff ? " without a mosaic" : "") + ", not a raw photo");
}

[[noreturn]] void throwDemosaiced(const std::filesystem::path& path, bool dng)
{
    throwUnsupported(path, dng ? "a linear DNG, already demosaiced" : "a reduced raw photo (sRAW or similar)",
                     "it is already demosaiced");
}

/// Names the encoding of DNG samples if LibRaw 0.20 cannot read it; otherwise empty.
std::string_view unknownEncoding(const TiffDirectory& directory)
{
    switch (directory.compression) {
    case 9:
        return "VC-5 (GoPro)";
    case 52546:
        return "JPEG XL";
    default:
        return {};
    }
}

/// Whether the first cell's colours are those of a Bayer mosaic, and all cells are alike.
bool isBayer(const RawDecoder& decoder)
{
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 2; ++x) {
            if (decoder.colourIndex(x, y) != decoder.colourIndex(x, y & 1)) {
                return false;
            }
        }
    }
    const auto isGreen = [&](int x, int y) { return decoder.colourIndex(x, y) % 2 == 1; };
    if (isGreen(0, 0) != isGreen(1, 1) || isGreen(1, 0) != isGreen(0, 1) || isGreen(0, 0) == isGreen(1, 0)) {
        return false;
    }
    const int x = isGreen(0, 0) ? 1 : 0;
    return decoder.colourIndex(x, 0) + decoder.colourIndex(1 - x, 1) == 2; // one red (0), one blue (2)
}

bool readsPiecesWrongly(RawDecoder& decoder)
{
    // LibRaw reads uncompressed DNG samples as one block, regardless of strips and tiles.
    if (decoder.decoderName() == "packed_dng_load_raw()") {
        if (decoder.internals().unpacker_data.tile_width < decoder.imgdata.sizes.raw_width) {
            return true;
        }
        const TiffDirectory* directory = decoder.sampleDirectory();
        if (directory != nullptr && directory->stripOffsets.size() == directory->stripLengths.size()) {
            for (std::size_t i = 1; i < directory->stripOffsets.size(); ++i) {
                if (directory->stripOffsets[i] !=
                    directory->stripOffsets[i - 1] + directory->stripLengths[i - 1]) {
                    return true;
                }
            }
        }
    }
    return decoder.mistakesTilesForRows();
}

/// A DNG has the pattern itself; LibRaw guesses if it has colours other than red, green and blue.
bool patternContradicts(const RawDecoder& decoder, const TiffDirectory& directory)
{
    constexpr std::array<std::uint8_t, 4> rgb{0, 1, 2, 1};
    for (int i = 0; i < 4 && directory.cfaPattern.size() == 4; ++i) {
        if (directory.cfaPattern[static_cast<std::size_t>(i)] != rgb[decoder.colourIndex(i % 2, i / 2)]) {
            return true;
        }
    }
    return false;
}

/// The minimum size of uncompressed samples in bytes; 0 if compressed.
std::uint64_t uncompressedBytes(RawDecoder& decoder)
{
    const auto& sizes = decoder.imgdata.sizes;
    const std::uint64_t bits = decoder.internals().unpacker_data.tiff_bps;
    const std::string name = decoder.decoderName();
    std::uint64_t rowBytes = 0;
    if (name == "packed_dng_load_raw()") {
        rowBytes = (sizes.raw_width * bits + 7) / 8;
    } else if (name == "packed_load_raw()") {
        rowBytes = sizes.raw_width * bits / 8;
    } else if (name == "unpacked_load_raw()") {
        rowBytes = sizes.raw_width * std::uint64_t{2};
    } else if (name == "eight_bit_load_raw()") {
        rowBytes = sizes.raw_width;
    }
    return rowBytes * sizes.raw_height;
}

} // namespace

void throwCorrupt(const std::filesystem::path& path, const std::string& why)
{
    throw Error(ErrorCode::CorruptRaw, path.string() + " is a damaged raw photo: " + why);
}

void throwUnopened(const std::filesystem::path& path, const FileKind& kind, RawDecoder& decoder, int code)
{
    if (code == LIBRAW_TOO_BIG) {
        throwCorrupt(path, "its size is larger than any sensor's");
    }
    if (kind.name == "a Sigma X3F raw photo") {
        throwUnsupported(path, "a raw photo of a Foveon sensor", "that sensor has no colour mosaic");
    }
    if (kind.family == FileKind::Family::Tiff && decoder.lacksFirstDirectory()) {
        throw Error(ErrorCode::CorruptRaw,
                    path.string() + " is a damaged TIFF or DNG file: it is cut off inside its directory");
    }
    bool linear = false;
    bool mosaic = decoder.isDng() || kind.family == FileKind::Family::RawContainer;
    for (const auto& [number, directory] : decoder.directories()) {
        const bool cfa = directory.photometric == photometricCfa;
        const bool linearRaw = directory.photometric == photometricLinearRaw;
        if ((cfa || linearRaw) && !unknownEncoding(directory).empty()) {
            throwUnsupported(path, "a raw photo encoded as " + std::string(unknownEncoding(directory)),
                             "the installed LibRaw does not decode it");
        }
        linear = linear || linearRaw;
        mosaic = mosaic || cfa;
    }
    if (linear) {
        throwDemosaiced(path, decoder.isDng());
    }
    if (mosaic) {
        throwCorrupt(path, "it is cut off, or has no picture that LibRaw " + std::string(LibRaw::version()) +
                               " can decode");
    }
    throwNotARaw(path, kind);
}

void refuseGreyPicture(const std::filesystem::path& path, const FileKind& kind, const RawDecoder& decoder)
{
    const TiffDirectory* directory = decoder.sampleDirectory();
    if (kind.family == FileKind::Family::Tiff && !decoder.isDng() && !decoder.hasCfaPattern() &&
        directory != nullptr && directory->photometric && *directory->photometric <= 1) {
        throwNotARaw(path, kind);
    }
}

void refuseUnsupported(const std::filesystem::path& path, RawDecoder& decoder)
{
    const auto& camera = decoder.imgdata.idata;
    const auto& unpacker = decoder.internals().unpacker_data;
    if (camera.is_foveon != 0) {
        throwUnsupported(path, "a raw photo of a Foveon sensor", "that sensor has no colour mosaic");
    }
    if (camera.filters == xTransPattern) {
        throwUnsupported(path, "a raw photo of a Fujifilm X-Trans sensor",
                         "it needs a Bayer mosaic, which repeats every 2×2 pixels");
    }
    if (camera.filters == 0 && camera.colors == 1) {
        throwUnsupported(path, "a raw photo of a monochrome sensor", "it needs a colour mosaic");
    }
    if (camera.filters == 0) {
        throwDemosaiced(path, decoder.isDng());
    }
    if (decoder.is_floating_point() != 0 || unpacker.tiff_sampleformat == 3) {
        throwUnsupported(path, "a raw photo of floating-point samples", "it needs integer samples");
    }
    if (decoder.is_fuji_rotated() != 0 || unpacker.fuji_layout != 0) {
        throwUnsupported(path, "a raw photo of a Fujifilm SuperCCD sensor",
                         "its mosaic is rotated by 45 degrees");
    }
    const std::string colours(camera.cdesc, std::find(camera.cdesc, camera.cdesc + 4, '\0'));
    if (camera.colors != 3 || colours != "RGBG") {
        throwUnsupported(path, "a raw photo of a sensor with the colours " + colours,
                         "it needs red, green and blue");
    }
    const TiffDirectory* directory = decoder.sampleDirectory();
    const bool otherPattern =
        decoder.isDng() && directory != nullptr &&
        (directory->cfaRows != 2 || directory->cfaColumns != 2 || patternContradicts(decoder, *directory));
    if (otherPattern || camera.filters < 1000 || !isBayer(decoder)) {
        throwUnsupported(path, "a raw photo of a sensor without a Bayer mosaic",
                         "it needs a mosaic that repeats red, two greens and blue every 2×2 pixels");
    }
    if (decoder.isDng() && unpacker.tiff_samples > 1) {
        throwUnsupported(path, "a raw photo with several samples per pixel", "it needs one");
    }
    if (readsPiecesWrongly(decoder)) {
        throwUnsupported(path, "a DNG with an unusual order of tiles or strips",
                         "the installed LibRaw would mix them up");
    }
}

void refuseImpossible(const std::filesystem::path& path, RawDecoder& decoder)
{
    const Rect area = decoder.activeArea();
    if (area.width < 2 || area.height < 2) {
        throwCorrupt(path, "its picture has no pixels");
    }
    // LibRaw enlarges an image to its active area; its rows then no longer match the file's.
    const TiffDirectory* directory = decoder.sampleDirectory();
    if (decoder.isDng() && directory != nullptr &&
        (directory->width != decoder.imgdata.sizes.raw_width ||
         directory->height != decoder.imgdata.sizes.raw_height)) {
        throwCorrupt(path, "its active area is larger than its image");
    }
    const auto start = static_cast<std::uint64_t>(decoder.internals().unpacker_data.data_offset);
    if (start >= decoder.fileSize() || uncompressedBytes(decoder) > decoder.fileSize() - start) {
        throwCorrupt(path, "it is cut off; the picture's samples do not fit the file");
    }
}

} // namespace nightjar
