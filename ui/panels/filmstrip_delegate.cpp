// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/filmstrip_delegate.h"

#include "ui/session/photo_list.h"
#include "ui/style/icon.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace nightjar {
namespace {

constexpr QSizeF largePicture{96, 60};
constexpr QSizeF smallPicture{72, 48};
constexpr double signRadius = 9.0;

void paintPicture(QPainter& painter, const QRectF& frame, const QImage& picture)
{
    QPainterPath shape;
    shape.addRoundedRect(frame, 4, 4);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(frame, QColor(theme::control));
    if (!picture.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        QRectF place(QPointF(), QSizeF(picture.size()).scaled(frame.size(), Qt::KeepAspectRatioByExpanding));
        place.moveCenter(frame.center());
        painter.drawImage(place, picture);
    }
    painter.restore();
}

/// Draws a progress ring while the photo is processed, a tick when it is denoised, a triangle if it failed.
/// Draws nothing for waiting or open photos.
void paintSign(QPainter& painter, const QPointF& centre, PhotoState state, double progress)
{
    if (state == PhotoState::Waiting || state == PhotoState::Open) {
        return;
    }
    const QRectF circle(centre.x() - signRadius, centre.y() - signRadius, 2 * signRadius, 2 * signRadius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::shade(215));
    painter.drawEllipse(circle.adjusted(-2, -2, 2, 2));
    const QRect inside = circle.adjusted(3, 3, -3, -3).toRect();
    switch (state) {
    case PhotoState::Denoised:
        icon(QStringLiteral("done"), theme::onPicture).paint(&painter, inside.adjusted(-1, -1, 1, 1));
        break;
    case PhotoState::Failed:
        icon(QStringLiteral("warning"), theme::warningOnPicture)
            .paint(&painter, inside.adjusted(-2, -2, 2, 2));
        break;
    default: {
        const QRectF ring = circle.adjusted(2, 2, -2, -2);
        painter.setPen(QPen(QColor(theme::grooveOnPicture), 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(ring);
        painter.setPen(QPen(QColor(theme::accentOnPicture), 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, 90 * 16, -static_cast<int>(progress * 360 * 16));
        break;
    }
    }
}

} // namespace

void FilmstripDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(option.rect).adjusted(2, 2, -2, -2);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    if (current || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(current ? theme::controlPressed : theme::control));
        painter->drawRoundedRect(area, theme::radius, theme::radius);
    }
    if (current) { // the background alone has too little contrast
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        painter->setPen(QPen(QColor(focused ? theme::accent : theme::groove), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(area.adjusted(1, 1, -1, -1), theme::radius, theme::radius);
    }
    const QSizeF pictureSize = m_small ? smallPicture : largePicture;
    const QRectF frame(QPointF(area.center().x() - pictureSize.width() / 2, area.top() + (m_small ? 2 : 6)),
                       pictureSize);
    paintPicture(*painter, frame, index.data(Qt::DecorationRole).value<QImage>());
    paintSign(*painter, frame.bottomRight() - QPointF(signRadius + 4, signRadius + 4),
              static_cast<PhotoState>(index.data(PhotoList::StateRole).toInt()),
              index.data(PhotoList::ProgressRole).toDouble());

    if (m_small) {
        painter->restore();
        return;
    }
    QFont small = option.font;
    small.setPixelSize(theme::smallSize);
    painter->setFont(small);
    painter->setPen(QColor(current ? theme::text : theme::quietText));
    const QRectF name(area.left() + 6, frame.bottom(), area.width() - 12, area.bottom() - frame.bottom());
    painter->drawText(name, Qt::AlignCenter,
                      QFontMetrics(small).elidedText(index.data().toString(), Qt::ElideMiddle,
                                                     static_cast<int>(name.width())));
    painter->restore();
}

} // namespace nightjar
