// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/tiling.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <tuple>
#include <utility>

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

/// Cuts `whole` into pieces of at most `size` and appends them as tiles.
void appendPieces(const Rect& whole, Size size, int halo, const Rect& picture, std::vector<Tile>& tiles)
{
    for (int y = whole.y; y < whole.bottom(); y += size.height) {
        for (int x = whole.x; x < whole.right(); x += size.width) {
            const Rect target = intersection({x, y, size.width, size.height}, whole);
            const Rect source{x - halo, y - halo, target.width + 2 * halo, target.height + 2 * halo};
            tiles.push_back({intersection(source, picture), target});
        }
    }
}

Size aligned(Size size, int alignment)
{
    return {std::max(alignment, size.width / alignment * alignment),
            std::max(alignment, size.height / alignment * alignment)};
}

/// Returns the sides that cut a length into equal parts (except the last), longest first.
std::vector<int> possibleSides(int length, int longest, int alignment)
{
    std::vector<int> sides;
    for (int parts = std::max(1, length / std::max(longest, alignment));; ++parts) {
        const int side = roundUp((length + parts - 1) / parts, alignment);
        if (side <= std::max(longest, alignment) && (sides.empty() || side < sides.back())) {
            sides.push_back(side);
        }
        if (side <= alignment) {
            return sides;
        }
    }
}

/// The lengths read by the tiles along one side, packed pixels.
struct Lengths
{
    int longest = 0;
    std::int64_t sum = 0;
};

Lengths lengthsRead(int length, int side, int halo)
{
    Lengths read;
    for (int at = 0; at < length; at += side) {
        const int one = std::min(length, at + side + halo) - std::max(0, at - halo);
        read.longest = std::max(read.longest, one);
        read.sum += one;
    }
    return read;
}

} // namespace

std::size_t TileGrid::pixelsRead() const
{
    std::size_t pixels = 0;
    for (const Tile& tile : tiles) {
        pixels += tile.source.size().area();
    }
    return pixels;
}

TileGrid planTiles(Size padded, Size target, int halo, int alignment)
{
    TileGrid grid{.padded = padded,
                  .target = aligned(target, alignment),
                  .halo = roundUp(halo, alignment),
                  .tiles = {}};
    const Rect picture{0, 0, padded.width, padded.height};
    appendPieces(picture, grid.target, grid.halo, picture, grid.tiles);
    return grid;
}

std::vector<TileShape> possibleShapes(Size padded, Size largest, int halo, int alignment)
{
    const int alignedHalo = roundUp(halo, alignment);
    std::vector<std::pair<std::int64_t, TileShape>> shapes;
    for (const int width : possibleSides(padded.width, largest.width, alignment)) {
        const Lengths across = lengthsRead(padded.width, width, alignedHalo);
        for (const int height : possibleSides(padded.height, largest.height, alignment)) {
            const Lengths down = lengthsRead(padded.height, height, alignedHalo);
            shapes.push_back({across.sum * down.sum,
                              {.target = {width, height}, .source = {across.longest, down.longest}}});
        }
    }
    std::ranges::stable_sort(shapes, {}, [](const auto& shape) { return shape.first; });
    std::vector<TileShape> ordered;
    ordered.reserve(shapes.size());
    for (const auto& shape : shapes) {
        ordered.push_back(shape.second);
    }
    return ordered;
}

std::vector<Tile> cutSmaller(const std::vector<Tile>& tiles, const TileGrid& grid, Size target, int alignment)
{
    const Size smaller = aligned(target, alignment);
    std::vector<Tile> pieces;
    for (const Tile& tile : tiles) {
        appendPieces(tile.target, smaller, grid.halo, {0, 0, grid.padded.width, grid.padded.height}, pieces);
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
        // Twice the distance between the centres, so that it is an integer.
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
