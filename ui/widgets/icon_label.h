// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QWidget>

namespace nightjar {

/// An icon beside words, which say the same: drawn when it is painted, so that it follows the theme.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    /// `side` in pixels.
    explicit IconLabel(int side, QWidget* parent = nullptr);

    void setIcon(const QIcon& icon);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_icon;
};

} // namespace nightjar
