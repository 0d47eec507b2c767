// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace nightjar {

class IconLabel;

/// A page in place of the picture: one sentence, optionally advice, and one button.
class MessagePage : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePage(QWidget* parent = nullptr);

    struct Message
    {
        QString sentence;
        QString advice; ///< may be empty
        QString action; ///< of the button; empty: no button
        bool isPrimary = false;
        bool isProblem = false;
        bool offersRecent = false;
    };
    void show(const Message& message);
    /// The menu of a second button, which some messages show.
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
