// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/comparison_canvas.h"

#include "tests/ui/compare/comparison_fixture.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <utility>

namespace nightjar {
namespace {

using test::photoSize;
using ComparisonCanvasTest = test::ComparisonTest;

TEST_F(ComparisonCanvasTest, BeforeIsLeftAndAfterRightOfTheLine)
{
    EXPECT_TRUE(test::isRed(colourAt(60, 200)));
    EXPECT_TRUE(test::isRed(colourAt(290, 100)));
    EXPECT_TRUE(test::isGreen(colourAt(310, 100)));
    EXPECT_TRUE(test::isGreen(colourAt(540, 200)));
}

TEST_F(ComparisonCanvasTest, SideBySideShowsTheSamePartTwice)
{
    view.setMode(CompareMode::SideBySide);
    ASSERT_TRUE(waitForPicture());
    EXPECT_TRUE(test::isRed(colourAt(30, 200)));
    EXPECT_TRUE(test::isRed(colourAt(280, 200)));
    EXPECT_TRUE(test::isGreen(colourAt(320, 200)));
    EXPECT_TRUE(test::isGreen(colourAt(570, 200)));
}

TEST_F(ComparisonCanvasTest, HoldingShowsBeforeEverywhere)
{
    view.holdBefore(true);
    EXPECT_TRUE(test::isRed(colourAt(540, 200)));
    view.holdBefore(false);
    EXPECT_TRUE(test::isGreen(colourAt(540, 200)));
}

TEST_F(ComparisonCanvasTest, TellsWhichPartIsOnScreen)
{
    Rect part;
    QObject::connect(&view, &ComparisonView::focusChanged, &view, [&](const Rect& focus) { part = focus; });
    view.setScale(2.0);
    EXPECT_EQ(part.size(), (Size{300, 200}));
    view.fit();
    EXPECT_EQ(part, (Rect{0, 0, photoSize.width, photoSize.height}));
}

TEST_F(ComparisonCanvasTest, FinishedTilesAppearWhereTheyBelong)
{
    const auto before = test::pyramidOf(test::flatImage(photoSize, 0.5F, 0.0F, 0.0F));
    const auto live = std::make_shared<LivePyramid>(before);
    view.setPictures(std::make_shared<ComparedPictures>(ComparedPictures{before, live, {}, Orientation(1)}));
    ASSERT_TRUE(waitForPicture());
    EXPECT_TRUE(test::isRed(colourAt(450, 100)));
    const Rect target{800, 100, 200, 200};
    live->replace({target, test::flatImage(photoSize, 0.0F, 0.5F, 0.0F)});
    view.refreshAfter(target);
    ASSERT_TRUE(test::eventually([this] { return test::isGreen(colourAt(450, 100)); }));
    EXPECT_TRUE(test::isRed(colourAt(550, 100)));
    EXPECT_TRUE(test::isRed(colourAt(450, 200)));
}

TEST_F(ComparisonCanvasTest, ALookThatChangesFasterThanItIsDrawnIsDrawnInTheEnd)
{
    const QColor normal = colourAt(500, 50);
    for (int step = 1; step <= 50; ++step) {
        view.setLook({.exposureEv = -step / 25.0, .strength = 1.0});
    }
    ASSERT_TRUE(waitForPicture());
    EXPECT_LT(colourAt(500, 50).green(), normal.green() - 40);
}

TEST_F(ComparisonCanvasTest, TheDifferenceIsGreyWhereNothingChangedAndHeldShowsBefore)
{
    const auto same = test::pyramidOf(test::flatImage(photoSize, 0.2F, 0.2F, 0.2F));
    const auto after = test::flatImage(photoSize, 0.2F, 0.2F, 0.2F);
    for (int y = 0; y < photoSize.height; ++y) { // the right half is a little greener
        std::fill_n(after->row(1, y).begin() + photoSize.width / 2, photoSize.width / 2, toHalf(0.23F));
    }
    view.setPictures(std::make_shared<ComparedPictures>(
        ComparedPictures{same, test::pyramidOf(after), {}, Orientation(1)}));
    view.setMode(CompareMode::Difference);
    ASSERT_TRUE(waitForPicture());
    EXPECT_EQ(colourAt(100, 250), QColor(128, 128, 128));
    EXPECT_GT(colourAt(500, 250).green(), 140);
    EXPECT_EQ(colourAt(500, 250).red(), 128);
    view.holdBefore(true);
    ASSERT_TRUE(waitForPicture());
    EXPECT_EQ(colourAt(100, 250), colourAt(500, 250));
}

TEST_F(ComparisonCanvasTest, TheLoupeComesToRest)
{
    showLoupe();
    const PictureRenderer& lens = std::as_const(view).loupe().renderer();
    ASSERT_TRUE(test::eventually([&] { return lens.isComplete(); }));
    QTest::qWait(1000); // it fetches what lies around, too
    QSignalSpy drawn(&lens, &PictureRenderer::changed);
    QTest::qWait(500);
    EXPECT_EQ(drawn.count(), 0);
}

TEST_F(ComparisonCanvasTest, AHiddenLoupeDrawsNothing)
{
    showLoupe();
    const PictureRenderer& lens = std::as_const(view).loupe().renderer();
    ASSERT_TRUE(test::eventually([&] { return lens.isComplete(); }));
    view.setMode(CompareMode::Split);
    QTest::qWait(500); // what was begun
    QSignalSpy drawn(&lens, &PictureRenderer::changed);
    view.setLook({.exposureEv = 1.0});
    ASSERT_TRUE(waitForPicture());
    QTest::qWait(300);
    EXPECT_EQ(drawn.count(), 0);
}

TEST_F(ComparisonCanvasTest, WithNothingToCompareTheLoupeLeavesTheScaleToThePicture)
{
    view.setPictures(std::make_shared<ComparedPictures>(ComparedPictures{
        test::pyramidOf(test::flatImage(photoSize, 0.5F, 0.0F, 0.0F)), nullptr, {}, Orientation(1)}));
    view.setMode(CompareMode::Loupe);
    view.setScale(2.0);
    EXPECT_EQ(view.transform().scale(), 2.0);
}

TEST_F(ComparisonCanvasTest, AnUprightPhotoIsShownUpright)
{
    auto image = test::flatImage({800, 400}, 0.5F, 0.0F, 0.0F);
    for (int y = 0; y < 400; ++y) { // the sensor's left half is green
        std::fill_n(image->row(0, y).begin(), 400, toHalf(0.0F));
        std::fill_n(image->row(1, y).begin(), 400, toHalf(0.5F));
    }
    view.setPictures(std::make_shared<ComparedPictures>(
        ComparedPictures{test::pyramidOf(image), nullptr, {}, Orientation(6)}));
    ASSERT_TRUE(waitForPicture());
    EXPECT_EQ(view.transform().picture(), QSize(400, 800));
    EXPECT_TRUE(test::isGreen(colourAt(300, 60))); // turned clockwise, left is on top
    EXPECT_TRUE(test::isRed(colourAt(300, 340)));
}

} // namespace
} // namespace nightjar
