// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;

namespace nightjar {

/// An overlay that announces the restart of the kiosk; any touch cancels it.
class IdleNotice : public QWidget
{
    Q_OBJECT

public:
    explicit IdleNotice(QWidget& window);

    void showSeconds(int seconds);

    [[nodiscard]] QString text() const;

private:
    QLabel* m_words;
};

} // namespace nightjar
