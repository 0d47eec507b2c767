// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/collapsible.h"

#include "ui/style/icon.h"
#include "ui/style/theme.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

namespace nightjar {

Collapsible::Collapsible(const QString& heading, QWidget* parent)
    : QWidget(parent), m_heading(new QToolButton), m_summary(new ElidedLabel), m_details(new QWidget)
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
    connect(m_heading, &QToolButton::toggled, this, [this](bool expanded) {
        m_details->setVisible(expanded);
        m_heading->setIcon(
            icon(expanded ? QStringLiteral("collapse") : QStringLiteral("expand"), theme::quietText));
    });
}

void Collapsible::expand()
{
    m_heading->setChecked(true);
}

void Collapsible::setSummary(const QString& summary, bool warns)
{
    m_summary->setProperty("quiet", !warns);
    m_summary->setProperty("warning", warns);
    m_summary->setText(summary);
    m_summary->setToolTip(summary);
    m_summary->style()->unpolish(m_summary); // properties used by the style sheet have changed
    m_summary->style()->polish(m_summary);
}

void Collapsible::setExpandable(bool can)
{
    m_heading->setEnabled(can);
}

} // namespace nightjar
