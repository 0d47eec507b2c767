// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/pages/kiosk_page.h"

#include "ui/style/icon.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace nightjar {

namespace kiosk {

QPushButton* makeButton(const QString& text, const QString& icon, bool primary)
{
    auto* button = new QPushButton(text);
    if (!icon.isEmpty()) {
        button->setIcon(nightjar::icon(icon, primary ? theme::onAccent : theme::text));
        button->setIconSize({iconSize + theme::grid, iconSize});
    }
    button->setProperty("kiosk", true);
    button->setProperty("primary", primary);
    button->setFocusPolicy(Qt::TabFocus); // a touch does not set the focus
    return button;
}

QLabel* makeTitle(const QString& text)
{
    auto* title = new QLabel(text);
    title->setProperty("kioskTitle", true);
    title->setWordWrap(true);
    return title;
}

} // namespace kiosk

KioskPage::KioskPage(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_bar(new QHBoxLayout),
      m_startOver(kiosk::makeButton(tr("Start over"), QStringLiteral("start-over"), false))
{
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::ClickFocus); // no button has the focus before a keyboard is used
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    auto* bar = new QWidget;
    bar->setObjectName(QStringLiteral("bar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(kiosk::barHeight);
    bar->setLayout(m_bar);
    m_bar->setContentsMargins(theme::grid / 2, theme::grid / 2, theme::grid / 2, theme::grid / 2);
    m_bar->setSpacing(theme::grid);
    m_bar->addWidget(m_startOver, 0, Qt::AlignLeft);
    m_column->addWidget(bar);
    connect(m_startOver, &QPushButton::clicked, this, &KioskPage::startOver);
}

void KioskPage::setContent(QWidget* content)
{
    m_column->insertWidget(0, content, 1);
}

void KioskPage::addToBar(QWidget* widget, bool stretches)
{
    m_bar->addWidget(widget, stretches ? 1 : 0);
}

QPushButton* KioskPage::addPrimary(const QString& text, const QString& icon)
{
    auto* button = kiosk::makeButton(text, icon, true);
    m_bar->addStretch();
    m_bar->addWidget(button);
    return button;
}

} // namespace nightjar
