// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/drop_overlay.h"

#include "ui/style/icon.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace nightjar {
namespace {

constexpr int signSize = 40;
constexpr int frame = 16;

} // namespace

DropOverlay::DropOverlay(QWidget* window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::showFor(int files)
{
    m_text = files == 1 ? tr("Drop to open this photo") : tr("Drop to open these %1 files").arg(files);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil(theme::stage);
    veil.setAlpha(242);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(QColor(theme::accent), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(frame, frame, -frame, -frame), theme::radius * 2,
                            theme::radius * 2);
    const QPoint middle = rect().center();
    icon(QStringLiteral("open"), theme::accent)
        .paint(&painter, QRect(middle.x() - signSize / 2, middle.y() - signSize - 8, signSize, signSize));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(QColor(theme::text));
    painter.drawText(QRect(0, middle.y() + 8, width(), 24), Qt::AlignCenter, m_text);
}

} // namespace nightjar
