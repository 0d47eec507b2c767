// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace nightjar {

/// Qt's Fusion, with the ring of focus that a style sheet cannot draw: the border that it gives a focused
/// button is told from the button's ground by a second line within it.
class FocusStyle : public QProxyStyle
{
    Q_OBJECT

public:
    FocusStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace nightjar
