// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/collapsible.h"

#include "ui/style/icon.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace nightjar {

Collapsible::Collapsible(const QString& heading, QWidget* parent)
    : QWidget(parent), m_heading(new QToolButton), m_summary(new QLabel), m_details(new QWidget)
{
    m_heading->setText(heading);
    m_heading->setCheckable(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setIcon(icon(QStringLiteral("expand"), theme::quietText));
    m_heading->setIconSize({16, 16});
    m_heading->setProperty("disclosure", true);
    m_summary->setProperty("quiet", true);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_details->hide();
    auto* line = new QHBoxLayout;
    line->addWidget(m_heading);
    line->addWidget(m_summary, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::grid / 2);
    layout->addLayout(line);
    layout->addWidget(m_details);
    connect(m_heading, &QToolButton::toggled, this, [this](bool unfolded) {
        m_details->setVisible(unfolded);
        m_heading->setIcon(
            icon(unfolded ? QStringLiteral("collapse") : QStringLiteral("expand"), theme::quietText));
    });
}

void Collapsible::pixelShuffle()
{
    m_heading->setChecked(true);
}

void Collapsible::setSummary(const QString& summary, bool warns)
{
    m_summary->setProperty("quiet", !warns);
    m_summary->setProperty("warning", warns);
    m_summary->setText(summary);
    m_summary->style()->unpolish(m_summary); // properties that the style sheet asks for have changed
    m_summary->style()->polish(m_summary);
}

void Collapsible::setUnfoldable(bool can)
{
    m_heading->setEnabled(can);
}

} // namespace nightjar
