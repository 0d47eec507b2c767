// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/tile_rendering.h"

#include "tests/ui/compare/test_pictures.h"

#include <QSet>

#include <gtest/gtest.h>

namespace nightjar {
namespace {

ComparedPictures patternPictures(Size size, int exif = 1)
{
    return {test::pyramidOf(test::patternImage(size)),
            test::pyramidOf(test::flatImage(size, 0.2F, 0.3F, 0.4F)),
            {},
            Orientation(exif)};
}

QImage whole(const ComparedPictures& pictures, Side side, const Look& look, QSize scaled)
{
    return renderPart(pictures, side, look, scaled, QRect(QPoint(0, 0), scaled));
}

TEST(RenderPart, AtFullSizeEqualsTheDevelopedPicture)
{
    const Size size{120, 80};
    const ComparedPictures pictures = patternPictures(size);
    const QImage image = whole(pictures, Side::Before, {.exposureEv = 1.0}, {120, 80});
    const DisplayImage expected = Developer({}, {.exposureEv = 1.0}).develop(*test::patternImage(size));
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const auto* rgb = expected.rgb.data() + 3 * (y * size.width + x);
            ASSERT_EQ(image.pixel(x, y), qRgb(rgb[0], rgb[1], rgb[2])) << x << ' ' << y;
        }
    }
}

TEST(RenderPart, PartsFitTogetherAtEveryScaleAndOrientation)
{
    for (const int exif : {1, 3, 6, 8}) {
        const ComparedPictures pictures = patternPictures({700, 500}, exif);
        for (const double scale : {0.13, 0.5, 0.77, 1.0, 1.6, 3.0}) {
            const QSize scaled = pictures.uprightSize() * scale;
            const QImage all = whole(pictures, Side::Before, {}, scaled);
            const QRect part(scaled.width() / 3, scaled.height() / 4, scaled.width() / 5,
                             scaled.height() / 3);
            EXPECT_EQ(renderPart(pictures, Side::Before, {}, scaled, part), all.copy(part))
                << exif << ' ' << scale;
        }
    }
}

TEST(ComparedPictures, WhatASensorWithoutSquarePixelsSawIsMappedThereAndBack)
{
    for (const int exif : {1, 3, 6, 8}) {
        for (const double aspect : {0.5, 1.0, 1.6}) {
            ComparedPictures pictures = patternPictures({300, 200}, exif);
            pictures.pixelAspect = aspect;
            const QSize upright = pictures.uprightSize();
            const QSize straight = exif >= 5 ? upright.transposed() : upright;
            EXPECT_EQ(straight, aspect < 1 ? QSize(300, 400) : QSize(qRound(300 * aspect), 200));
            EXPECT_EQ(pictures.toSensor(QRect(QPoint(0, 0), upright)), (Rect{0, 0, 300, 200}));
            const Rect part{40, 60, 50, 30};
            EXPECT_TRUE(pictures.toSensor(pictures.toUpright(part)).contains(part));
            EXPECT_EQ(whole(pictures, Side::Before, {}, upright).size(), upright);
        }
    }
}

TEST(RenderPart, WhatTheSensorClippedIsStriped)
{
    const auto image = test::flatImage({64, 64}, 0.2F, 0.2F, 0.2F);
    for (int y = 0; y < 64; ++y) {
        std::fill_n(image->row(0, y).begin() + 32, 32, toHalf(1.0F));
    }
    const ComparedPictures pictures{test::pyramidOf(image), nullptr, {}, Orientation(1)};
    const QImage plain = whole(pictures, Side::Before, {}, {64, 64});
    const QImage marked = whole(pictures, Side::Before, {.marksClipped = true}, {64, 64});
    EXPECT_EQ(marked.copy(0, 0, 32, 64), plain.copy(0, 0, 32, 64));
    QSet<QRgb> colours;
    for (int x = 32; x < 64; ++x) {
        colours.insert(marked.pixel(x, 20));
    }
    EXPECT_EQ(colours.size(), 2);
    EXPECT_FALSE(colours.contains(plain.pixel(40, 20)));
}

TEST(RenderPart, WhatTheSensorClippedIsStripedInThePictureAfterToo)
{
    const auto sensor = test::flatImage({64, 64}, 1.0F, 0.2F, 0.2F);
    const auto made = test::flatImage({64, 64}, 0.3F, 0.2F, 0.2F); // far from white, as amplified ones are
    const ComparedPictures pictures{test::pyramidOf(sensor), test::pyramidOf(made), {}, Orientation(1)};
    const Look look{.marksClipped = true};
    EXPECT_EQ(whole(pictures, Side::After, look, {64, 64}), whole(pictures, Side::Before, look, {64, 64}));
    const ComparedPictures swapped{test::pyramidOf(made), test::pyramidOf(sensor), {}, Orientation(1)};
    EXPECT_EQ(whole(swapped, Side::After, look, {64, 64}), whole(swapped, Side::After, {}, {64, 64}));
}

TEST(RenderPart, StrengthBlendsBeforeAndAfter)
{
    const Size size{64, 64};
    const ComparedPictures pictures{test::pyramidOf(test::flatImage(size, 0.1F, 0.1F, 0.1F)),
                                    test::pyramidOf(test::flatImage(size, 0.3F, 0.3F, 0.3F)),
                                    {},
                                    Orientation(1)};
    const auto grey = [&](double strength) {
        return qRed(
            whole(pictures, Side::After, {.exposureEv = 0, .strength = strength}, {64, 64}).pixel(30, 30));
    };
    EXPECT_EQ(grey(0.0), qRed(whole(pictures, Side::Before, {}, {64, 64}).pixel(30, 30)));
    EXPECT_GT(grey(0.5), grey(0.0));
    EXPECT_GT(grey(1.0), grey(0.5));
    const auto halfway = Developer({}, {}).develop(*test::flatImage({1, 1}, 0.2F, 0.2F, 0.2F)).rgb[0];
    EXPECT_NEAR(grey(0.5), halfway, 1);
}

TEST(RenderPart, DevelopsWhatANetworkFinishedAsFinished)
{
    // 0.5 of white at a ratio of 2: display white, which at one stop the network's own picture has.
    const Size size{64, 64};
    ComparedPictures pictures{test::pyramidOf(test::flatImage(size, 0.5F, 0.5F, 0.5F)),
                              test::pyramidOf(test::flatImage(size, 0.5F, 0.5F, 0.5F)),
                              {},
                              Orientation(1),
                              2.0};
    const auto grey = [&](Side side) {
        return qRed(whole(pictures, side, {.exposureEv = 1.0, .strength = 1.0}, {64, 64}).pixel(30, 30));
    };
    EXPECT_EQ(grey(Side::After), 255);
    EXPECT_LT(grey(Side::Before), 255); // rolled off by the tone curve
}

TEST(RenderPart, AReducedFlatPictureStaysFlat)
{
    const Size size{500, 300};
    const ComparedPictures pictures{
        test::pyramidOf(test::flatImage(size, 0.2F, 0.2F, 0.2F)), nullptr, {}, Orientation(1)};
    const QImage image = whole(pictures, Side::Before, {}, {137, 82});
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            ASSERT_EQ(image.pixel(x, y), image.pixel(0, 0));
        }
    }
}

TEST(RenderPart, FromTwiceTheSizePixelsAreSquares)
{
    const ComparedPictures pictures = patternPictures({20, 20});
    const QImage single = whole(pictures, Side::Before, {}, {20, 20});
    const QImage squares = whole(pictures, Side::Before, {}, {80, 80});
    EXPECT_EQ(squares, single.scaled(80, 80));
}

} // namespace
} // namespace nightjar
