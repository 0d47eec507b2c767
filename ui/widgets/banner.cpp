// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/banner.h"

#include "ui/style/icon.h"
#include "ui/widgets/icon_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <chrono>

namespace nightjar {
namespace {

constexpr std::chrono::seconds successStays{8};

} // namespace

Banner::Banner(QWidget* parent) : QWidget(parent), m_icon(new IconLabel(theme::iconSize)), m_text(new QLabel)
{
    setObjectName(QStringLiteral("notice"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // it contains names of files and models
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton;
    close->setIcon(icon(QStringLiteral("cancel"), theme::quietText));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 4, 4);
    layout->setSpacing(12);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(close);
    m_timer.setSingleShot(true);
    m_timer.setInterval(successStays);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void Banner::showProblem(const QString& problem, const QString& advice)
{
    m_timer.stop();
    m_icon->setIcon(icon(QStringLiteral("warning"), theme::warning));
    m_text->setText(problem + QLatin1Char(' ') + advice);
    show();
}

void Banner::showSuccess(const QString& text)
{
    m_icon->setIcon(icon(QStringLiteral("done")));
    m_text->setText(text);
    show();
    m_timer.start();
}

QString Banner::text() const
{
    return m_text->text();
}

} // namespace nightjar
