// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/raw/file_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace nightjar {
namespace {

using namespace std::string_view_literals;
using Family = FileKind::Family;

struct Signature
{
    std::size_t offset;
    std::string_view bytes;
    FileKind kind;
};

// The first match counts: raw formats that resemble TIFF come before TIFF, brands before their container.
constexpr std::array signatures{
    Signature{6, "HEAPCCDR"sv, {Family::RawContainer, "a Canon CRW raw photo"}},
    Signature{0, "FUJIFILMCCD-RAW"sv, {Family::RawContainer, "a Fujifilm RAF raw photo"}},
    Signature{0, "\0MRM"sv, {Family::RawContainer, "a Minolta MRW raw photo"}},
    Signature{0, "FOVb"sv, {Family::RawContainer, "a Sigma X3F raw photo"}},
    Signature{4, "ftypcrx "sv, {Family::RawContainer, "a Canon CR3 raw photo"}},
    Signature{8, "CR\2\0"sv, {Family::RawContainer, "a Canon CR2 raw photo"}},
    Signature{0, "IIRO"sv, {Family::RawContainer, "an Olympus ORF raw photo"}},
    Signature{0, "IIRS"sv, {Family::RawContainer, "an Olympus ORF raw photo"}},
    Signature{0, "MMOR"sv, {Family::RawContainer, "an Olympus ORF raw photo"}},
    Signature{0, "IIU\0"sv, {Family::RawContainer, "a Panasonic RW2 raw photo"}},
    Signature{0, "II*\0"sv, {Family::Tiff, "a TIFF file"}},
    Signature{0, "MM\0*"sv, {Family::Tiff, "a TIFF file"}},
    Signature{0, "II+\0"sv, {Family::Tiff, "a BigTIFF file"}},
    Signature{0, "MM\0+"sv, {Family::Tiff, "a BigTIFF file"}},
    Signature{0, "\xff\xd8\xff"sv, {Family::Other, "a JPEG picture"}},
    Signature{0, "\x89PNG\r\n\x1a\n"sv, {Family::Other, "a PNG picture"}},
    Signature{0, "GIF8"sv, {Family::Other, "a GIF picture"}},
    Signature{8, "WEBP"sv, {Family::Other, "a WebP picture"}},
    Signature{4, "ftyphei"sv, {Family::Other, "a HEIF picture"}},
    Signature{4, "ftypmif1"sv, {Family::Other, "a HEIF picture"}},
    Signature{4, "ftypavif"sv, {Family::Other, "an AVIF picture"}},
    Signature{4, "JXL \r\n"sv, {Family::Other, "a JPEG XL picture"}},
    Signature{0, "\xff\x0a"sv, {Family::Other, "a JPEG XL picture"}},
    Signature{4, "jP  \r\n"sv, {Family::Other, "a JPEG 2000 picture"}},
    Signature{0, "v/1\1"sv, {Family::Other, "an OpenEXR picture"}},
    Signature{0, "8BPS"sv, {Family::Other, "a Photoshop picture"}},
    Signature{0, "gimp xcf"sv, {Family::Other, "a GIMP picture"}},
    Signature{0, "BM"sv, {Family::Other, "a BMP picture"}},
    Signature{4, "ftyp"sv, {Family::Other, "a video"}},
    Signature{8, "AVI "sv, {Family::Other, "a video"}},
    Signature{0, "%PDF"sv, {Family::Other, "a PDF document"}},
    Signature{0, "PK\3\4"sv, {Family::Other, "a ZIP archive"}},
    Signature{0, "\x1f\x8b"sv, {Family::Other, "a gzip archive"}},
    Signature{0,
              "\x7f"
              "ELF"sv,
              {Family::Other, "a program"}},
};

bool startsAt(std::span<const unsigned char> head, std::size_t offset, std::string_view bytes)
{
    if (head.size() < offset + bytes.size()) {
        return false;
    }
    return std::equal(bytes.begin(), bytes.end(), head.begin() + static_cast<std::ptrdiff_t>(offset),
                      [](char a, unsigned char b) { return static_cast<unsigned char>(a) == b; });
}

bool isText(unsigned char byte)
{
    return byte >= 0x20 ? byte != 0x7f : byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f';
}

} // namespace

FileKind fileKindOf(std::span<const unsigned char> head)
{
    if (head.empty()) {
        return {Family::Other, "empty"};
    }
    for (const Signature& signature : signatures) {
        if (startsAt(head, signature.offset, signature.bytes)) {
            return signature.kind;
        }
    }
    if (std::all_of(head.begin(), head.end(), isText)) {
        return {Family::Other, "a text"};
    }
    return {Family::Unknown, "a file of an unknown kind"};
}

} // namespace nightjar
