// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/sign.h"

#include <QPainter>

namespace nightjar {

Sign::Sign(int side, QWidget* parent) : QWidget(parent)
{
    setFixedSize(side, side);
}

void Sign::setIcon(const QIcon& icon)
{
    m_icon = icon;
    update();
}

void Sign::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace nightjar
