// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/buffer_cache.h"

#include <cstdint>
#include <span>

namespace nightjar {

/// A zlib stream (RFC 1950) whose pieces are compressed in parallel: two bytes of header, the pieces in
/// order, the checksum of all content.
///
/// Differences of neighbouring pixels are noise, in which earlier matches occur only by chance: searching
/// only for runs takes half the time and makes a smaller file.
struct DeflatedPiece
{
    Buffer<std::uint8_t> bytes; ///< whole bytes of DEFLATE (RFC 1951), independent of earlier pieces
    std::uint32_t checksum = 1; ///< Adler-32 of the content
    std::size_t contentBytes = 0;
};

/// Compresses a piece; `isLast` ends the stream. Throws std::bad_alloc.
[[nodiscard]] DeflatedPiece deflatePiece(std::span<const std::uint8_t> content, bool isLast);

/// Assembles a stream.
class ZlibStream
{
public:
    /// Returns the next bytes of the stream; after the last piece, including the checksum.
    [[nodiscard]] Buffer<std::uint8_t> append(DeflatedPiece piece, bool isLast);

private:
    bool m_begun = false;
    std::uint32_t m_checksum = 1;
};

} // namespace nightjar
