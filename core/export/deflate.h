// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/buffer_cache.h"

#include <cstdint>
#include <span>

namespace nightjar {

/// A piece of a zlib stream (RFC 1950), whose pieces are compressed in parallel. The stream is two bytes of
/// header, the pieces in order, and the checksum of all content.
///
/// Only runs are matched. Differences of neighbouring pixels are noise, in which other matches occur only by
/// chance: searching for runs alone takes half the time and makes a smaller file.
struct DeflatedPiece
{
    Buffer<std::uint8_t> bytes; ///< whole bytes of DEFLATE (RFC 1951), independent of earlier pieces
    std::uint32_t checksum = 1; ///< Adler-32 of the content
    std::size_t contentBytes = 0;
};

/// Compresses a piece. `isLast` ends the stream. Throws std::bad_alloc. Thread-safe.
[[nodiscard]] DeflatedPiece deflatePiece(std::span<const std::uint8_t> content, bool isLast);

/// Assembles a zlib stream from its pieces.
class ZlibStream
{
public:
    /// Returns the next bytes of the stream: the header before the first piece, the piece, and the checksum
    /// after the last piece.
    [[nodiscard]] Buffer<std::uint8_t> append(DeflatedPiece piece, bool isLast);

private:
    bool m_begun = false;
    std::uint32_t m_checksum = 1;
};

} // namespace nightjar
