// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/pages/photo_grid_delegate.h"

#include "ui/style/icon.h"
#include "ui/style/theme.h"

#include <QImage>
#include <QListView>
#include <QPainter>
#include <QPainterPath>

namespace nightjar {
namespace {

constexpr double margin = 6.0;
constexpr double ringWidth = 4.0;
constexpr double signSize = 36.0;
constexpr int brokenSize = 32;

void paintPicture(QPainter& painter, const QRectF& frame, const QVariant& picture)
{
    QPainterPath shape;
    shape.addRoundedRect(frame, theme::radius, theme::radius);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(frame, QColor(theme::control));
    const QImage image = picture.value<QImage>();
    if (!image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        QRectF place(QPointF(), QSizeF(image.size()).scaled(frame.size(), Qt::KeepAspectRatioByExpanding));
        place.moveCenter(frame.center());
        painter.drawImage(place, image);
    } else if (picture.isValid()) { // the photo cannot be shown
        QRect sign(0, 0, brokenSize, brokenSize);
        sign.moveCenter(frame.center().toPoint());
        icon(QStringLiteral("warning"), theme::quietText).paint(&painter, sign);
    }
    painter.restore();
}

void paintChosen(QPainter& painter, const QRectF& frame)
{
    painter.setPen(QPen(QColor(theme::accent), ringWidth));
    painter.setBrush(Qt::NoBrush);
    const double inset = ringWidth / 2 - 1;
    painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), theme::radius, theme::radius);
    const QRectF sign(frame.right() - signSize - 10, frame.top() + 10, signSize, signSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(theme::accent));
    painter.drawEllipse(sign);
    icon(QStringLiteral("done"), theme::onAccent).paint(&painter, sign.adjusted(8, 8, -8, -8).toRect());
}

} // namespace

QSize PhotoGridDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const auto* grid = qobject_cast<const QListView*>(option.widget);
    return grid != nullptr ? grid->gridSize() : QSize();
}

void PhotoGridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(option.rect).adjusted(margin, margin, -margin, -nameHeight);
    paintPicture(*painter, frame, index.data(Qt::DecorationRole));
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen) {
        paintChosen(*painter, frame);
    }
    painter->setPen(QColor(chosen ? theme::text : theme::quietText));
    const QRectF name(frame.left(), frame.bottom(), frame.width(), nameHeight);
    painter->drawText(name, Qt::AlignCenter,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle,
                                                    static_cast<int>(name.width())));
    painter->restore();
}

} // namespace nightjar
