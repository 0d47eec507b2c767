// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/tabular_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace nightjar {
namespace {

double digitWidth(const QFontMetricsF& metrics)
{
    double widest = 0.0;
    for (char digit = '0'; digit <= '9'; ++digit) {
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    }
    return widest;
}

} // namespace

double tabularWidth(const QFont& font, const QString& text)
{
    const QFontMetricsF metrics(font);
    const double digit = digitWidth(metrics);
    double width = 0.0;
    for (const QChar character : text) {
        width += character.isDigit() ? digit : metrics.horizontalAdvance(character);
    }
    return width;
}

void drawTabular(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    const double digit = digitWidth(metrics);
    const double width = tabularWidth(painter.font(), text);
    double x = area.left();
    if (alignment & Qt::AlignRight) {
        x = area.right() - width;
    } else if (alignment & Qt::AlignHCenter) {
        x = area.center().x() - width / 2;
    }
    const double baseline = std::round(area.center().y() + (metrics.capHeight() / 2));
    for (const QChar character : text) {
        const double natural = metrics.horizontalAdvance(character);
        const double cell = character.isDigit() ? digit : natural;
        painter.drawText(QPointF(x + (cell - natural) / 2, baseline), QString(character));
        x += cell;
    }
}

QSize TabularLabel::sizeHint() const
{
    return {static_cast<int>(std::ceil(tabularWidth(font(), text()))), fontMetrics().height()};
}

void TabularLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    drawTabular(painter, contentsRect(), alignment(), text());
}

} // namespace nightjar
