// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/deflate.h"

#include <array>
#include <memory>
#include <new>
#include <utility>
#include <zlib.h>

namespace nightjar {
namespace {

constexpr int rawWindowBits = -15; // 32 KB, without zlib's own header
constexpr int memoryLevel = 8;
constexpr std::array<std::uint8_t, 2> header{0x78, 0x01}; // window of 32 KB, the fastest level
constexpr std::size_t flushBytes = 16;                    // upper bound for ending a piece on a whole byte

} // namespace

DeflatedPiece deflatePiece(std::span<const std::uint8_t> content, bool isLast)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, rawWindowBits, memoryLevel, Z_RLE) != Z_OK) {
        throw std::bad_alloc();
    }
    const std::unique_ptr<z_stream, int (*)(z_stream*)> end(&stream, deflateEnd);
    DeflatedPiece piece;
    piece.bytes.resize(deflateBound(&stream, static_cast<uLong>(content.size())) + flushBytes);
    stream.next_in = const_cast<Bytef*>(content.data()); // zlib does not write there
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = piece.bytes.data();
    stream.avail_out = static_cast<uInt>(piece.bytes.size());
    deflate(&stream, isLast ? Z_FINISH : Z_SYNC_FLUSH);
    piece.bytes.resize(stream.total_out);
    piece.checksum = static_cast<std::uint32_t>(
        adler32(adler32(0, nullptr, 0), content.data(), static_cast<uInt>(content.size())));
    piece.contentBytes = content.size();
    return piece;
}

Buffer<std::uint8_t> ZlibStream::append(DeflatedPiece piece, bool isLast)
{
    Buffer<std::uint8_t> bytes = std::move(piece.bytes);
    if (!std::exchange(m_begun, true)) {
        bytes.insert(bytes.begin(), header.begin(), header.end());
    }
    m_checksum = static_cast<std::uint32_t>(
        adler32_combine(m_checksum, piece.checksum, static_cast<z_off_t>(piece.contentBytes)));
    for (int shift = 24; isLast && shift >= 0; shift -= 8) {
        bytes.push_back(static_cast<std::uint8_t>(m_checksum >> shift));
    }
    return bytes;
}

} // namespace nightjar
