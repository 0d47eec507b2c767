// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/session/watched_run.h"

#include <utility>

namespace nightjar {

DenoiseJob denoiseJob(const WatchedRun::Setup& setup)
{
    DenoiseJob job{.photo = setup.photo,
                   .model = setup.choice.model,
                   .settings = {.precision = setup.choice.precision,
                                .memoryBudget = setup.memoryBudget,
                                .tileSide = setup.tileSide}};
    if (const auto& noise = setup.choice.noise) {
        job.settings.noiseGain = noise->gain;
        job.settings.noiseReadVariance = noise->readVariance;
    }
    return job;
}

WatchedRun::WatchedRun(JobRunner& jobs, const Setup& setup, Events events)
    : m_choice(setup.choice),
      m_live(std::make_shared<LivePyramid>(setup.under ? setup.under : setup.photo.before)),
      m_timeLeft(setup.expectedSeconds)
{
    DenoiseJob job = denoiseJob(setup);
    job.live = m_live;
    m_displayRatio = nightjar::displayRatio(job.photo, job.model, job.settings);
    m_job = jobs.submit(std::move(job), std::move(events.finished),
                        {.advanced =
                             [this, advanced = std::move(events.advanced)](double fraction) {
                                 m_fraction = fraction;
                                 m_timeLeft.update(fraction, TimeLeft::Clock::now());
                                 if (advanced) {
                                     advanced(fraction);
                                 }
                             },
                         .regionFinished =
                             [this, finished = std::move(events.regionFinished)](const Rect& region) {
                                 m_hasBegun = true;
                                 if (finished) {
                                     finished(region);
                                 }
                             },
                         .memoryShort = std::move(events.memoryShort)});
}

std::optional<double> WatchedRun::secondsLeft() const
{
    return isActive() ? m_timeLeft.seconds(TimeLeft::Clock::now()) : std::nullopt;
}

void WatchedRun::setPaused(bool paused)
{
    if (m_isPaused != paused) {
        m_isPaused = paused;
        m_timeLeft.setPaused(paused, TimeLeft::Clock::now());
        m_job.setPaused(paused);
    }
}

} // namespace nightjar
