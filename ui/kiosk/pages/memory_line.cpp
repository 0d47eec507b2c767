// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/pages/memory_line.h"

#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>

#include <utility>

namespace nightjar {

MemoryLine::MemoryLine(QWidget* parent, MemoryGauge::Source source)
    : QWidget(parent), m_word(new QLabel), m_gauge(new MemoryGauge(nullptr, std::move(source)))
{
    constexpr int shortest = 40; // logical pixels; fits beside the French text
    m_gauge->setSlim(true);
    m_gauge->setMinimumWidth(shortest);
    m_gauge->setCursor(Qt::ArrowCursor); // it cannot be clicked here
    m_word->setProperty("quiet", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::grid, 0, theme::grid, 0);
    row->setSpacing(theme::grid);
    row->addWidget(m_word);
    row->addWidget(m_gauge, 1, Qt::AlignVCenter);
    m_gauge->setFixedHeight(m_gauge->barOnlyHeight());
    connect(m_gauge, &MemoryGauge::warningChanged, this, &MemoryLine::showWord);
    showWord();
}

QString MemoryLine::text() const
{
    return m_word->text();
}

void MemoryLine::showWord()
{
    m_word->setText(m_gauge->warns() ? tr("Memory is low") : tr("Memory"));
}

} // namespace nightjar
