// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/raw/pack.h"

#include "tests/support/any_halves.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/synthetic_mosaic.h"

#include <algorithm>
#include <array>
#include <bit>
#include <gtest/gtest.h>
#include <random>

namespace nightjar {
namespace {

using test::patternedParts;

constexpr std::array phases{CfaPhase::RGGB, CfaPhase::GRBG, CfaPhase::GBRG, CfaPhase::BGGR};
constexpr std::array sizes{Size{8, 6}, Size{7, 6}, Size{8, 5}, Size{7, 5}, Size{2, 2}, Size{3, 2}};

/// Packed plane p holds the CFA colour of index p.
TEST(Pack, EveryPixelOfEveryPhaseAndSizeIsInThePlaneOfItsColour)
{
    for (const CfaPhase phase : phases) {
        for (const Size size : sizes) {
            const Mosaic mosaic(patternedParts(size, phase));
            const PackedLayout layout = packedLayout(size, phase, 1);
            const Planes planes = pack(mosaic, layout, {0, 0, layout.packed.width, layout.packed.height});
            for (int y = 0; y < size.height; ++y) {
                for (int x = 0; x < size.width; ++x) {
                    const int column = x + layout.origin.x;
                    const int row = y + layout.origin.y;
                    const auto plane = static_cast<int>(mosaic.colourAt(x, y));
                    ASSERT_FLOAT_EQ(planes.view().at(plane, row / 2, column / 2), mosaic.normalised(x, y));
                }
            }
        }
    }
}

TEST(Pack, WhatLiesBeyondTheEdgeIsTheReflectionOfItsOwnColour)
{
    for (const CfaPhase phase : phases) {
        const Size size{7, 5};
        const Mosaic mosaic(patternedParts(size, phase));
        const PackedLayout layout = packedLayout(size, phase, 16);
        EXPECT_EQ(layout.packed, (Size{16, 16}));
        const Planes planes = pack(mosaic, layout, {-2, -2, 20, 20});
        for (int y = 0; y < 40; ++y) {
            for (int x = 0; x < 40; ++x) {
                const int column = reflect(x - 4 - layout.origin.x, size.width);
                const int row = reflect(y - 4 - layout.origin.y, size.height);
                const auto plane = static_cast<int>(colourAt(CfaPhase::RGGB, x, y));
                ASSERT_FLOAT_EQ(planes.view().at(plane, y / 2, x / 2), mosaic.normalised(column, row));
            }
        }
    }
}

TEST(Pack, ARowOfAnyWidthAndStartIsItsSamplesOneByOneToTheLastBit)
{
    for (const CfaPhase phase : phases) {
        for (int width = 2; width <= 2 * test::widestOddRow; ++width) {
            const Size size{width, 3};
            const Mosaic mosaic(patternedParts(size, phase, 16));
            const PackedLayout layout = packedLayout(size, phase, 1);
            for (int left = 0; left < std::min(3, layout.packed.width); ++left) {
                const Rect region{left, 0, layout.packed.width - left, layout.packed.height};
                const Planes planes = pack(mosaic, layout, region);
                for (int plane = 0; plane < 4; ++plane) {
                    for (int y = 0; y < region.height; ++y) {
                        for (int x = 0; x < region.width; ++x) {
                            const Point place = mosaicPlace(layout, plane, {left + x, y});
                            ASSERT_EQ(planes.view().at(plane, y, x),
                                      mosaic.normalised(reflect(place.x, width), reflect(place.y, 3)))
                                << width << " wide from " << left << ", plane " << plane << " at " << x;
                        }
                    }
                }
            }
        }
    }
}

TEST(Pack, ValuesBelowBlackStayNegative)
{
    Mosaic::Parts parts = patternedParts({4, 4});
    parts.samples.assign(16, 0);
    const Mosaic mosaic(std::move(parts));
    const Planes planes = pack(mosaic, packedLayout({4, 4}, CfaPhase::RGGB, 1), {0, 0, 2, 2});
    for (const float value : planes.values()) {
        EXPECT_LT(value, 0.0F);
    }
}

TEST(PixelShuffle, PutsEachPixelOfACellInReadingOrder)
{
    Planes planes(12, {3, 2});
    for (int plane = 0; plane < 12; ++plane) {
        for (int y = 0; y < 2; ++y) {
            for (int x = 0; x < 3; ++x) {
                planes.view().at(plane, y, x) = static_cast<float>(100 * plane + 10 * y + x);
            }
        }
    }
    const LinearImage image = pixelShuffle(planes.view(), {1, 1, 4, 3});
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < 3; ++y) {
            for (int x = 0; x < 4; ++x) {
                const int row = y + 1;
                const int column = x + 1;
                const int plane = channel * 4 + row % 2 * 2 + column % 2;
                EXPECT_EQ(fromHalf(image.row(channel, y)[static_cast<std::size_t>(x)]),
                          static_cast<float>(100 * plane + 10 * (row / 2) + column / 2));
            }
        }
    }
}

TEST(PixelShuffle, ARowOfAnyWidthAndStartIsItsValuesOneByOneToTheLastBit)
{
    Planes planes(12, {test::widestOddRow / 2 + 2, 1});
    std::mt19937 random(3);
    for (int plane = 0; plane < 12; ++plane) {
        for (int x = 0; x < planes.size().width;
             ++x) { // floats of any bits: NaN, infinite, subnormal, too large
            planes.view().at(plane, 0, x) = x % 2 == 0
                                                ? std::bit_cast<float>(static_cast<std::uint32_t>(random()))
                                                : fromHalf(static_cast<Half>(random()));
        }
    }
    for (int left = 0; left < 3; ++left) {
        for (int width = 1; width <= test::widestOddRow; ++width) {
            const LinearImage image = pixelShuffle(planes.view(), {left, 0, width, 2});
            for (int channel = 0; channel < 3; ++channel) {
                for (int y = 0; y < 2; ++y) {
                    for (int x = 0; x < width; ++x) {
                        const int plane = channel * 4 + 2 * y + (left + x) % 2;
                        ASSERT_EQ(image.row(channel, y)[static_cast<std::size_t>(x)],
                                  toHalf(planes.view().at(plane, 0, (left + x) / 2)))
                            << width << " wide from " << left << ", at " << x << ' ' << y;
                    }
                }
            }
        }
    }
}

} // namespace
} // namespace nightjar
