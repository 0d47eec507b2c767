// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"

#include <vector>

namespace nightjar {

/// One step of a tiled run, in packed pixels of the padded picture.
///
///     ┌── source ───────┐   read: target and halo around it, cut  at the picture's edge
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

/// The tiles of a padded picture.
struct TileGrid
{
    Size padded;             ///< packed pixels, both sides multiples of the alignment
    Size target;             ///< of each tile except the last of a row or column; multiples of the alignment
    int halo = 0;            ///< packed pixels; a multiple of the alignment
    std::vector<Tile> tiles; ///< in reading order

    /// Returns the size of the largest source.
    [[nodiscard]] Size largestSource() const;
    /// Returns the number of packed pixels read, including halos.
    [[nodiscard]] std::size_t pixelsRead() const;
};

/// Cuts `padded` (a multiple of `alignment`) into targets of at most the given size. Each source is its
/// target with `halo` packed pixels around it, rounded up so that sources are aligned too. The target's
/// sides are rounded down to the alignment, but are at least one alignment.
[[nodiscard]] TileGrid planTiles(Size padded, Size target, int halo, int alignment);

/// The tile size of a grid.
struct TileShape
{
    Size target;
    Size source; ///< the largest
};

/// Returns the targets that cut `padded` into equal columns and rows (except the last), none larger than
/// `largest`, ordered by the number of pixels read, fewest first.
[[nodiscard]] std::vector<TileShape> possibleShapes(Size padded, Size largest, int halo, int alignment);

/// Cuts the targets into pieces of at most the given size, each read with the same halo; `target` as in
/// planTiles.
[[nodiscard]] std::vector<Tile> cutSmaller(const std::vector<Tile>& tiles, const TileGrid& grid, Size target,
                                           int alignment);

/// Returns the index of the next tile in `tiles` (not empty). Tiles within `focus` (packed pixels) come
/// first, those nearest to its centre before others. If `focus` is empty, it is the first tile.
[[nodiscard]] std::size_t nextTile(const std::vector<Tile>& tiles, const Rect& focus);

} // namespace nightjar
