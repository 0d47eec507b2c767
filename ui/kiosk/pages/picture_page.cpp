// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/pages/picture_page.h"

#include "ui/compare/comparison_view.h"
#include "ui/kiosk/pages/memory_line.h"
#include "ui/kiosk/pages/progress_strip.h"
#include "ui/kiosk/visit.h"
#include "ui/style/theme.h"
#include "ui/style/wording.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace nightjar {

PicturePage::PicturePage(Visit& visit, QWidget* parent)
    : KioskPage(parent), m_visit(visit), m_view(new ComparisonView), m_strip(new ProgressStrip),
      m_memory(new MemoryLine),
      m_hold(kiosk::makeButton(tr("Hold for before"), QStringLiteral("hold"), false))
{
    setObjectName(QStringLiteral("stage")); // a neutral background for judging a picture
    setContent(m_view);
    auto* told = new QWidget;
    auto* column = new QVBoxLayout(told);
    column->setContentsMargins(0, 0, 0, theme::grid / 2);
    column->setSpacing(0);
    column->addWidget(m_strip, 1);
    column->addWidget(m_memory);
    addToBar(told, true);
    addToBar(m_hold);
    m_primary = addPrimary(tr("Save"), QStringLiteral("export"));
    connect(m_hold, &QPushButton::pressed, this, [this] { m_view->holdBefore(true); });
    connect(m_hold, &QPushButton::released, this, [this] { m_view->holdBefore(false); });
    connect(m_primary, &QPushButton::clicked, this, &PicturePage::saveChosen);
    connect(m_view, &ComparisonView::focusChanged, &m_visit, &Visit::setFocus);
    connect(&m_visit, &Visit::opened, this, &PicturePage::showOpened);
    connect(&m_visit, &Visit::advanced, this, &PicturePage::showProgress);
    connect(&m_visit, &Visit::regionFinished, m_view, &ComparisonView::refreshAfter);
    connect(&m_visit, &Visit::denoised, this, &PicturePage::showDenoised);
}

void PicturePage::clear()
{
    m_view->holdBefore(false);
    m_view->setPictures(nullptr);
    m_memory->gauge().setMeasuredPeak(std::nullopt);
    tell(tr("Opening the photo…"), -1);
    m_strip->setVisible(true);
    m_hold->hide();
    m_primary->hide();
}

void PicturePage::tell(const QString& text, double fraction)
{
    m_strip->show(text, fraction);
    setAccessibleName(text);
}

void PicturePage::showOpened()
{
    m_view->setPictures(m_visit.pictures());
    m_view->setLook({.exposureEv = m_visit.photo()->autoExposure.ev, .strength = 1.0});
    showProgress(0.0);
}

void PicturePage::showProgress(double fraction)
{
    const auto left = m_visit.secondsLeft();
    tell(left ? tr("Removing noise · %1 left").arg(durationText(*left)) : tr("Removing noise…"), fraction);
}

void PicturePage::showDenoised()
{
    m_view->setAfter(m_visit.pictures()->after, m_visit.pictures()->displayRatio);
    m_memory->gauge().setMeasuredPeak(m_visit.peakBytes());
    tell(tr("Drag the line to compare"), -1);
    m_hold->show();
    m_primary->show();
}

} // namespace nightjar
