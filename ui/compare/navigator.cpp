// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/navigator.h"

#include "ui/style/device_pixels.h"
#include "ui/style/theme.h"

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QPen>

#include <algorithm>

namespace nightjar {
namespace {

constexpr QSizeF largest{176.0, 132.0};
constexpr double margin = 12.0;
constexpr double partOfView = 0.3; ///< maximum fraction of a small view, on either axis
constexpr double leastSide = 44.0; ///< minimum size for touch

} // namespace

QRectF Navigator::placeIn(const QRectF& view, const QSize& picture, double ratio)
{
    const QSizeF room(std::min(largest.width(), view.width() * partOfView),
                      std::min(largest.height(), view.height() * partOfView));
    const QSizeF size = QSizeF(picture).scaled(room, Qt::KeepAspectRatio);
    if (std::max(size.width(), size.height()) < leastSide) {
        return {};
    }
    const QPointF corner(view.right() - margin - size.width(), view.bottom() - margin - size.height());
    return onDevicePixels(QRectF(corner, size), ratio);
}

QSize Navigator::deviceSize(const QRectF& place, double ratio)
{
    return (place.size() * ratio).toSize();
}

QPointF Navigator::toPicture(const QPointF& position, const QRectF& place, const QSize& picture)
{
    const QPointF inside = position - place.topLeft();
    return {inside.x() / place.width() * picture.width(), inside.y() / place.height() * picture.height()};
}

void Navigator::paint(QPainter& painter, const QRectF& place, double ratio, const QImage& overview,
                      const QSize& picture, const QRect& visible)
{
    const double line = onDevicePixels(2.0, ratio);
    const QRectF frame = place.adjusted(-line, -line, line, line);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(frame, QColor(theme::pictureShade));
    painter.drawImage(place, overview);
    const double scaleX = place.width() / picture.width();
    const double scaleY = place.height() / picture.height();
    const QRectF seen = QRectF(place.x() + visible.x() * scaleX, place.y() + visible.y() * scaleY,
                               visible.width() * scaleX, visible.height() * scaleY)
                            .intersected(place);
    painter.setClipRect(frame);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(theme::pictureShade), 2 * line, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(onDevicePixels(seen, ratio));
    painter.setPen(QPen(QColor(theme::onPicture), line, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(onDevicePixels(seen, ratio));
    painter.restore();
}

} // namespace nightjar
