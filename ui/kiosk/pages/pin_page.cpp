// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/pages/pin_page.h"

#include "ui/style/icon.h"
#include "ui/style/theme.h"
#include "ui/style/wording.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace nightjar {
namespace {

constexpr int wordsWidth = 320;
constexpr int dotSize = 32; ///< size of the dots that replace digits, pixels

QPushButton* makeKey(const QString& text)
{
    auto* key = new QPushButton(text);
    key->setProperty("key", true);
    key->setFocusPolicy(Qt::NoFocus);
    return key;
}

} // namespace

PinPage::PinPage(PinLock& lock, QWidget* parent)
    : KioskPage(parent), m_lock(lock), m_title(kiosk::makeTitle({})), m_dots(new QLabel), m_note(new QLabel),
      m_enter(makeKey(tr("OK"))), m_pad(new QWidget)
{
    auto* pad = new QGridLayout(m_pad);
    pad->setContentsMargins(0, 0, 0, 0);
    pad->setSpacing(theme::grid);
    for (int digit = 0; digit <= 9; ++digit) {
        auto* key = makeKey(QString::number(digit));
        connect(key, &QPushButton::clicked, this, [this, digit] { type(static_cast<char>('0' + digit)); });
        pad->addWidget(key, digit == 0 ? 3 : (digit - 1) / 3, digit == 0 ? 1 : (digit - 1) % 3);
    }
    auto* eraseKey = makeKey({});
    eraseKey->setIcon(icon(QStringLiteral("erase")));
    eraseKey->setIconSize({kiosk::iconSize, kiosk::iconSize});
    eraseKey->setAccessibleName(tr("Erase the last digit"));
    connect(eraseKey, &QPushButton::clicked, this, &PinPage::erase);
    pad->addWidget(eraseKey, 3, 0);
    m_enter->setProperty("primary", true);
    connect(m_enter, &QPushButton::clicked, this, &PinPage::enter);
    pad->addWidget(m_enter, 3, 2);

    m_note->setProperty("kioskBody", true);
    m_note->setWordWrap(true);
    QFont large = m_dots->font();
    large.setPixelSize(dotSize);
    m_dots->setFont(large);
    auto* words = new QWidget;
    words->setFixedWidth(wordsWidth);
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addStretch();
    for (QLabel* label : {m_title, m_dots, m_note}) {
        column->addWidget(label);
    }
    column->addStretch();
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(kiosk::margin, kiosk::margin, kiosk::margin, kiosk::margin);
    row->setSpacing(2 * kiosk::margin);
    row->addStretch();
    row->addWidget(words);
    row->addWidget(m_pad, 0, Qt::AlignVCenter);
    row->addStretch();
    setContent(content);
    startOverButton().setText(tr("Back"));
    startOverButton().setIcon({});
    m_blocked.setInterval(std::chrono::milliseconds(500));
    connect(&m_blocked, &QTimer::timeout, this, &PinPage::showBlock);
}

void PinPage::ask()
{
    startOverButton().show();
    begin(Step::Ask, tr("Enter the PIN to leave"));
    showBlock();
}

void PinPage::choose()
{
    startOverButton().hide(); // there is no page to go back to
    begin(Step::Choose, tr("Choose a PIN"));
    m_note->setText(
        tr("4 to 8 digits. It is asked for to leave the kiosk: hold a finger in an upper corner for "
           "three seconds."));
}

void PinPage::showProblem(const QString& problem)
{
    m_note->setText(problem);
}

QString PinPage::text() const
{
    return m_title->text() + QLatin1Char('\n') + m_dots->text() + QLatin1Char('\n') + m_note->text();
}

void PinPage::begin(Step step, const QString& title)
{
    m_step = step;
    m_title->setText(title);
    setAccessibleName(title);
    m_note->clear();
    m_entered.clear();
    m_blocked.stop();
    m_pad->setEnabled(true);
    showEntered();
}

void PinPage::type(char digit)
{
    if (m_entered.size() < longestPin && m_pad->isEnabled()) {
        m_entered += digit;
        showEntered();
    }
}

void PinPage::erase()
{
    if (!m_entered.empty()) {
        m_entered.pop_back();
        showEntered();
    }
}

void PinPage::showEntered()
{
    const auto entered = static_cast<qsizetype>(m_entered.size());
    m_dots->setText(QString(entered, QChar(0x25CF)) +
                    QString(std::max<qsizetype>(0, shortestPin - entered), QChar(0x25CB)));
    m_dots->setAccessibleName(tr("%n digits entered", nullptr, static_cast<int>(entered)));
    m_enter->setEnabled(isPin(m_entered));
}

void PinPage::enter()
{
    if (!isPin(m_entered) || !m_pad->isEnabled()) {
        return;
    }
    const std::string pin = std::exchange(m_entered, {});
    showEntered();
    switch (m_step) {
    case Step::Ask:
        if (m_lock.opens(pin)) {
            emit opened();
        } else {
            m_note->setText(tr("That is not the PIN."));
            showBlock();
        }
        break;
    case Step::Choose:
        m_first = pin;
        begin(Step::Repeat, tr("Enter it once more"));
        break;
    case Step::Repeat:
        if (pin == m_first) {
            emit chosen(pin);
        } else {
            choose();
            m_note->setText(tr("The two were not the same. Choose a PIN of 4 to 8 digits."));
        }
        break;
    }
}

void PinPage::showBlock()
{
    const auto seconds = m_lock.blockedFor().count();
    m_pad->setEnabled(seconds == 0);
    if (seconds > 0) {
        m_note->setText(
            tr("Too many wrong PINs. Try again in %1.").arg(durationText(static_cast<double>(seconds))));
        m_blocked.start();
    } else if (m_blocked.isActive()) {
        m_blocked.stop();
        m_note->clear();
    }
}

void PinPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        type(static_cast<char>('0' + event->key() - Qt::Key_0));
    } else if (event->key() == Qt::Key_Backspace) {
        erase();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        enter();
    }
}

} // namespace nightjar
