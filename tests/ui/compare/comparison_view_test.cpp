// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/comparison_view.h"

#include "tests/ui/compare/comparison_fixture.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>
#include <utility>

namespace nightjar {
namespace {

using test::photoSize;
using test::viewSize;
using ComparisonViewTest = test::ComparisonTest;

TEST_F(ComparisonViewTest, TheLineFollowsTheMouseFromAnywhereNearIt)
{
    for (const int offset : {-20, 0, 20}) {
        const int line = static_cast<int>(view.divider().fraction() * viewSize.width());
        drag({line + offset, 350}, {150 + offset, 60});
        EXPECT_NEAR(view.divider().fraction(), 0.25, 0.002) << offset;
        drag({150 + offset, 350}, {300 + offset, 60});
        EXPECT_NEAR(view.divider().fraction(), 0.5, 0.002) << offset;
    }
    EXPECT_TRUE(view.transform().isFit());
}

TEST_F(ComparisonViewTest, TheLineFollowsAFinger)
{
    QTest::touchEvent(&view, finger).press(0, QPoint(325, 200), &view);
    QTest::touchEvent(&view, finger).move(0, QPoint(400, 210), &view);
    QTest::touchEvent(&view, finger).move(0, QPoint(475, 220), &view);
    QTest::touchEvent(&view, finger).release(0, QPoint(475, 220), &view);
    EXPECT_NEAR(view.divider().fraction(), 0.75, 0.002);
    EXPECT_TRUE(test::isRed(colourAt(440, 60)));
    EXPECT_TRUE(test::isGreen(colourAt(460, 60)));
}

TEST_F(ComparisonViewTest, ALineDraggedBeyondAnEdgeCanBeTakenBack)
{
    for (const int beyond : {-200, 900}) {
        drag({static_cast<int>(view.divider().fraction() * viewSize.width()), 200}, {beyond, 200});
        EXPECT_EQ(view.divider().fraction(), beyond < 0 ? 0.0 : 1.0);
        const QRectF grip = view.divider().gripRect(view.rect());
        EXPECT_TRUE(QRectF(view.rect()).contains(grip));
        drag(grip.center().toPoint(), {300, 200});
        EXPECT_NEAR(view.divider().fraction(), 0.5, 0.06);
    }
}

TEST_F(ComparisonViewTest, TheGripIsLargeEnoughForAFinger)
{
    const QRectF pane = view.rect();
    int grabbed = 0;
    for (int x = 0; x < viewSize.width(); ++x) {
        grabbed += view.divider().isGrabbedAt(QPointF(x, 200), pane, Divider::touchReach) ? 1 : 0;
    }
    EXPECT_GE(grabbed, 44);
}

TEST_F(ComparisonViewTest, ZoomingInEitherPaneKeepsThePointUnderTheMouse)
{
    view.setMode(CompareMode::SideBySide);
    view.setScale(1.0);
    const double right = viewSize.width() - std::floor((viewSize.width() - 4) / 2.0);
    const QPointF before = view.transform().toPicture({100, 150});
    wheel({100, 150}, 2);
    const QPointF afterLeft = view.transform().toPicture({100, 150});
    EXPECT_NEAR(afterLeft.x(), before.x(), 0.5);
    wheel(QPoint(static_cast<int>(right) + 100, 150), 2);
    EXPECT_NEAR(view.transform().toPicture({100, 150}).x(), before.x(), 0.5);
}

TEST_F(ComparisonViewTest, TheWheelZoomsAboutTheMouse)
{
    QSignalSpy zoomed(&view, &ComparisonView::zoomChanged);
    wheel({450, 300}, 3);
    EXPECT_GT(view.transform().scale(), 0.9);
    EXPECT_GE(zoomed.count(), 1);
    wheel({450, 300}, -3);
    wheel({450, 300}, -3);
    EXPECT_TRUE(view.transform().isFit());
}

TEST_F(ComparisonViewTest, TwoFingersPinch)
{
    const double before = view.transform().scale();
    QTest::touchEvent(&view, finger).press(0, QPoint(200, 200), &view).press(1, QPoint(240, 200), &view);
    for (int step = 1; step <= 4; ++step) {
        QTest::touchEvent(&view, finger)
            .move(0, QPoint(200 - step * 10, 200), &view)
            .move(1, QPoint(240 + step * 10, 200), &view);
    }
    EXPECT_NEAR(view.transform().scale(), 3 * before, 0.02 * before);
    QTest::touchEvent(&view, finger).release(0, QPoint(160, 200), &view).release(1, QPoint(280, 200), &view);
    EXPECT_FALSE(view.transform().isFit());
    EXPECT_EQ(view.divider().fraction(), 0.5) << "a pinch must not take the line along";
}

TEST_F(ComparisonViewTest, OneFingerPansWhatIsZoomed)
{
    view.setScale(1.0);
    const QPointF before = view.transform().toPicture({100, 100});
    QTest::touchEvent(&view, finger).press(0, QPoint(100, 100), &view);
    QTest::touchEvent(&view, finger).move(0, QPoint(130, 80), &view);
    QTest::touchEvent(&view, finger).release(0, QPoint(130, 80), &view);
    const QPointF after = view.transform().toPicture({130, 80});
    EXPECT_NEAR(after.x(), before.x(), 0.01);
    EXPECT_NEAR(after.y(), before.y(), 0.01);
}

TEST_F(ComparisonViewTest, ADoubleTapTogglesFullSizeAndFit)
{
    const auto tap = [this] {
        QTest::touchEvent(&view, finger).press(0, QPoint(150, 120), &view);
        QTest::touchEvent(&view, finger).release(0, QPoint(150, 120), &view);
    };
    tap();
    EXPECT_TRUE(view.transform().isFit());
    tap();
    EXPECT_EQ(view.transform().scale(), 1.0);
    tap();
    tap();
    EXPECT_TRUE(view.transform().isFit());
}

TEST_F(ComparisonViewTest, ADoubleClickTogglesFullSizeAndFit)
{
    const auto doubleClick = [this](const QPoint& position) {
        QTest::mouseClick(&view, Qt::LeftButton, {}, position);
        QTest::mouseDClick(&view, Qt::LeftButton, {}, position);
    };
    for (const QPoint position : {QPoint(150, 120), QPoint(150, 200)}) { // the grip comes to the second
        doubleClick(position);
        EXPECT_EQ(view.transform().scale(), 1.0);
        doubleClick(position);
        EXPECT_TRUE(view.transform().isFit());
    }
}

TEST_F(ComparisonViewTest, AClickBringsTheLineThere)
{
    QTest::mouseClick(&view, Qt::LeftButton, {}, {120, 90});
    EXPECT_TRUE(test::eventually([this] { return std::abs(view.divider().fraction() - 0.2) < 0.002; }));
    QTest::touchEvent(&view, finger).press(0, QPoint(480, 320), &view);
    QTest::touchEvent(&view, finger).release(0, QPoint(480, 320), &view);
    EXPECT_TRUE(test::eventually([this] { return std::abs(view.divider().fraction() - 0.8) < 0.002; }));
    EXPECT_TRUE(view.transform().isFit());
}

TEST_F(ComparisonViewTest, WhatIsLetGoOfInMotionGlidesOnAndComesToRest)
{
    view.setScale(2.0);
    QTest::touchEvent(&view, finger).press(0, QPoint(150, 100), &view);
    for (int step = 1; step <= 4; ++step) {
        QTest::touchEvent(&view, finger).move(0, QPoint(150 + 20 * step, 100), &view);
    }
    const double held = view.transform().toPicture({0, 0}).x();
    QTest::touchEvent(&view, finger).release(0, QPoint(230, 100), &view);
    EXPECT_TRUE(test::eventually([&] { return view.transform().toPicture({0, 0}).x() < held - 5; }));
    double last = 0.0;
    EXPECT_TRUE(test::eventually([&] {
        QTest::qWait(60);
        const double now = view.transform().toPicture({0, 0}).x();
        return std::exchange(last, now) == now;
    }));
}

TEST_F(ComparisonViewTest, AFingerThatRestsBeforeItLeavesThrowsNothing)
{
    view.setScale(2.0);
    QTest::touchEvent(&view, finger).press(0, QPoint(150, 100), &view);
    QTest::touchEvent(&view, finger).move(0, QPoint(230, 100), &view);
    QTest::qWait(150);
    const QPointF held = view.transform().toPicture({0, 0});
    QTest::touchEvent(&view, finger).release(0, QPoint(230, 100), &view);
    QTest::qWait(100);
    EXPECT_EQ(view.transform().toPicture({0, 0}), held);
}

TEST_F(ComparisonViewTest, TwoFingersPan)
{
    view.setScale(2.0);
    const QPointF before = view.transform().toPicture({0, 0});
    QTest::touchEvent(&view, finger).press(0, QPoint(200, 200), &view).press(1, QPoint(260, 200), &view);
    QTest::touchEvent(&view, finger).move(0, QPoint(160, 170), &view).move(1, QPoint(220, 170), &view);
    const QPointF moved = view.transform().toPicture({0, 0}) - before;
    QTest::touchEvent(&view, finger).release(0, QPoint(160, 170), &view).release(1, QPoint(220, 170), &view);
    EXPECT_NEAR(moved.x(), 20, 0.5);
    EXPECT_NEAR(moved.y(), 15, 0.5);
    EXPECT_EQ(view.divider().fraction(), 0.5);
}

TEST_F(ComparisonViewTest, TheLoupeShowsBothSidesOfThePlaceUnderTheMouse)
{
    view.setMode(CompareMode::Loupe);
    ASSERT_TRUE(waitForPicture());
    EXPECT_TRUE(test::isGreen(colourAt(60, 60)));
    QTest::mouseMove(&view, {300, 200});
    const QRectF frame = view.loupe().frame();
    ASSERT_FALSE(frame.isEmpty());
    const int middle = static_cast<int>(frame.center().y());
    const int left = static_cast<int>(frame.left()) + 30;
    const int right = static_cast<int>(frame.right()) - 30;
    EXPECT_TRUE(test::eventually([&] { return test::isRed(colourAt(left, middle)); }));
    EXPECT_TRUE(test::eventually([&] { return test::isGreen(colourAt(right, middle)); }));
    EXPECT_EQ(view.loupe().scale(), 1.0);
    QTest::mouseClick(&view, Qt::LeftButton, {}, {300, 200});
    EXPECT_EQ(view.loupe().scale(), 2.0);
}

TEST_F(ComparisonViewTest, TheLoupeStaysInTheViewAndOffTheFinger)
{
    view.setMode(CompareMode::Loupe);
    for (const QPoint place : {QPoint(2, 2), QPoint(590, 10), QPoint(300, 320), QPoint(10, 390)}) {
        QTest::touchEvent(&view, finger).press(0, place, &view);
        EXPECT_TRUE(QRectF(view.rect()).contains(view.loupe().frame())) << place.x() << ' ' << place.y();
        EXPECT_FALSE(view.loupe().frame().contains(place)) << place.x() << ' ' << place.y();
        QTest::touchEvent(&view, finger).release(0, place, &view);
        QTest::qWait(450); // not a double tap
    }
}

TEST_F(ComparisonViewTest, TheNavigatorComesWithTheZoomAndLeadsElsewhere)
{
    EXPECT_TRUE(view.navigatorPlace().isEmpty());
    view.setScale(2.0);
    const QRectF place = view.navigatorPlace();
    ASSERT_TRUE(QRectF(view.rect()).contains(place));
    const QPoint corner = place.topLeft().toPoint() + QPoint(3, 3);
    QTest::mouseClick(&view, Qt::LeftButton, {}, corner);
    EXPECT_EQ(view.transform().visiblePicture().topLeft(), QPoint(0, 0));
    drag(corner, place.bottomRight().toPoint() - QPoint(2, 2));
    EXPECT_EQ(view.transform().visiblePicture().bottomRight(),
              QPoint(photoSize.width - 1, photoSize.height - 1));
    EXPECT_EQ(view.divider().fraction(), 0.5);
}

TEST_F(ComparisonViewTest, ATouchIsLookedAtFirst)
{
    Rect part;
    QObject::connect(&view, &ComparisonView::focusChanged, &view, [&](const Rect& focus) { part = focus; });
    QTest::touchEvent(&view, finger).press(0, QPoint(150, 100), &view);
    EXPECT_TRUE(part.contains(Rect{299, 199, 2, 2}));
    EXPECT_LT(part.width, 64);
    QTest::touchEvent(&view, finger).release(0, QPoint(150, 100), &view);
}

} // namespace
} // namespace nightjar
