// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/panel_scroll.h"

#include <QScrollBar>
#include <QScroller>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace nightjar {
namespace {

constexpr int thickness = 1; ///< thickness of a rule, logical pixels

QWidget* rule(const QString& name, QWidget* parent)
{
    auto* line = new QWidget(parent);
    line->setObjectName(name);
    line->setProperty("rule", true);
    line->setAttribute(Qt::WA_StyledBackground);
    line->setAttribute(Qt::WA_TransparentForMouseEvents);
    return line;
}

} // namespace

PanelScroll::PanelScroll(QWidget* parent)
    : QScrollArea(parent), m_rows(new QVBoxLayout), m_bar(new QScrollBar(Qt::Vertical, this)),
      m_above(rule(QStringLiteral("moreAbove"), this)), m_below(rule(QStringLiteral("moreBelow"), this))
{
    auto* scrolled = new QWidget;
    scrolled->setLayout(m_rows);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    setWidget(scrolled);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &PanelScroll::showEdges);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PanelScroll::showEdges);
    connect(m_bar, &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    showEdges();
}

void PanelScroll::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    const int barWidth = m_bar->sizeHint().width();
    m_bar->setGeometry(width() - barWidth, 0, barWidth, height());
    m_above->setGeometry(0, 0, width(), thickness);
    m_below->setGeometry(0, height() - thickness, width(), thickness);
    showEdges();
}

void PanelScroll::showEdges()
{
    const QScrollBar& own = *verticalScrollBar();
    const QSignalBlocker blocker(m_bar);
    m_bar->setRange(own.minimum(), own.maximum());
    m_bar->setPageStep(viewport()->height());
    m_bar->setSingleStep(own.singleStep());
    m_bar->setValue(own.value());
    m_bar->setVisible(own.maximum() > own.minimum());
    m_above->setVisible(own.value() > own.minimum());
    m_below->setVisible(own.value() < own.maximum());
    for (QWidget* part : {static_cast<QWidget*>(m_bar), m_above, m_below}) {
        part->raise();
    }
}

} // namespace nightjar
