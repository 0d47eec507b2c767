// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/tiling.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <tuple>

namespace nightjar {

Size TileGrid::largestSource() const
{
    Size largest;
    for (const Tile& tile : tiles) {
        largest.width = std::max(largest.width, tile.source.width);
        largest.height = std::max(largest.height, tile.source.height);
    }
    return largest;
}

namespace {

/// Cuts `whole` into pieces of side×side or less and appends them as tiles.
void appendPieces(const Rect& whole, int side, int overlap, const Rect& picture, std::vector<Tile>& tiles)
{
    for (int y = whole.y; y < whole.bottom(); y += side) {
        for (int x = whole.x; x < whole.right(); x += side) {
            const Rect target = intersection({x, y, side, side}, whole);
            const Rect source{x - overlap, y - overlap, target.width + 2 * overlap,
                              target.height + 2 * overlap};
            tiles.push_back({intersection(source, picture), target});
        }
    }
}

} // namespace

TileGrid planTiles(Size padded, int side, int reach, int alignment)
{
    TileGrid grid{.padded = padded,
                  .side = std::max(alignment, side / alignment * alignment),
                  .overlap = roundUp(reach, alignment),
                  .tiles = {}};
    const Rect picture{0, 0, padded.width, padded.height};
    appendPieces(picture, grid.side, grid.overlap, picture, grid.tiles);
    return grid;
}

std::vector<Tile> cutSmaller(const std::vector<Tile>& tiles, const TileGrid& grid, int side, int alignment)
{
    const int smaller = std::max(alignment, side / alignment * alignment);
    std::vector<Tile> pieces;
    for (const Tile& tile : tiles) {
        appendPieces(tile.target, smaller, grid.overlap, {0, 0, grid.padded.width, grid.padded.height},
                     pieces);
    }
    return pieces;
}

std::size_t nextTile(const std::vector<Tile>& tiles, const Rect& focus)
{
    std::size_t best = 0;
    auto bestRank = std::make_tuple(true, std::numeric_limits<std::int64_t>::max());
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const Rect& target = tiles[i].target;
        const bool hidden = !focus.isEmpty() && intersection(target, focus).isEmpty();
        // Twice the distance between the centres, so that it stays whole.
        const std::int64_t dx = (2 * target.x + target.width) - (2 * focus.x + focus.width);
        const std::int64_t dy = (2 * target.y + target.height) - (2 * focus.y + focus.height);
        const auto rank =
            std::make_tuple(hidden, focus.isEmpty() ? static_cast<std::int64_t>(i) : dx * dx + dy * dy);
        if (rank < bestRank) {
            best = i;
            bestRank = rank;
        }
    }
    return best;
}

} // namespace nightjar
