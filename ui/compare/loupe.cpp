// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/loupe.h"

#include "ui/style/device_pixels.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace nightjar {
namespace {

constexpr QSizeF largest{440.0, 220.0};
constexpr double partOfView = 0.6; ///< maximum fraction of a small view, on either axis
constexpr double fingerGap = 48.0; ///< distance between the finger and the lens, logical pixels
constexpr double labelMargin = 8.0;

void paintWord(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& word)
{
    const double width = painter.fontMetrics().horizontalAdvance(word) + 12.0;
    const double height = painter.fontMetrics().height() + 4.0;
    const double x = alignment & Qt::AlignRight     ? area.right() - labelMargin - width
                     : alignment & Qt::AlignHCenter ? area.center().x() - width / 2
                                                    : area.left() + labelMargin;
    const double y =
        alignment & Qt::AlignBottom ? area.bottom() - labelMargin - height : area.top() + labelMargin;
    const QRectF ground(x, y, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::shade());
    painter.drawRoundedRect(ground, height / 2, height / 2);
    painter.setPen(QColor(theme::onPicture));
    painter.drawText(ground, Qt::AlignCenter, word);
}

} // namespace

Loupe::Loupe(QObject* parent) : QObject(parent) {}

void Loupe::setScale(double scale)
{
    m_scale = scale;
    placeView();
}

void Loupe::moveTo(const QPointF& position, const QPointF& picturePoint, const QRectF& view, double ratio,
                   bool aboveFinger)
{
    const QSizeF size = largest.boundedTo(view.size() * partOfView);
    QPointF corner = position - QPointF(size.width() / 2, size.height() / 2);
    if (aboveFinger) {
        corner.setY(position.y() - fingerGap - size.height());
        if (corner.y() < view.top()) {
            corner.setY(position.y() + fingerGap); // no room above: below the finger
        }
    }
    corner.setX(std::clamp(corner.x(), view.left(), view.right() - size.width()));
    corner.setY(std::clamp(corner.y(), view.top(), view.bottom() - size.height()));
    // Aligned to device pixels, so that the picture is drawn unblurred.
    const QPointF snapped(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio);
    m_half = QSize(static_cast<int>(size.width() * ratio / 2), static_cast<int>(size.height() * ratio));
    m_frame = QRectF(snapped, QSizeF(2 * m_half.width(), m_half.height()) / ratio);
    m_point = picturePoint;
    placeView();
}

void Loupe::hide()
{
    m_frame = {};
    m_renderer.setView({}, {}); // nothing is rendered while hidden
}

void Loupe::placeView()
{
    const ComparedPictures* pictures = m_renderer.pictures();
    if (pictures == nullptr || m_frame.isEmpty()) {
        return;
    }
    const QSize scaled = pictures->uprightSize() * m_scale;
    m_origin = QPoint(m_half.width() / 2 - static_cast<int>(std::floor(m_point.x() * m_scale)),
                      m_half.height() / 2 - static_cast<int>(std::floor(m_point.y() * m_scale)));
    m_renderer.setView(scaled, QRect(-m_origin, m_half).intersected(QRect(QPoint(0, 0), scaled)));
}

void Loupe::paint(QPainter& painter, double ratio) const
{
    const ComparedPictures* pictures = m_renderer.pictures();
    if (pictures == nullptr || m_frame.isEmpty()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double border = onDevicePixels(2.0, ratio);
    painter.fillRect(m_frame.adjusted(-border, -border, border, border), QColor(theme::onPicture));
    painter.fillRect(m_frame, QColor(theme::pictureShade));
    const QPoint corner = (m_frame.topLeft() * ratio).toPoint();
    painter.scale(1.0 / ratio, 1.0 / ratio);
    for (const Side side : {Side::Before, Side::After}) {
        const QRect half(corner + QPoint(side == Side::After ? m_half.width() : 0, 0), m_half);
        painter.setClipRect(half);
        m_renderer.paint(painter, side, half.topLeft() + m_origin, pictures->uprightSize() * m_scale);
    }
    painter.restore();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double line = onDevicePixels(1.0, ratio);
    painter.fillRect(QRectF(m_frame.center().x() - line, m_frame.top(), 2 * line, m_frame.height()),
                     QColor(theme::onPicture));
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setPixelSize(theme::smallSize);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    paintWord(painter, m_frame, Qt::AlignLeft | Qt::AlignTop, tr("Before"));
    paintWord(painter, m_frame, Qt::AlignRight | Qt::AlignTop, tr("After"));
    paintWord(painter, m_frame, Qt::AlignHCenter | Qt::AlignBottom,
              tr("%1 %").arg(std::lround(m_scale * 100)));
    painter.restore();
}

} // namespace nightjar
