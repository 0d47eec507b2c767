// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job.h"
#include "core/job/kept_network.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace nightjar {

using JobId = std::uint64_t;

/// Does jobs one after the other, first in first out, on a thread of its own, and keeps the last network
/// loaded until there is nothing to do, another is needed, or a job fails. Its listener is called on that
/// thread; only that a waiting job was cancelled is told on the thread that cancels it.
class JobRunner
{
public:
    struct Listener
    {
        std::function<void(JobId)> started;
        std::function<void(JobId, double fraction)> advanced;
        std::function<void(JobId, const Rect&)>
            regionFinished;                             ///< full-resolution pixels, sensor orientation
        std::function<void(JobId, JobResult)> finished; ///< exactly once for each job, cancelled ones too
        std::function<void(JobId)> memoryShort{};       ///< the job goes on in smaller tiles
    };

    JobRunner(NetworkLoader loadNetwork, Listener listener);
    /// Cancels what runs and what waits, and joins: at most one tile later.
    ~JobRunner();
    JobRunner(const JobRunner&) = delete;
    JobRunner& operator=(const JobRunner&) = delete;

    JobId submit(Job job);
    /// A waiting job is finished at once, a running one stops within one tile; an unknown id is ignored.
    void cancel(JobId id);
    /// The job waits between two tiles, or before the first where its turn has not come.
    void setPaused(JobId id, bool paused);
    /// Where the person looks; see Progress::setFocus.
    void setFocus(const Rect& focus);

private:
    struct Entry
    {
        JobId id = 0;
        Job job;
        std::stop_source stop;
        bool paused = false;
    };

    void work(const std::stop_token& stop);
    void run(Entry entry);

    KeptNetwork m_network; ///< of the runner's own thread
    Listener m_listener;
    std::mutex m_mutex; // guards what follows
    std::condition_variable_any m_wake;
    std::deque<Entry> m_waiting;
    JobId m_lastId = 0;
    JobId m_runningId = 0;
    std::stop_source m_runningStop;
    bool m_runningPaused = false;
    Progress* m_runningProgress = nullptr;
    Rect m_focus;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace nightjar
