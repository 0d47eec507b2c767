// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"

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
    Size padded;             ///< packed pixels, both sides multiples of the alignment
    Size target;             ///< of each tile but the last of a row or column; multiples of the alignment
    int overlap = 0;         ///< packed pixels
    std::vector<Tile> tiles; ///< in reading order

    /// The size of the largest source.
    [[nodiscard]] Size largestSource() const;
    /// Packed pixels that are read, overlaps and all.
    [[nodiscard]] std::size_t pixelsRead() const;
};

/// Cuts `padded` (a multiple of `alignment`) into targets of that size or less, each read with `reach` packed
/// pixels around it, rounded up so that sources too start and end on the alignment. The target's sides are
/// rounded down to the alignment, at least once it.
[[nodiscard]] TileGrid planTiles(Size padded, Size target, int reach, int alignment);

/// How large the tiles of a grid are.
struct TileShape
{
    Size target;
    Size source; ///< the largest
};

/// The targets that cut `padded` into equal columns and rows, but for the last ones, none of them beyond
/// `largest`: those with which the fewest pixels are read first.
[[nodiscard]] std::vector<TileShape> possibleShapes(Size padded, Size largest, int reach, int alignment);

/// The same targets cut into pieces of that size or less, each read with the same overlap; `target` as in
/// planTiles.
[[nodiscard]] std::vector<Tile> cutSmaller(const std::vector<Tile>& tiles, const TileGrid& grid, Size target,
                                           int alignment);

/// The index in `tiles` of the tile to do next: one within `focus` (packed pixels), nearest its centre,
/// before all others. `tiles` is not empty.
[[nodiscard]] std::size_t nextTile(const std::vector<Tile>& tiles, const Rect& focus);

} // namespace nightjar
