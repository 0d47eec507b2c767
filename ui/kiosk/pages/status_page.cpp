// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/pages/status_page.h"

#include "ui/style/icon.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace nightjar {
namespace {

constexpr int signSize = 64;
constexpr int widest = 640;

} // namespace

StatusPage::StatusPage(QWidget* parent)
    : KioskPage(parent), m_icon(new QLabel), m_sentence(kiosk::makeTitle({})), m_advice(new QLabel)
{
    m_advice->setProperty("kioskBody", true);
    for (QLabel* label : {m_sentence, m_advice}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
    }
    auto* words = new QWidget;
    words->setFixedWidth(widest);
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(0, kiosk::margin, 0, kiosk::margin);
    column->setSpacing(2 * theme::grid);
    column->addStretch();
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence);
    column->addWidget(m_advice);
    column->addStretch();
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content); // a row layout computes the text's height from its width
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(words);
    row->addStretch();
    setContent(content);
    m_primary = addPrimary({}, QStringLiteral("start-over"));
    connect(m_primary, &QPushButton::clicked, this, &StatusPage::actionChosen);
}

void StatusPage::show(const Words& words)
{
    m_icon->setPixmap(icon(words.icon, words.isProblem ? theme::warning : theme::accent)
                          .pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    m_sentence->setText(words.sentence);
    setAccessibleName(words.sentence);
    m_advice->setText(words.advice);
    m_advice->setVisible(!words.advice.isEmpty());
    setAction(words.action, words.actionIcon);
}

void StatusPage::setAction(const QString& action, const QString& icon)
{
    m_primary->setVisible(!action.isEmpty());
    m_primary->setText(action);
    if (!icon.isEmpty()) {
        m_primary->setIcon(nightjar::icon(icon, theme::onAccent));
    }
}

QString StatusPage::text() const
{
    return m_sentence->text() + QLatin1Char('\n') + m_advice->text();
}

} // namespace nightjar
