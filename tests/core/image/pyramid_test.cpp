// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/image/pyramid.h"

#include "tests/support/any_halves.h"

#include <gtest/gtest.h>

namespace nightjar {
namespace {

std::shared_ptr<LinearImage> ramp(Size size, float offset = 0.0F)
{
    auto image = std::make_shared<LinearImage>(size);
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                image->row(channel, y)[static_cast<std::size_t>(x)] =
                    toHalf(offset + static_cast<float>((x * 7 + y * 13 + channel * 5) % 32) / 32.0F);
            }
        }
    }
    return image;
}

float meanOf(const LinearImage& image, int channel, const Rect& rect)
{
    double sum = 0.0;
    for (int y = rect.y; y < rect.bottom(); ++y) {
        for (int x = rect.x; x < rect.right(); ++x) {
            sum += fromHalf(image.row(channel, y)[static_cast<std::size_t>(x)]);
        }
    }
    return static_cast<float>(sum / static_cast<double>(rect.size().area()));
}

void expectEqual(const LinearImage& a, const LinearImage& b)
{
    ASSERT_EQ(a.size(), b.size());
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < a.size().height; ++y) {
            ASSERT_TRUE(std::ranges::equal(a.row(channel, y), b.row(channel, y))) << "row " << y;
        }
    }
}

Rect wholeOf(Size size)
{
    return {0, 0, size.width, size.height};
}

TEST(Pyramid, LastLevelFitsTheSmallestSide)
{
    EXPECT_EQ(pyramidLevels({256, 256}), 1);
    EXPECT_EQ(pyramidLevels({257, 10}), 2);
    EXPECT_EQ(pyramidLevels({6000, 4000}), 6);
    EXPECT_EQ(reducedSize({6001, 4001}, 1), (Size{3001, 2001}));
}

TEST(Pyramid, ReducedPixelIsTheMeanOfItsCell)
{
    const auto image = ramp({600, 400});
    const FixedPyramid pyramid(sourceOf(image));
    const LinearImage level = pyramid.read(2, {10, 20, 3, 2});
    for (int channel = 0; channel < 3; ++channel) {
        EXPECT_NEAR(fromHalf(level.row(channel, 1)[2]), meanOf(*image, channel, {48, 84, 4, 4}), 2e-3F);
    }
}

TEST(Pyramid, OddSidesKeepTheirLastRowAndColumn)
{
    const auto image = ramp({301, 279});
    const FixedPyramid pyramid(sourceOf(image));
    const LinearImage corner = pyramid.read(1, {150, 139, 1, 1});
    EXPECT_EQ(corner.row(0, 0)[0], image->row(0, 278)[300]);
}

TEST(ReducedPicture, IsTheMeanOfTwoByTwoOneByOneForEveryWidthAndValue)
{
    for (int width = 1; width <= test::widestOddRow; ++width) {
        const Size size{width, 5};
        const auto fine = test::anyHalves(size);
        const LinearImage coarse = reducedPicture(sourceOf(fine), 1);
        ASSERT_EQ(coarse.size(), (Size{(width + 1) / 2, 3}));
        for (int channel = 0; channel < LinearImage::channels; ++channel) {
            for (int y = 0; y < 3; ++y) {
                for (int x = 0; x < coarse.size().width; ++x) {
                    const auto column = [&](int at) {
                        const auto i = static_cast<std::size_t>(std::min(at, width - 1));
                        return fromHalf(fine->row(channel, 2 * y)[i]) +
                               fromHalf(fine->row(channel, std::min(2 * y + 1, 4))[i]);
                    };
                    const float mean = 0.25F * (column(2 * x) + column(2 * x + 1));
                    ASSERT_TRUE(
                        test::isSameFloat(fromHalf(coarse.row(channel, y)[static_cast<std::size_t>(x)]),
                                          fromHalf(toHalf(mean))))
                        << width << " wide, at " << x << ' ' << y;
                }
            }
        }
    }
}

TEST(ReducedPicture, IsThePyramidsLevelToTheLastBit)
{
    for (const Size size : {Size{600, 400}, Size{301, 279}, Size{1023, 517}}) {
        const auto image = ramp(size);
        const FixedPyramid pyramid(sourceOf(image));
        for (int level = 0; level < pyramidLevels(size); ++level) {
            SCOPED_TRACE(level);
            expectEqual(reducedPicture(sourceOf(image), level),
                        pyramid.read(level, wholeOf(reducedSize(size, level))));
        }
    }
}

TEST(Pyramid, StopsBetweenStrips)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(FixedPyramid(sourceOf(ramp({600, 400})), Progress(stop.get_token())), Cancelled);
}

TEST(LivePyramid, ShowsTheBaseUntilATileIsFinished)
{
    const auto base = std::make_shared<FixedPyramid>(sourceOf(ramp({600, 400})));
    const LivePyramid live(base);
    for (int level = 0; level < pyramidLevels(base->size()); ++level) {
        const Rect all = wholeOf(reducedSize(base->size(), level));
        expectEqual(live.read(level, all), base->read(level, all));
    }
}

TEST(LivePyramid, EqualsTheFinishedPictureOnceAllTilesAreThere)
{
    const Size size{601, 407};
    const auto after = ramp(size, 0.5F);
    const FixedPyramid finished(sourceOf(after));
    LivePyramid live(std::make_shared<FixedPyramid>(sourceOf(ramp(size))));
    // Tiles that start on odd coordinates, as with a mosaic whose first pixel is not red.
    for (int y = -1; y < size.height; y += 128) {
        for (int x = -1; x < size.width; x += 128) {
            const Rect target = intersection({x, y, 128, 128}, wholeOf(size));
            live.replace({target, after});
        }
    }
    for (int level = 0; level < pyramidLevels(size); ++level) {
        const Rect all = wholeOf(reducedSize(size, level));
        expectEqual(live.read(level, all), finished.read(level, all));
    }
}

TEST(LivePyramid, AFinishedTileChangesNothingElsewhere)
{
    const Size size{600, 400};
    const auto base = std::make_shared<FixedPyramid>(sourceOf(ramp(size)));
    LivePyramid live(base);
    const Rect target{128, 128, 64, 64};
    const auto after = ramp(size, 0.5F);
    live.replace({target, after});
    expectEqual(live.read(0, target), sourceOf(after).read(target));
    expectEqual(live.read(0, {0, 0, 128, 400}), base->read(0, {0, 0, 128, 400}));
    expectEqual(live.read(1, {0, 0, 64, 200}), base->read(1, {0, 0, 64, 200}));
}

} // namespace
} // namespace nightjar
