// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/square_pixels.h"

#include <gtest/gtest.h>

#include <cmath>

namespace nightjar {
namespace {

/// Red grows by one 64th a column, green by one 64th a row.
LinearSource ramp(Size size)
{
    const auto image = std::make_shared<LinearImage>(size);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            image->row(0, y)[static_cast<std::size_t>(x)] = toHalf(static_cast<float>(x) / 64.0F);
            image->row(1, y)[static_cast<std::size_t>(x)] = toHalf(static_cast<float>(y) / 64.0F);
        }
    }
    return sourceOf(image);
}

TEST(SquarePixels, TheAxisOfTheWiderSpacingGrows)
{
    EXPECT_EQ(squareSize({848, 976}, 1.5346), (Size{1301, 976}));
    EXPECT_EQ(squareSize({400, 100}, 0.5), (Size{400, 200}));
    EXPECT_EQ(squareSize({37, 29}, 1.0), (Size{37, 29}));
}

TEST(SquarePixels, ARampStaysARamp)
{
    for (const double aspect : {0.5, 0.8, 1.25, 1.5346, 2.0}) {
        SCOPED_TRACE(aspect);
        const LinearSource square = squarePixelSource(ramp({40, 30}), aspect);
        const LinearImage whole = square.read({0, 0, square.size.width, square.size.height});
        const double stepX = 40.0 / square.size.width;
        const double stepY = 30.0 / square.size.height;
        for (int y = 2; y < square.size.height - 2; ++y) {
            for (int x = 2; x < square.size.width - 2; ++x) {
                ASSERT_NEAR(fromHalf(whole.row(0, y)[static_cast<std::size_t>(x)]),
                            ((x + 0.5) * stepX - 0.5) / 64.0, 1e-3);
                ASSERT_NEAR(fromHalf(whole.row(1, y)[static_cast<std::size_t>(x)]),
                            ((y + 0.5) * stepY - 0.5) / 64.0, 1e-3);
            }
        }
    }
}

TEST(SquarePixels, APartIsWhatTheWholeHasThere)
{
    for (const double aspect : {0.6, 1.7}) {
        const LinearSource square = squarePixelSource(ramp({31, 23}), aspect);
        const LinearImage whole = square.read({0, 0, square.size.width, square.size.height});
        for (const Rect part : {Rect{0, 0, 1, 1}, Rect{5, 7, 9, 6},
                                Rect{square.size.width - 3, square.size.height - 2, 3, 2}}) {
            const LinearImage read = square.read(part);
            for (int channel = 0; channel < 2; ++channel) {
                for (int y = 0; y < part.height; ++y) {
                    for (int x = 0; x < part.width; ++x) {
                        ASSERT_EQ(read.row(channel, y)[static_cast<std::size_t>(x)],
                                  whole.row(channel, part.y + y)[static_cast<std::size_t>(part.x + x)]);
                    }
                }
            }
        }
    }
}

TEST(SquarePixels, SquarePixelsAreReadAsTheyAre)
{
    const LinearSource source = ramp({16, 12});
    EXPECT_EQ(squarePixelSource(source, 1.0).size, source.size);
    EXPECT_EQ(squarePixelSource(source, 1.0).read({3, 4, 2, 2}).row(0, 1)[1],
              source.read({3, 4, 2, 2}).row(0, 1)[1]);
}

} // namespace
} // namespace nightjar
