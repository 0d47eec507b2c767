// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/queue_delegate.h"

#include "core/queue/photo_queue.h"
#include "ui/queue/queue_model.h"
#include "ui/style/icon.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace nightjar {
namespace {

constexpr QSize pictureSize{60, 40};
constexpr int rowHeight = 56;

} // namespace

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRect area = option.rect.adjusted(2, 1, -2, -1);
    if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver)) {
        // The background alone has too little contrast.
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        painter->setPen(option.state.testFlag(QStyle::State_Selected)
                            ? QPen(QColor(focused ? theme::accent : theme::groove), 2)
                            : QPen(Qt::NoPen));
        painter->setBrush(
            QColor(option.state.testFlag(QStyle::State_Selected) ? theme::controlPressed : theme::control));
        painter->drawRoundedRect(area, theme::radius, theme::radius);
    }
    const QRect frame(area.left() + theme::grid, area.center().y() - pictureSize.height() / 2,
                      pictureSize.width(), pictureSize.height());
    painter->fillRect(frame, QColor(theme::stage));
    if (const auto picture = index.data(Qt::DecorationRole).value<QImage>(); !picture.isNull()) {
        QRect place(QPoint(), picture.size().scaled(frame.size(), Qt::KeepAspectRatio));
        place.moveCenter(frame.center());
        painter->drawImage(place, picture);
    }
    const auto state = static_cast<QueueState>(index.data(QueueModel::StateRole).toInt());
    const QRect sign(area.right() - theme::grid - theme::iconSize, area.center().y() - theme::iconSize / 2,
                     theme::iconSize, theme::iconSize);
    if (state == QueueState::Done) {
        icon(QStringLiteral("done"), theme::text).paint(painter, sign);
    } else if (state == QueueState::Failed) {
        icon(QStringLiteral("warning"), theme::warning).paint(painter, sign);
    }

    const QRect text(frame.right() + 2 * theme::grid, area.top(),
                     sign.left() - frame.right() - 3 * theme::grid, area.height());
    const auto line = [&](const QString& words, int pixels, QRgb colour, Qt::Alignment half) {
        QFont font = option.font;
        font.setPixelSize(pixels);
        painter->setFont(font);
        painter->setPen(QColor(colour));
        const QRect place = half == Qt::AlignBottom ? text.adjusted(0, 0, 0, -text.height() / 2)
                                                    : text.adjusted(0, text.height() / 2, 0, 0);
        painter->drawText(place, static_cast<int>(Qt::AlignLeft | half),
                          QFontMetrics(font).elidedText(words, Qt::ElideRight, place.width()));
    };
    line(index.data().toString(), theme::textSize,
         state == QueueState::Skipped ? theme::quietText : theme::text, Qt::AlignBottom);
    line(index.data(QueueModel::StatusRole).toString(), theme::smallSize,
         state == QueueState::Failed ? theme::warning : theme::quietText, Qt::AlignTop);
    painter->restore();
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {320, rowHeight};
}

} // namespace nightjar
