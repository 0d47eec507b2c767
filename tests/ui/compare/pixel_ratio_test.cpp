// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
//
// What a view shows, to the device pixel, at the ratio of device to logical pixels that QT_SCALE_FACTOR sets:
// ctest runs this at several.
#include "tests/ui/compare/test_pictures.h"
#include "tests/ui/waiting.h"
#include "ui/compare/comparison_view.h"
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nightjar {
namespace {

constexpr Size photoSize{2400, 1600};

/// The view in a window, in a place that is odd in logical pixels.
class PixelRatioTest : public testing::Test
{
protected:
    PixelRatioTest()
    {
        window.resize(461, 351);
        view.setGeometry(33, 17, 401, 301);
        view.setPictures(pictures);
        window.show();
    }

    void SetUp() override { ASSERT_TRUE(QTest::qWaitForWindowExposed(&window)); }

    bool waitForPicture()
    {
        return test::eventually([this] { return view.isComplete(); });
    }

    /// The view's device pixels.
    QImage grabbed()
    {
        const QImage all = window.grab().toImage();
        const QPoint corner(qRound(33 * ratio), qRound(17 * ratio));
        QImage part = all.copy(QRect(corner, deviceSize)).convertToFormat(QImage::Format_RGB32);
        part.setDevicePixelRatio(1);
        return part;
    }

    /// A side as it must be on the whole view.
    QImage expected(Side side) const
    {
        const QPoint origin = view.transform().origin();
        return renderPart(*pictures, side, {}, view.transform().scaledSize(), QRect(-origin, deviceSize));
    }

    /// Differing pixels in a part of two pictures.
    static int differing(const QImage& a, const QImage& b, const QRect& part)
    {
        int count = 0;
        for (int y = part.top(); y <= part.bottom(); ++y) {
            for (int x = part.left(); x <= part.right(); ++x) {
                count += (a.pixel(x, y) & 0xffffffU) != (b.pixel(x, y) & 0xffffffU) ? 1 : 0;
            }
        }
        return count;
    }

    int device(double logical) const { return qRound(logical * ratio); }

    std::shared_ptr<const ComparedPictures> pictures = std::make_shared<ComparedPictures>(
        ComparedPictures{test::pyramidOf(test::patternImage(photoSize)),
                         test::pyramidOf(test::flatImage(photoSize, 0.05F, 0.4F, 0.1F)),
                         {},
                         Orientation(1)});
    QWidget window;
    ComparisonView view{&window};
    double ratio = window.devicePixelRatioF();
    QSize deviceSize{qRound(401 * ratio) - 1, qRound(301 * ratio) - 1}; ///< the last may be cut off
};

TEST_F(PixelRatioTest, IsTheOneThatTheTestWasStartedWith)
{
    const QByteArray wanted = qgetenv("QT_SCALE_FACTOR");
    EXPECT_EQ(ratio, wanted.isEmpty() ? 1.0 : wanted.toDouble());
}

TEST_F(PixelRatioTest, AtFullSizeAPixelOfThePhotoIsAPixelOfTheScreenOnBothSidesOfTheLine)
{
    view.setScale(1.0);
    ASSERT_TRUE(waitForPicture());
    EXPECT_EQ(view.transform().scaledSize(), QSize(photoSize.width, photoSize.height));
    const QImage shown = grabbed();
    // Away from the line and its grip, the labels on top and the navigator below.
    const int line = device(200.5);
    const QRect left(0, device(45), line - device(30), device(250));
    const QRect right(line + device(30), device(45), device(401) - line - device(40), device(90));
    EXPECT_EQ(differing(shown, expected(Side::Before), left), 0);
    EXPECT_EQ(differing(shown, expected(Side::After), right), 0);
}

TEST_F(PixelRatioTest, TheLineIsCrispAndAsWideOnBothSides)
{
    view.setScale(1.0);
    ASSERT_TRUE(waitForPicture());
    const QImage shown = grabbed();
    const QImage before = expected(Side::Before);
    const QImage after = expected(Side::After);
    const int y = device(80); // above the grip
    const int line = static_cast<int>(std::lround(0.5 * 401 * ratio));
    const int thin = static_cast<int>(std::lround(ratio));
    const int wide = static_cast<int>(std::lround(2 * ratio));
    for (int x = line - 3 * wide; x < line + 3 * wide; ++x) {
        const bool inside = x >= line - thin && x < line + thin;
        const bool shade = !inside && x >= line - wide && x < line + wide;
        const QRgb wanted = inside     ? QRgb(QColor(theme::onPicture).rgb())
                            : shade    ? QRgb(QColor(theme::pictureShade).rgb())
                            : x < line ? before.pixel(x, y)
                                       : after.pixel(x, y);
        EXPECT_EQ(shown.pixel(x, y) & 0xffffffU, wanted & 0xffffffU) << x - line;
    }
}

TEST_F(PixelRatioTest, SideBySideBothPanesAreThePhotosOwnPixels)
{
    view.setMode(CompareMode::SideBySide);
    view.setScale(1.0);
    ASSERT_TRUE(waitForPicture());
    const QImage shown = grabbed();
    const QImage before = expected(Side::Before);
    const int pane = static_cast<int>(std::lround(401 * ratio) - std::lround(4 * ratio)) / 2;
    const QRect part(0, device(45), pane, device(90));
    EXPECT_EQ(differing(shown, before, part), 0);
    const QImage after = expected(Side::After).copy(part);
    const int second = static_cast<int>(std::lround(401 * ratio)) - pane;
    EXPECT_EQ(differing(shown.copy(part.translated(second, 0)), after, QRect(0, 0, pane - 1, part.height())),
              0);
    for (int x = pane; x < second; ++x) {
        EXPECT_EQ(shown.pixel(x, device(150)) & 0xffffffU, QColor(theme::stage).rgb() & 0xffffffU) << x;
    }
}

TEST_F(PixelRatioTest, TheLoupeShowsThePhotosOwnPixels)
{
    view.setMode(CompareMode::Loupe);
    ASSERT_TRUE(waitForPicture());
    QTest::mouseMove(&view, {207, 151});
    const Loupe& lens = std::as_const(view).loupe();
    ASSERT_FALSE(lens.frame().isEmpty());
    ASSERT_TRUE(test::eventually([&] { return lens.renderer().isComplete(); }));
    const QRect frame(QPoint(device(lens.frame().left()), device(lens.frame().top())),
                      QSize(device(lens.frame().width()), device(lens.frame().height())));
    EXPECT_NEAR(lens.frame().left() * ratio, frame.left(), 1e-6);
    EXPECT_NEAR(lens.frame().top() * ratio, frame.top(), 1e-6);
    const QImage shown = grabbed();
    // In the middle of either half is the pixel under the mouse, or at a broken ratio, of which events know
    // whole pixels only, its neighbour.
    const QPointF point = view.transform().toPicture(QPointF(207, 151) * ratio);
    const QRect inside(4, device(40), frame.width() / 2 - 4 - device(2), frame.height() - device(80));
    const int reach = ratio == std::round(ratio) ? 0 : 1 + static_cast<int>(1 / view.transform().scale());
    int nearest = inside.width() * inside.height();
    for (int y = -reach; y <= reach; ++y) {
        for (int x = -reach; x <= reach; ++x) {
            const QPoint corner(static_cast<int>(std::floor(point.x())) - frame.width() / 4 + x,
                                static_cast<int>(std::floor(point.y())) - frame.height() / 2 + y);
            const QImage whole =
                renderPart(*pictures, Side::Before, {}, QSize(photoSize.width, photoSize.height),
                           QRect(corner, QSize(frame.width() / 2, frame.height())));
            nearest =
                std::min(nearest, differing(shown.copy(QRect(frame.topLeft(), whole.size())), whole, inside));
        }
    }
    EXPECT_EQ(nearest, 0);
    const QRgb border = QColor(theme::onPicture).rgb();
    for (int i = 1; i <= static_cast<int>(std::lround(2 * ratio)); ++i) {
        EXPECT_EQ(shown.pixel(frame.left() - i, frame.center().y()) & 0xffffffU, border & 0xffffffU) << i;
    }
}

TEST_F(PixelRatioTest, TheNavigatorIsDrawnInTheScreensPixels)
{
    view.setScale(1.0);
    ASSERT_TRUE(waitForPicture());
    const QRectF place = view.navigatorPlace();
    const QRect navigator(QPoint(device(place.left()), device(place.top())),
                          QSize(device(place.width()), device(place.height())));
    EXPECT_NEAR(place.left() * ratio, navigator.left(), 1e-6);
    EXPECT_NEAR(place.bottom() * ratio, navigator.bottom() + 1, 1e-6);
    const QImage shown = grabbed().copy(navigator);
    const QImage whole =
        renderPart(*pictures, Side::After, {}, navigator.size(), QRect(QPoint(0, 0), navigator.size()));
    // A corner that the frame of what is seen, in the picture's middle, does not reach.
    EXPECT_EQ(differing(shown, whole, QRect(0, 0, navigator.width() / 5, navigator.height() / 5)), 0);
}

TEST_F(PixelRatioTest, TheHandAndThePictureAreInTheSamePlace)
{
    view.setScale(1.0);
    const QPointF before = view.transform().toPicture(QPointF(90, 200) * ratio);
    QTest::mousePress(&view, Qt::LeftButton, {}, {90, 200});
    QTest::mouseMove(&view, {70, 188});
    QTest::mouseMove(&view, {51, 187});
    const QPointF moved = view.transform().toPicture(QPointF(51, 187) * ratio);
    EXPECT_NEAR(moved.x(), before.x(), 1e-6);
    EXPECT_NEAR(moved.y(), before.y(), 1e-6);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {51, 187});

    QTest::mousePress(&view, Qt::LeftButton, {}, {200, 40});
    QTest::mouseMove(&view, {120, 40});
    QTest::mouseMove(&view, {101, 40});
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {101, 40});
    EXPECT_NEAR(view.divider().fraction(), 101.5 / 401, 2e-3);
}

TEST_F(PixelRatioTest, FittedThePhotoIsResampledToTheScreensPixelsAndNotAgain)
{
    ASSERT_TRUE(waitForPicture());
    const QImage shown = grabbed();
    const QRect covered = view.transform().coveredRect();
    EXPECT_NEAR(covered.width(), 401 * ratio, 1.0);
    const QImage before = renderPart(*pictures, Side::Before, {}, view.transform().scaledSize(),
                                     QRect(QPoint(0, 0), view.transform().scaledSize()));
    const QRect part(0, device(45) - covered.top(), device(170), device(150));
    EXPECT_EQ(differing(shown.copy(covered), before, part), 0);
}

} // namespace
} // namespace nightjar
