// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kiosk/pages/kiosk_page.h"
#include "ui/kiosk/pin_lock.h"

#include <QTimer>

#include <string>

namespace nightjar {

/// A keypad to choose the PIN on the first start, and to enter it to leave the kiosk.
class PinPage : public KioskPage
{
    Q_OBJECT

public:
    explicit PinPage(PinLock& lock, QWidget* parent = nullptr);

    /// Asks for the PIN.
    void ask();
    /// Asks for a new PIN, which has to be entered twice.
    void choose();
    void showProblem(const QString& problem);

    [[nodiscard]] bool isChoosing() const { return m_step != Step::Ask; }
    [[nodiscard]] QString text() const;

signals:
    void opened();
    void chosen(const std::string& pin);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Step
    {
        Ask,
        Choose,
        Repeat
    };

    void begin(Step step, const QString& title);
    void type(char digit);
    void erase();
    void enter();
    void showEntered();
    void showBlock();

    PinLock& m_lock;
    Step m_step = Step::Ask;
    std::string m_entered;
    std::string m_first; ///< first of the two entries of a new PIN
    QLabel* m_title;
    QLabel* m_dots;
    QLabel* m_note;
    QPushButton* m_enter;
    QWidget* m_pad;
    QTimer m_blocked;
};

} // namespace nightjar
