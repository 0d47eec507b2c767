// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/run_control.h"

#include "ui/compare/compare_bar.h"
#include "ui/compare/comparison_view.h"
#include "ui/panels/budget_section.h"
#include "ui/panels/histogram_view.h"
#include "ui/panels/photo_card.h"
#include "ui/panels/settings_panel.h"
#include "ui/queue/queue_panel.h"
#include "ui/session/session.h"
#include "ui/style/error_text.h"
#include "ui/style/icon.h"
#include "ui/style/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/memory_gauge.h"
#include "ui/widgets/primary_button.h"
#include "ui/window/window_parts.h"

#include <QStyle>
#include <QToolButton>

#include <chrono>
#include <utility>

namespace nightjar {
namespace {

constexpr std::chrono::milliseconds clockInterval{500};
constexpr std::chrono::milliseconds planDelay{150};

} // namespace

RunControl::RunControl(Session& session, const WindowParts& parts, QObject* parent)
    : QObject(parent), m_session(session), m_parts(parts)
{
    m_clock.setInterval(clockInterval);
    m_planDelay.setInterval(planDelay);
    m_planDelay.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, &RunControl::showProgress);
    connect(&m_planDelay, &QTimer::timeout, this, [this] { m_session.plan(m_parts.settings->choice()); });
    connect(m_parts.primary, &QPushButton::clicked, this, &RunControl::runOrCancel);
    connect(m_parts.pauseButton, &QToolButton::clicked, this, &RunControl::pauseOrResume);
    connect(&session, &Session::runStarted, this, [this] {
        m_cancelling = false;
        m_clock.start();
        m_parts.notice->hide();
        showActions();
    });
    connect(&session, &Session::runAdvanced, this, &RunControl::showProgress);
    connect(&session, &Session::pausedChanged, this, &RunControl::showActions);
    connect(&session, &Session::runEnded, this, [this] {
        m_clock.stop();
        showActions();
        m_planDelay.start();
    });
    connect(&session, &Session::afterChanged, this, [this] {
        showFidelity();
        showActions();
    });
    connect(&session, &Session::planned, this, [this](std::size_t peakBytes, std::size_t pixelsRead) {
        m_prediction = {.peakBytes = peakBytes, .pixelsRead = pixelsRead};
        m_parts.gauge->setPredictedPeak(peakBytes);
        showCost();
    });
    connect(&session, &Session::refused, this, [this](const Failure& failure) {
        const ErrorText text = errorText(failure);
        m_refusal = text.problem + QLatin1Char(' ') + text.advice;
        showCost();
    });
    connect(&m_parts.settings->budget(), &BudgetSection::chosen, this, [this](std::size_t bytes) {
        m_session.setMemoryBudget(bytes);
        m_parts.gauge->setBudget(bytes);
        planAnew();
    });
    connect(&session, &Session::memoryShort, this, [this] {
        m_parts.notice->showProblem(tr("Memory is low. The run continues in smaller tiles."),
                                    tr("It takes a little longer. Closing other programs helps."));
    });
}

void RunControl::runOrCancel()
{
    if (m_session.isRunning()) {
        m_cancelling = true;
        m_session.cancelRun();
        m_parts.primary->showCancelling();
    } else {
        m_session.denoise(m_parts.settings->choice());
    }
}

void RunControl::pauseOrResume()
{
    if (m_session.isRunning() && !m_cancelling) {
        m_session.pauseRun(!m_session.isPaused());
    }
}

void RunControl::planAnew()
{
    m_prediction.reset();
    m_refusal.clear();
    m_parts.gauge->setPredictedPeak(std::nullopt);
    showCost();
    m_planDelay.start();
}

void RunControl::showActions()
{
    const PhotoEntry* entry = m_session.current();
    const bool open = entry != nullptr && entry->photo;
    m_parts.compareBar->setEnabled(open);
    m_parts.compareBar->setComparable(m_session.after() != nullptr);
    m_parts.view->setAfterName(m_session.showsPreview() ? tr("Quick preview") : QString());
    m_parts.exportButton->setEnabled(m_session.canExport());
    const bool paused = m_session.isPaused();
    m_parts.queue->setRunPaused(paused);
    m_parts.pauseButton->setVisible(m_session.isRunning());
    m_parts.pauseButton->setEnabled(!m_cancelling);
    m_parts.pauseButton->setIcon(icon(paused ? QStringLiteral("resume") : QStringLiteral("pause")));
    m_parts.pauseButton->setToolTip(paused ? tr("Resume (P)") : tr("Pause (P)"));
    m_parts.pauseButton->setAccessibleName(paused ? tr("Resume") : tr("Pause"));
    const bool isDone = m_session.isResultOf(m_parts.settings->choice());
    const bool exportsNext = isDone && !m_isInBackground;
    m_parts.exportButton->setProperty("primary", exportsNext);
    m_parts.exportButton->style()->unpolish(m_parts.exportButton);
    m_parts.exportButton->style()->polish(m_parts.exportButton);
    m_parts.exportButton->setIcon(
        icon(QStringLiteral("export"), exportsNext ? theme::onAccent : theme::text));
    if (m_session.isRunning()) {
        showProgress();
    } else {
        m_parts.primary->setEnabled(open);
        m_parts.primary->offerRun(isDone ? tr("Denoise again") : tr("Denoise"), !isDone && !m_isInBackground);
    }
}

void RunControl::setInBackground(bool inBackground)
{
    if (std::exchange(m_isInBackground, inBackground) != inBackground) {
        showActions();
    }
}

void RunControl::showProgress()
{
    if (m_session.isRunning() && !m_cancelling) {
        m_parts.primary->showProgress(m_session.runFraction(), m_session.secondsLeft(), m_session.isPaused());
    }
}

void RunControl::showCost()
{
    if (!m_refusal.isEmpty()) {
        m_parts.settings->setRefusal(m_refusal);
        return;
    }
    if (!m_prediction) {
        m_parts.settings->setCost(std::nullopt, std::nullopt);
        return;
    }
    const RunChoice choice = m_parts.settings->choice();
    m_parts.settings->setCost(
        m_prediction->peakBytes,
        m_session.costs().secondsFor(choice.model.name, choice.precision, m_prediction->pixelsRead));
}

void RunControl::showFidelity()
{
    const PhotoEntry* entry = m_session.current();
    m_parts.card->setPhoto(entry);
    const bool hasResult = entry != nullptr && entry->result && !m_session.isRunningOnCurrent();
    m_parts.histogram->setClippedPart(hasResult ? std::optional(entry->result->record.fidelity->clippedPart)
                                                : std::nullopt);
    m_parts.gauge->setMeasuredPeak(hasResult ? std::optional(entry->result->record.peakBytes) : std::nullopt);
    if (hasResult) {
        if (const QString shift = shiftText(*entry->result->record.fidelity); !shift.isEmpty()) {
            m_parts.notice->showProblem(shift,
                                        tr("Look at it closely before you export, or choose another model."));
        }
    }
}

} // namespace nightjar
