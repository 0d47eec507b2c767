// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/comparison_layout.h"

#include "ui/compare/view_transform.h"

#include <cmath>

namespace nightjar {
namespace {

constexpr double gap = 4.0; ///< between the two panes, logical pixels

} // namespace

ComparisonLayout::ComparisonLayout(const QSize& view, double ratio, const Shown& shown)
    : m_size(static_cast<int>(std::lround(view.width() * ratio)),
             static_cast<int>(std::lround(view.height() * ratio))),
      m_line(static_cast<int>(std::lround(shown.line * view.width() * ratio))), m_ratio(ratio), m_shown(shown)
{
}

std::vector<ComparisonLayout::Pane> ComparisonLayout::panes() const
{
    const QRect all(QPoint(0, 0), m_size);
    const Side after = m_shown.held ? Side::Before : Side::After;
    if (!m_shown.two) {
        return {{all, all, Side::Before}};
    }
    switch (m_shown.mode) {
    case CompareMode::Difference:
        return {{all, all, m_shown.held ? Side::Before : Side::Difference}};
    case CompareMode::Loupe:
        return {{all, all, after}};
    case CompareMode::SideBySide: {
        const QRect left(QPoint(0, 0), paneSize());
        const QRect right = left.translated(m_size.width() - left.width(), 0);
        return {{left, left, Side::Before}, {right, right, after}};
    }
    case CompareMode::Split:
        break;
    }
    if (m_shown.held) {
        return {{all, all, Side::Before}};
    }
    return {{all, QRect(0, 0, m_line, all.height()), Side::Before},
            {all, QRect(m_line, 0, all.width() - m_line, all.height()), Side::After}};
}

QSize ComparisonLayout::paneSize() const
{
    if (!m_shown.two || m_shown.mode != CompareMode::SideBySide) {
        return m_size;
    }
    return {static_cast<int>((m_size.width() - std::lround(gap * m_ratio)) / 2), m_size.height()};
}

QPointF ComparisonLayout::inPane(const QPointF& position) const
{
    const QPointF device = position * m_ratio;
    const int width = paneSize().width();
    return device.x() > width ? device - QPointF(m_size.width() - width, 0) : device;
}

std::vector<PictureRenderer::SideView> ComparisonLayout::sides(const ViewTransform& transform) const
{
    const QRect seen = transform.coveredRect().translated(-transform.origin());
    if (m_shown.mode == CompareMode::Difference) {
        // The other side is prepared in case the user holds "Before".
        return {{Side::Difference, m_shown.held ? QRect() : seen},
                {Side::Before, m_shown.held ? seen : QRect()}};
    }
    if (!hasLine()) {
        return {{Side::Before, seen}, {Side::After, seen}};
    }
    // Each side covers its own half, so that dragging renders only what is visible.
    std::vector<PictureRenderer::SideView> sides;
    for (const Pane& pane : panes()) {
        sides.push_back({pane.side, seen.intersected(pane.clip.translated(-transform.origin()))});
    }
    return sides;
}

bool ComparisonLayout::hasLine() const
{
    return m_shown.two && m_shown.mode == CompareMode::Split && !m_shown.held;
}

SideLabels::Shown ComparisonLayout::labels() const
{
    if (m_shown.held) {
        return SideLabels::Shown::BeforeOnly;
    }
    switch (m_shown.mode) {
    case CompareMode::Difference:
        return SideLabels::Shown::Difference;
    case CompareMode::Loupe:
        return SideLabels::Shown::AfterOnly;
    case CompareMode::Split:
    case CompareMode::SideBySide:
        break;
    }
    return SideLabels::Shown::Both;
}

Side ComparisonLayout::overview() const
{
    return m_shown.two && m_shown.mode != CompareMode::Difference ? Side::After : Side::Before;
}

} // namespace nightjar
