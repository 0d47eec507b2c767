// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/comparison_layout.h"

#include "ui/compare/view_transform.h"

#include <gtest/gtest.h>

#include <cmath>

namespace nightjar {
namespace {

constexpr double ratios[] = {1.0, 1.25, 1.5, 1.75, 2.0, 3.0};
constexpr CompareMode modes[] = {CompareMode::Split, CompareMode::SideBySide, CompareMode::Difference,
                                 CompareMode::Loupe};

TEST(ComparisonLayout, PanesOfOneSizeShareTheViewAndNeverOverlap)
{
    for (const double ratio : ratios) {
        for (const int width : {240, 401, 600, 1919}) {
            for (const CompareMode mode : modes) {
                for (const bool held : {false, true}) {
                    const ComparisonLayout layout({width, 301}, ratio, {mode, true, held, 0.37});
                    const QRect view(0, 0, static_cast<int>(std::lround(width * ratio)),
                                     static_cast<int>(std::lround(301 * ratio)));
                    QRect last;
                    for (const ComparisonLayout::Pane& pane : layout.panes()) {
                        EXPECT_EQ(pane.rect.size(), layout.paneSize());
                        EXPECT_TRUE(view.contains(pane.rect));
                        EXPECT_TRUE(pane.rect.contains(pane.clip));
                        EXPECT_FALSE(pane.clip.intersects(last));
                        last = pane.clip;
                    }
                    EXPECT_EQ(last.right(), view.right()) << width << ' ' << ratio;
                }
            }
        }
    }
}

TEST(ComparisonLayout, WithNothingToCompareBeforeHasTheWholeView)
{
    for (const CompareMode mode : modes) {
        const ComparisonLayout layout({600, 400}, 1.0, {.mode = mode});
        ASSERT_EQ(layout.panes().size(), 1U);
        EXPECT_EQ(layout.panes().front().clip, QRect(0, 0, 600, 400));
        EXPECT_EQ(layout.panes().front().side, Side::Before);
        EXPECT_FALSE(layout.hasLine());
    }
}

TEST(ComparisonLayout, APositionInEitherPaneIsCountedFromThatPane)
{
    const ComparisonLayout layout({600, 400}, 1.5, {.mode = CompareMode::SideBySide, .two = true});
    const auto panes = layout.panes();
    ASSERT_EQ(panes.size(), 2U);
    const QPointF inside(100.5, 70.0);
    EXPECT_EQ(layout.inPane(inside), inside * 1.5);
    const QPointF right = inside + QPointF(panes[1].rect.left(), 0) / 1.5;
    EXPECT_NEAR(layout.inPane(right).x(), inside.x() * 1.5, 1e-9);
}

TEST(ComparisonLayout, EachSideIsSeenWhereItsPaneIsAndNoFarther)
{
    ViewTransform transform;
    transform.setViewport({900, 600});
    transform.setPicture({6000, 4000});
    transform.setScale(1.0, {450, 300});
    for (const double line : {0.0, 0.4, 1.0}) {
        const ComparisonLayout layout({900, 600}, 1.0, {.two = true, .line = line});
        const auto sides = layout.sides(transform);
        ASSERT_EQ(sides.size(), 2U);
        EXPECT_EQ(sides[0].part.width() + sides[1].part.width(), 900) << line;
        EXPECT_EQ(sides[0].part.width(), std::lround(900 * line));
        EXPECT_EQ(sides[1].part.right(), line < 1 ? 900 - transform.origin().x() - 1 : sides[1].part.right());
    }
    const auto held =
        ComparisonLayout({900, 600}, 1.0, {.mode = CompareMode::Difference, .two = true, .held = true})
            .sides(transform);
    for (const auto& [side, part] : held) {
        EXPECT_EQ(part.isEmpty(), side != Side::Before);
    }
}

} // namespace
} // namespace nightjar
