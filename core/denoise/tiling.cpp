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

TileGrid planTiles(Size padded, int side, int reach, int alignment)
{
    TileGrid grid{.padded = padded,
                  .side = std::max(alignment, side / alignment * alignment),
                  .overlap = roundUp(reach, alignment),
                  .tiles = {}};
    const Rect picture{0, 0, padded.width, padded.height};
    for (int y = 0; y < padded.height; y += grid.side) {
        for (int x = 0; x < padded.width; x += grid.side) {
            const Rect target = intersection({x, y, grid.side, grid.side}, picture);
            const Rect source{x - grid.overlap, y - grid.overlap, target.width + 2 * grid.overlap,
                              target.height + 2 * grid.overlap};
            grid.tiles.push_back({intersection(source, picture), target});
        }
    }
    return grid;
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
