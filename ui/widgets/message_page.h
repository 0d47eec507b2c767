// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace nightjar {

class IconLabel;

/// What stands in the picture's place where there is none: one sentence, perhaps what to do next, and one
/// button.
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
    /// What a second, quieter button shows where a message offers it.
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
