// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace nightjar {

/// Qt's Fusion style with a focus ring that style sheets cannot draw. A second line inside the border
/// separates the border from the button's background.
class FocusStyle : public QProxyStyle
{
    Q_OBJECT

public:
    FocusStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace nightjar
