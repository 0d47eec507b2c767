// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/tiling.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

namespace nightjar {
namespace {

constexpr int alignment = 16;

TEST(PlanTiles, CoversEveryPixelOfEverySizeExactlyOnce)
{
    for (const Size padded : {Size{16, 16}, Size{96, 48}, Size{208, 160}}) {
        for (int side = 1; side <= 240; side += 13) {
            const TileGrid grid = planTiles(padded, {side, 2 * side}, 20, alignment);
            std::vector<int> written(padded.area());
            for (const Tile& tile : grid.tiles) {
                for (int y = tile.target.y; y < tile.target.bottom(); ++y) {
                    for (int x = tile.target.x; x < tile.target.right(); ++x) {
                        ++written[static_cast<std::size_t>(y * padded.width + x)];
                    }
                }
            }
            ASSERT_EQ(std::count(written.begin(), written.end(), 1),
                      static_cast<std::ptrdiff_t>(padded.area()));
        }
    }
}

TEST(PlanTiles, ReadsTheHaloAroundEachTargetOnTheAlignment)
{
    const Size padded{208, 160};
    for (const int halo : {0, 5, 20, 96}) {
        const TileGrid grid = planTiles(padded, {48, 80}, halo, alignment);
        for (const Tile& tile : grid.tiles) {
            EXPECT_EQ(tile.source.x % alignment, 0);
            EXPECT_EQ(tile.source.y % alignment, 0);
            EXPECT_EQ(tile.source.width % alignment, 0);
            EXPECT_EQ(tile.source.height % alignment, 0);
            const Rect wanted{tile.target.x - halo, tile.target.y - halo, tile.target.width + 2 * halo,
                              tile.target.height + 2 * halo};
            EXPECT_TRUE(tile.source.contains(intersection(wanted, {0, 0, padded.width, padded.height})));
            EXPECT_TRUE((Rect{0, 0, padded.width, padded.height}.contains(tile.source)));
        }
    }
}

TEST(PlanTiles, MakesOneTileWhereThePictureFits)
{
    EXPECT_EQ(planTiles({96, 64}, {96, 64}, 96, alignment).tiles.size(), 1U);
}

TEST(PossibleShapes, AreInTheOrderOfThePixelsThatTheirTilesRead)
{
    for (const Size padded : {Size{16, 16}, Size{96, 1024}, Size{3008, 2000}}) {
        for (const Size largest : {Size{1, 1}, Size{48, 96}, Size{1024, 1024}, Size{4096, 4096}}) {
            const std::vector<TileShape> shapes = possibleShapes(padded, largest, 96, alignment);
            ASSERT_FALSE(shapes.empty());
            std::size_t before = 0;
            for (const auto& [target, source] : shapes) {
                EXPECT_LE(target.width, std::max(alignment, largest.width));
                EXPECT_LE(target.height, std::max(alignment, largest.height));
                const TileGrid grid = planTiles(padded, target, 96, alignment);
                EXPECT_EQ(grid.target, target);
                EXPECT_EQ(grid.largestSource(), source);
                EXPECT_GE(grid.pixelsRead(), before);
                before = grid.pixelsRead();
            }
            EXPECT_EQ(shapes.back().target, (Size{alignment, alignment}))
                << "the smallest there is comes too";
        }
    }
}

TEST(PossibleShapes, BeginWithTheWholePictureWhereItMayBeOne)
{
    EXPECT_EQ(possibleShapes({3008, 2000}, {4096, 2000}, 96, alignment).front().target, (Size{3008, 2000}));
}

TEST(CutSmaller, WritesTheSamePixelsOnceWithTheSameOverlap)
{
    const TileGrid grid = planTiles({208, 160}, {96, 96}, 20, alignment);
    const std::vector<Tile> rest(grid.tiles.begin() + 2, grid.tiles.end());
    for (const int side : {80, 48, 17, 16, 1}) {
        const std::vector<Tile> pieces = cutSmaller(rest, grid, {side, side}, alignment);
        std::size_t area = 0;
        for (const Tile& piece : pieces) {
            area += piece.target.size().area();
            EXPECT_LE(piece.target.width, std::max(alignment, side));
            EXPECT_EQ(std::ranges::count_if(
                          rest, [&](const Tile& tile) { return tile.target.contains(piece.target); }),
                      1);
            const Rect around{piece.target.x - grid.halo, piece.target.y - grid.halo,
                              piece.target.width + 2 * grid.halo, piece.target.height + 2 * grid.halo};
            EXPECT_EQ(piece.source, intersection(around, {0, 0, 208, 160}));
        }
        std::size_t wanted = 0;
        for (const Tile& tile : rest) {
            wanted += tile.target.size().area();
        }
        EXPECT_EQ(area, wanted);
    }
}

TEST(NextTile, KeepsReadingOrderWhereNobodyLooks)
{
    const TileGrid grid = planTiles({96, 96}, {32, 32}, 0, alignment);
    EXPECT_EQ(nextTile(grid.tiles, {}), 0U);
}

TEST(NextTile, PrefersWhatIsOnScreenThenTheNearest)
{
    const TileGrid grid = planTiles({96, 96}, {32, 32}, 0, alignment); // 3×3 tiles, numbered row by row
    EXPECT_EQ(nextTile(grid.tiles, {32, 32, 32, 32}), 4U);
    EXPECT_EQ(nextTile(grid.tiles, {70, 70, 20, 20}), 8U);
    // A strip along the right edge: its middle tile first, though a hidden one may be as near.
    EXPECT_EQ(nextTile(grid.tiles, {64, 0, 32, 96}), 5U);
}

} // namespace
} // namespace nightjar
