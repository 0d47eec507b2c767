// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/focus_style.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QPen>
#include <QPushButton>

namespace nightjar {
namespace {

constexpr qreal ring = 2.0; ///< as wide as the style sheet's border; pixels

} // namespace

void FocusStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    if (element != PE_FrameFocusRect || qobject_cast<const QPushButton*>(widget) == nullptr) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    if (!widget->property("primary").toBool()) {
        return; // the border is visible enough
    }
    // The second line is needed, because in each theme either the border or the accent has too little
    // contrast with the button (WCAG 2.2 requires 3:1).
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(QColor(theme::onAccent), ring));
    painter->setBrush(Qt::NoBrush);
    const qreal inset = 1.5 * ring; // to the middle of the line
    painter->drawRoundedRect(QRectF(widget->rect()).adjusted(inset, inset, -inset, -inset),
                             theme::radius - inset, theme::radius - inset);
    painter->restore();
}

} // namespace nightjar
