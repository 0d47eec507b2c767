// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace nightjar {

class IconLabel;

/// A page shown instead of the picture: one sentence, optionally advice, and one button.
class MessagePage : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePage(QWidget* parent = nullptr);

    struct Message
    {
        QString sentence;
        QString advice; ///< may be empty
        QString action; ///< text of the button; empty: no button
        bool isPrimary = false;
        bool isProblem = false;
        bool offersRecent = false;
    };
    void show(const Message& message);
    /// Sets the menu of the second button, which messages with `offersRecent` show.
    void setRecentMenu(QMenu* menu);

signals:
    void actionChosen();

private:
    IconLabel* m_icon;
    QLabel* m_sentence;
    QLabel* m_advice;
    QPushButton* m_action;
    QPushButton* m_recent;
};

} // namespace nightjar
