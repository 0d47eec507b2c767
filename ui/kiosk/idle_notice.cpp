// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/idle_notice.h"

#include <QHBoxLayout>
#include <QLabel>

namespace nightjar {
namespace {

constexpr int top = 16;
constexpr int margin = 24;
constexpr int barHeight = 64;

} // namespace

IdleNotice::IdleNotice(QWidget& window) : QWidget(&window), m_words(new QLabel)
{
    setObjectName(QStringLiteral("idleNotice"));
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->setProperty("kioskNotice", true);
    m_words->setAlignment(Qt::AlignCenter);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(margin, 0, margin, 0);
    row->addWidget(m_words);
    hide();
}

void IdleNotice::showSeconds(int seconds)
{
    m_words->setText(tr("Still there? Touch the screen. Starting over in %1 s.").arg(seconds));
    const int width = sizeHint().width();
    setGeometry((parentWidget()->width() - width) / 2, top, width, barHeight);
    raise();
    show();
}

QString IdleNotice::text() const
{
    return m_words->text();
}

} // namespace nightjar
