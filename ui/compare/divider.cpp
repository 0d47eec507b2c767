// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/divider.h"

#include "ui/style/device_pixels.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace nightjar {
namespace {

constexpr double gripMargin = 8.0;
/// The grip's vertical position from the pane's top, as a fraction: within reach of a thumb.
constexpr double gripHeight = 0.5;

} // namespace

double Divider::lineX(const QRectF& pane) const
{
    return pane.x() + m_fraction * pane.width();
}

void Divider::moveTo(double x, const QRectF& pane)
{
    m_fraction = std::clamp((x - pane.x()) / std::max(1.0, pane.width()), 0.0, 1.0);
}

QRectF Divider::gripRect(const QRectF& pane) const
{
    const double inset = gripRadius + gripMargin;
    const double x =
        std::clamp(lineX(pane), pane.left() + inset, std::max(pane.left() + inset, pane.right() - inset));
    const double y = pane.top() + pane.height() * gripHeight;
    return {x - gripRadius, y - gripRadius, 2 * gripRadius, 2 * gripRadius};
}

bool Divider::isGrabbedAt(const QPointF& position, const QRectF& pane, double within) const
{
    const double margin = within - gripRadius;
    return std::abs(position.x() - lineX(pane)) <= within ||
           gripRect(pane).adjusted(-margin, -margin, margin, margin).contains(position);
}

void Divider::paint(QPainter& painter, const QRectF& pane, double ratio, bool active) const
{
    // Opaque and aligned to pixels: a long translucent or antialiased line costs more than the pictures.
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double thin = onDevicePixels(1.0, ratio);
    const double wide = onDevicePixels(2.0, ratio);
    const double x = std::clamp(onDevicePixels(lineX(pane), ratio), pane.left() + wide,
                                onDevicePixels(pane.right(), ratio) - wide);
    painter.fillRect(QRectF(x - wide, pane.top(), 2 * wide, pane.height()), QColor(theme::pictureShade));
    painter.fillRect(QRectF(x - thin, pane.top(), 2 * thin, pane.height()), QColor(theme::onPicture));

    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF grip = gripRect(pane);
    painter.setBrush(active ? theme::shade(235) : theme::shade());
    painter.setPen(QPen(QColor(theme::onPicture), 2));
    painter.drawEllipse(grip.adjusted(1, 1, -1, -1));
    painter.setPen(QPen(QColor(theme::onPicture), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const double side : {-1.0, 1.0}) {
        const QPointF tip = grip.center() + QPointF(side * 10, 0);
        QPainterPath chevron(tip + QPointF(-side * 5, -5));
        chevron.lineTo(tip);
        chevron.lineTo(tip + QPointF(-side * 5, 5));
        painter.drawPath(chevron);
    }
}

} // namespace nightjar
