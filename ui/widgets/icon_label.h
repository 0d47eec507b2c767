// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QWidget>

namespace nightjar {

/// An icon whose meaning is also in the text beside it. Rendered on each paint, so that it follows the theme.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    /// `side`: width and height, logical pixels.
    explicit IconLabel(int side, QWidget* parent = nullptr);

    void setIcon(const QIcon& icon);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_icon;
};

} // namespace nightjar
