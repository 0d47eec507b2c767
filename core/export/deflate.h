// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/buffer_cache.h"

#include <cstdint>
#include <span>

namespace nightjar {

/// A zlib stream (RFC 1950) whose pieces may be compressed at once: its two bytes of header, pieces one after
/// the other, the checksum of all their content.
///
/// Differences of neighbouring pixels are noise, in which matches of earlier bytes are found only by chance:
/// looking for runs alone takes half the time and leaves a smaller file.
struct DeflatedPiece
{
    Buffer<std::uint8_t> bytes; ///< whole bytes of DEFLATE (RFC 1951), decoded without what came before
    std::uint32_t checksum = 1; ///< Adler-32 of the content
    std::size_t contentBytes = 0;
};

/// Compresses a piece; `isLast` ends the stream. Throws std::bad_alloc.
[[nodiscard]] DeflatedPiece deflatePiece(std::span<const std::uint8_t> content, bool isLast);

/// Puts a stream together.
class ZlibStream
{
public:
    /// The bytes of the stream that come next; after the last piece with the checksum.
    [[nodiscard]] Buffer<std::uint8_t> append(DeflatedPiece piece, bool isLast);

private:
    bool m_begun = false;
    std::uint32_t m_checksum = 1;
};

} // namespace nightjar
