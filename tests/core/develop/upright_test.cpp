// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/upright.h"

#include "tests/support/any_halves.h"

#include <array>
#include <gtest/gtest.h>
#include <string_view>

namespace nightjar {
namespace {

/// A picture whose pixels count up row by row, and from one channel to the next by 100.
std::shared_ptr<const LinearImage> counting(Size size)
{
    LinearImage image(size);
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                image.row(channel, y)[static_cast<std::size_t>(x)] =
                    toHalf(static_cast<float>(100 * channel + y * size.width + x));
            }
        }
    }
    return std::make_shared<const LinearImage>(std::move(image));
}

TEST(Upright, EveryOrientationIsTurnedAsExifSays)
{
    // The sensor's picture is
    //     0 1 2
    //     3 4 5
    // and an orientation names the side of the upright picture where its first row and first column lie.
    const std::array<std::string_view, 9> expected{"012345", "012345", // unknown, top left
                                                   "210543", "543210", // top right, bottom right
                                                   "345012", "031425", // bottom left, left top
                                                   "304152", "524130", // right top, right bottom
                                                   "251403"};          // left bottom
    const LinearSource source = sourceOf(counting({3, 2}));
    for (int orientation = 0; orientation <= 8; ++orientation) {
        const Size size = uprightSize({3, 2}, orientation);
        EXPECT_EQ(size, (orientation < 5 ? Size{3, 2} : Size{2, 3})) << orientation;
        const auto pixels = readUpright(source, orientation, {0, 0, size.width, size.height});
        ASSERT_EQ(pixels.size(), 18U);
        for (std::size_t i = 0; i < 6; ++i) {
            const auto digit = static_cast<float>(expected[static_cast<std::size_t>(orientation)][i] - '0');
            EXPECT_EQ(pixels[3 * i], digit) << orientation << " at " << i;
            EXPECT_EQ(pixels[3 * i + 2], digit + 200.0F) << orientation << " at " << i;
        }
    }
}

TEST(Upright, APartIsTheSamePartOfTheWhole)
{
    const Size sensor{7, 5};
    const LinearSource source = sourceOf(counting(sensor));
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const Size size = uprightSize(sensor, orientation);
        const auto whole = readUpright(source, orientation, {0, 0, size.width, size.height});
        const Rect rect{1, 2, 3, 2};
        const auto part = readUpright(source, orientation, rect);
        for (int y = 0; y < rect.height; ++y) {
            for (int i = 0; i < 3 * rect.width; ++i) {
                EXPECT_EQ(part[static_cast<std::size_t>(3 * rect.width * y + i)],
                          whole[static_cast<std::size_t>(3 * (size.width * (y + rect.y) + rect.x) + i)])
                    << orientation;
            }
        }
    }
}

TEST(Upright, ARowOfAnyWidthIsItsHalvesOneByOne)
{
    for (int width = 1; width <= test::widestOddRow; ++width) {
        const auto image = test::anyHalves({width, 3});
        for (const int orientation : {1, 2, 4}) { // as the sensor has it, and reversed in either direction
            const auto pixels = readUpright(sourceOf(image), orientation, {0, 0, width, 3});
            for (int i = 0; i < 9 * width; ++i) {
                const int x = i / 3 % width;
                const int y = i / 3 / width;
                const auto row = image->row(i % 3, orientation == 4 ? 2 - y : y);
                ASSERT_TRUE(test::isSameFloat(
                    pixels[static_cast<std::size_t>(i)],
                    fromHalf(row[static_cast<std::size_t>(orientation == 2 ? width - 1 - x : x)])))
                    << width << " wide, orientation " << orientation << ", at " << x << ' ' << y;
            }
        }
    }
}

TEST(Upright, ASourceReadsWhatIsUpright)
{
    const LinearSource source = sourceOf(counting({7, 5}));
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const LinearSource upright = uprightSource(source, orientation);
        EXPECT_EQ(upright.size, uprightSize({7, 5}, orientation));
        const Rect rect{1, 2, 3, 2};
        const auto expected = readUpright(source, orientation, rect);
        const LinearImage part = upright.read(rect);
        ASSERT_EQ(part.size(), rect.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const std::size_t pixel = i / 3;
            EXPECT_EQ(fromHalf(part.row(static_cast<int>(i % 3), static_cast<int>(pixel / 3))[pixel % 3]),
                      expected[i])
                << orientation;
        }
    }
}

} // namespace
} // namespace nightjar
