// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/pages/progress_strip.h"

#include "ui/style/tabular_text.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace nightjar {
namespace {

constexpr int lineHeight = 8;
constexpr int textHeight = 28;
constexpr int textSize = 18;

} // namespace

ProgressStrip::ProgressStrip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumWidth(120);
}

void ProgressStrip::show(const QString& text, double fraction)
{
    m_text = text;
    m_fraction = fraction;
    setAccessibleName(text);
    update();
}

void ProgressStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QFont font = painter.font();
    font.setPixelSize(textSize);
    painter.setFont(font);
    painter.setPen(QColor(theme::text));
    const bool hasLine = m_fraction >= 0;
    const int used = hasLine ? textHeight + lineHeight : textHeight;
    const QRectF words(theme::grid, (height() - used) / 2.0, width() - 2 * theme::grid, textHeight);
    drawTabular(painter, words, Qt::AlignLeft | Qt::AlignVCenter, m_text);
    if (hasLine) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        QRectF line(words.left(), words.bottom(), words.width(), lineHeight);
        painter.setBrush(QColor(theme::control));
        painter.drawRoundedRect(line, lineHeight / 2.0, lineHeight / 2.0);
        line.setWidth(std::max<double>(lineHeight, line.width() * m_fraction));
        painter.setBrush(QColor(theme::accent));
        painter.drawRoundedRect(line, lineHeight / 2.0, lineHeight / 2.0);
    }
}

} // namespace nightjar
