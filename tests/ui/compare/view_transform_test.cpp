// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/view_transform.h"

#include <gtest/gtest.h>

namespace nightjar {
namespace {

ViewTransform makeTransform(QSize picture = {6000, 4000}, QSize viewport = {900, 700})
{
    ViewTransform transform;
    transform.setViewport(viewport);
    transform.setPicture(picture);
    return transform;
}

void expectNear(const QPointF& a, const QPointF& b, double tolerance = 1e-6)
{
    EXPECT_NEAR(a.x(), b.x(), tolerance);
    EXPECT_NEAR(a.y(), b.y(), tolerance);
}

TEST(ViewTransform, ANewPictureIsFittedAndCentred)
{
    const ViewTransform transform = makeTransform();
    EXPECT_TRUE(transform.isFit());
    EXPECT_DOUBLE_EQ(transform.scale(), 0.15);
    EXPECT_EQ(transform.coveredRect(), QRect(0, 50, 900, 600));
    EXPECT_EQ(transform.visiblePicture(), QRect(0, 0, 6000, 4000));
}

TEST(ViewTransform, FitStaysFitWhenTheViewportChanges)
{
    ViewTransform transform = makeTransform();
    transform.setViewport({300, 700});
    EXPECT_DOUBLE_EQ(transform.scale(), 0.05);
}

TEST(ViewTransform, ZoomingKeepsThePointUnderTheAnchor)
{
    ViewTransform transform = makeTransform();
    for (const QPointF anchor : {QPointF(450, 350), QPointF(300, 400), QPointF(700, 200)}) {
        transform.setScale(1.0, QPointF(450, 350));
        const QPointF before = transform.toPicture(anchor);
        transform.zoomBy(1.7, anchor);
        expectNear(transform.toPicture(anchor), before);
    }
}

TEST(ViewTransform, PanningMovesThePictureWithTheFinger)
{
    ViewTransform transform = makeTransform();
    transform.setScale(1.0, {450, 350});
    const QPointF before = transform.toPicture({100, 100});
    transform.panBy({40, -30});
    expectNear(transform.toPicture({140, 70}), before);
}

TEST(ViewTransform, ThePictureNeverLeavesTheViewport)
{
    ViewTransform transform = makeTransform();
    transform.setScale(1.0, {0, 0});
    transform.panBy({100000, 100000});
    EXPECT_EQ(transform.origin(), QPoint(0, 0));
    transform.panBy({-100000, -100000});
    EXPECT_EQ(transform.origin() + QPoint(6000, 4000), QPoint(900, 700));
}

TEST(ViewTransform, ZoomingOutEndsInFit)
{
    ViewTransform transform = makeTransform();
    transform.setScale(0.2, {0, 0});
    EXPECT_FALSE(transform.isFit());
    for (int i = 0; i < 20; ++i) {
        transform.zoomBy(0.8, {10, 10});
    }
    EXPECT_TRUE(transform.isFit());
}

TEST(ViewTransform, ZoomingInEndsAtTheLargestScale)
{
    ViewTransform transform = makeTransform();
    for (int i = 0; i < 100; ++i) {
        transform.zoomBy(1.5, {450, 350});
    }
    EXPECT_DOUBLE_EQ(transform.scale(), ViewTransform::largestScale);
}

TEST(ViewTransform, TogglingGoesToFullSizeAtTheAnchorAndBack)
{
    ViewTransform transform = makeTransform();
    const QPointF anchor(600, 300);
    const QPointF point = transform.toPicture(anchor);
    transform.toggleFit(anchor);
    EXPECT_DOUBLE_EQ(transform.scale(), 1.0);
    expectNear(transform.toPicture(anchor), point);
    transform.toggleFit(anchor);
    EXPECT_TRUE(transform.isFit());
}

TEST(ViewTransform, VisiblePictureIsThePartOnScreen)
{
    ViewTransform transform = makeTransform();
    transform.setScale(2.0, {450, 350});
    EXPECT_EQ(transform.visiblePicture().size(), QSize(450, 350));
}

TEST(ViewTransform, ASmallPictureCanBeShownAtFullSize)
{
    ViewTransform transform = makeTransform({300, 200}, {900, 600});
    EXPECT_DOUBLE_EQ(transform.scale(), 3.0);
    transform.setScale(1.0, {450, 300});
    EXPECT_DOUBLE_EQ(transform.scale(), 1.0);
    EXPECT_EQ(transform.coveredRect(), QRect(300, 200, 300, 200));
}

} // namespace
} // namespace nightjar
