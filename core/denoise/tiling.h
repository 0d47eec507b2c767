// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/geometry.h"

#include <vector>

namespace nightjar {

/// One step of a tiled run, in packed pixels of the padded picture.
///
///     ┌── source ───────┐   read: target and overlap around it, cut at the picture's edge
///     │  ┌── target ─┐  │
///     │  │           │  │   written: every pixel of the picture by exactly one tile
///     │  └───────────┘  │
///     └─────────────────┘
struct Tile
{
    Rect source;
    Rect target;

    friend bool operator==(const Tile&, const Tile&) = default;
};

/// How a padded picture is cut.
struct TileGrid
{
    Size padded;  ///< packed pixels, both sides multiples of the alignment
    int side = 0; ///< of a target, a multiple of the alignment
    int overlap = 0;
    std::vector<Tile> tiles; ///< in reading order

    /// The size of the largest source.
    [[nodiscard]] Size largestSource() const;
};

/// Cuts `padded` (a multiple of `alignment`) into targets of side×side or less, each read with `reach` packed
/// pixels around it, rounded up so that sources too start and end on the alignment. `side` is rounded down to
/// the alignment, at least once it.
[[nodiscard]] TileGrid planTiles(Size padded, int side, int reach, int alignment);

/// The same targets cut into pieces of side×side or less, each read with the same overlap; `side` as in
/// planTiles.
[[nodiscard]] std::vector<Tile> cutSmaller(const std::vector<Tile>& tiles, const TileGrid& grid, int side,
                                           int alignment);

/// The index in `tiles` of the tile to do next: one within `focus` (packed pixels), nearest its centre,
/// before all others. `tiles` is not empty.
[[nodiscard]] std::size_t nextTile(const std::vector<Tile>& tiles, const Rect& focus);

} // namespace nightjar
