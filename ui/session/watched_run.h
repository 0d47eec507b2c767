// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job_runner.h"
#include "ui/session/run_choice.h"
#include "ui/session/time_left.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

namespace nightjar {

/// A run on one photo that is watched while its picture grows: the job, the picture so far, how much of it is
/// done and how long the rest takes. The window's run, its preview and the kiosk's run are each one.
class WatchedRun
{
public:
    struct Setup
    {
        Photo photo;
        RunChoice choice;
        std::size_t memoryBudget = 0;            ///< see DenoiseSettings
        std::optional<int> tileSide{};           ///< see DenoiseSettings
        std::shared_ptr<const Pyramid> under{};  ///< shown where nothing is finished; null: the noisy photo
        std::optional<double> expectedSeconds{}; ///< of the whole run, if known
    };
    struct Events
    {
        std::function<void(double fraction)> advanced{};
        std::function<void(const Rect&)> regionFinished{}; ///< full-resolution pixels, sensor orientation
        std::function<void()> memoryShort{};
        /// May destroy the run.
        std::function<void(const JobResult<DenoisedPhoto>&)> finished;
    };

    /// Submits the run.
    WatchedRun(JobRunner& jobs, const Setup& setup, Events events);
    WatchedRun(const WatchedRun&) = delete;
    WatchedRun& operator=(const WatchedRun&) = delete;

    [[nodiscard]] const RunChoice& choice() const { return m_choice; }
    /// Until its result has been told.
    [[nodiscard]] bool isActive() const { return m_job.isActive(); }
    /// The picture so far.
    [[nodiscard]] const std::shared_ptr<LivePyramid>& live() const { return m_live; }
    /// How `live` is to be developed; see DevelopSettings.
    [[nodiscard]] std::optional<double> displayRatio() const { return m_displayRatio; }
    /// Whether any part of it is finished.
    [[nodiscard]] bool hasBegun() const { return m_hasBegun; }
    [[nodiscard]] double fraction() const { return m_fraction; } ///< 0 … 1
    [[nodiscard]] std::optional<double> secondsLeft() const;
    [[nodiscard]] bool isPaused() const { return m_isPaused; }

    void setPaused(bool paused);
    void cancel() { m_job.cancel(); }

private:
    RunChoice m_choice;
    std::shared_ptr<LivePyramid> m_live;
    std::optional<double> m_displayRatio;
    TimeLeft m_timeLeft;
    double m_fraction = 0.0;
    bool m_hasBegun = false;
    bool m_isPaused = false;
    JobHandle m_job;
};

/// The job of a run that nobody watches.
[[nodiscard]] DenoiseJob denoiseJob(const WatchedRun::Setup& setup);

} // namespace nightjar
