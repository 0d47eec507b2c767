// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>
#include <QRectF>

class QPainter;

namespace nightjar {

/// The line between before and after, with a grip for dragging. The line moves up to the pane's edges; the
/// grip always stays inside the pane. Logical pixels.
class Divider
{
public:
    static constexpr double reach = 22.0;      ///< grab distance on each side of the line, for a mouse
    static constexpr double touchReach = 30.0; ///< likewise, for a finger
    static constexpr double gripRadius = 20.0;

    /// Returns the line's position as a fraction of the pane's width, 0 … 1.
    [[nodiscard]] double fraction() const { return m_fraction; }
    [[nodiscard]] double lineX(const QRectF& pane) const;
    void moveTo(double x, const QRectF& pane);

    [[nodiscard]] QRectF gripRect(const QRectF& pane) const;
    [[nodiscard]] bool isGrabbedAt(const QPointF& position, const QRectF& pane, double within) const;

    /// `ratio`: device pixels per logical pixel.
    void paint(QPainter& painter, const QRectF& pane, double ratio, bool active) const;

private:
    double m_fraction = 0.5;
};

} // namespace nightjar
