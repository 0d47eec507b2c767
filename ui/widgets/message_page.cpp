// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/message_page.h"

#include "ui/style/icon.h"
#include "ui/widgets/icon_label.h"

#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace nightjar {
namespace {

constexpr int widest = 480;
constexpr int signSize = 32;

QLabel* centredText()
{
    auto* label = new QLabel;
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

MessagePage::MessagePage(QWidget* parent)
    : QWidget(parent), m_icon(new IconLabel(signSize)), m_sentence(centredText()), m_advice(centredText()),
      m_action(new QPushButton), m_recent(new QPushButton(tr("Recent photos")))
{
    m_icon->setIcon(icon(QStringLiteral("warning"), theme::warning));
    m_advice->setProperty("quietBody", true);
    auto* column = new QWidget;
    column->setMaximumWidth(widest);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence);
    layout->addWidget(m_advice);
    layout->addSpacing(16);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addWidget(m_recent, 0, Qt::AlignHCenter);
    layout->addStretch();
    auto* row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(column, 1000);
    row->addStretch(1);
    connect(m_action, &QPushButton::clicked, this, &MessagePage::actionChosen);
}

void MessagePage::setRecentMenu(QMenu* menu)
{
    m_recent->setMenu(menu);
}

void MessagePage::show(const Message& message)
{
    m_icon->setVisible(message.isProblem);
    m_sentence->setText(message.sentence);
    m_advice->setText(message.advice);
    m_advice->setVisible(!message.advice.isEmpty());
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    m_recent->setVisible(message.offersRecent);
    m_action->setProperty("primary", message.isPrimary);
    m_action->style()->unpolish(m_action);
    m_action->style()->polish(m_action);
}

} // namespace nightjar
