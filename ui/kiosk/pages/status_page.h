// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kiosk/pages/kiosk_page.h"

namespace nightjar {

/// A sentence in large letters, optionally advice and one button: for results, progress and errors.
class StatusPage : public KioskPage
{
    Q_OBJECT

public:
    explicit StatusPage(QWidget* parent = nullptr);

    struct Words
    {
        QString icon;
        bool isProblem = false;
        QString sentence;
        QString advice;     ///< may be empty
        QString action;     ///< of the button; empty: no button
        QString actionIcon; ///< of the button
    };
    void show(const Words& words);
    /// Sets the button's text and icon.
    void setAction(const QString& action, const QString& icon);

    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton& primary() { return *m_primary; }

signals:
    void actionChosen();

private:
    QLabel* m_icon;
    QLabel* m_sentence;
    QLabel* m_advice;
    QPushButton* m_primary;
};

} // namespace nightjar
