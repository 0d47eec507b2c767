// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <thread>

namespace nightjar {

using JobId = std::uint64_t;

/// Does jobs one after the other, first in first out, on a thread of its own. Its listener is called on that
/// thread.
class JobRunner
{
public:
    struct Listener
    {
        std::function<void(JobId)> started;
        std::function<void(JobId, double fraction)> advanced;
        std::function<void(JobId, const FinishedTile&)> tileFinished;
        std::function<void(JobId, const JobResult&)>
            finished; ///< exactly once for each job, cancelled ones too
    };

    JobRunner(NetworkLoader loadNetwork, Listener listener);
    /// Cancels what runs and what waits, and joins: at most one tile later.
    ~JobRunner();
    JobRunner(const JobRunner&) = delete;
    JobRunner& operator=(const JobRunner&) = delete;

    JobId submit(Job job);
    /// A waiting job is dropped, a running one stops within one tile; an unknown id is ignored.
    void cancel(JobId id);
    /// Where the person looks; see Progress::setFocus.
    void setFocus(const Rect& focus);

private:
    struct Waiting
    {
        JobId id;
        Job job;
    };

    void work(const std::stop_token& stop);

    NetworkLoader m_loadNetwork;
    Listener m_listener;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Waiting> m_waiting;
    JobId m_lastId = 0;
    JobId m_runningId = 0;
    std::stop_source m_runningStop;
    Progress* m_runningProgress = nullptr;
    Rect m_focus;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace nightjar
