// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job.h"
#include "core/job/job_handle.h"
#include "core/job/kept_network.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace nightjar {

/// Does jobs one after the other, first in first out, on its own thread. Keeps the last network loaded until
/// it has been idle for a second, another one is needed, or a job fails.
class JobRunner
{
public:
    /// `deliver` has the callbacks of all jobs called on the thread that submits them.
    JobRunner(NetworkLoader loadNetwork, Deliver deliver);
    /// Cancels all jobs, and joins when the running one has finished some rows.
    ~JobRunner();
    JobRunner(const JobRunner&) = delete;
    JobRunner& operator=(const JobRunner&) = delete;

    /// `finished` is called exactly once if the handle lives until then.
    template <class Job>
    [[nodiscard]] JobHandle submit(Job job,
                                   std::function<void(const JobResult<typename Job::Result>&)> finished,
                                   JobEvents events = {})
    {
        std::shared_ptr<LivePyramid> live;
        if constexpr (requires { job.live; }) {
            live = job.live;
        }
        auto work = [this, job = std::move(job), finished](const Progress& progress) {
            auto result = runJob(job, m_loadKept, progress);
            if (std::holds_alternative<Failure>(result)) {
                m_network.release(); // the network may be broken, or memory short
            }
            return [finished, result = std::move(result)] { finished(result); };
        };
        return add(std::make_shared<SubmittedJob>(
            std::move(work), [finished] { finished(Cancelled{}); }, std::move(events), std::move(live),
            m_deliver));
    }

    /// The part of the picture on screen; see Progress::setFocus.
    void setFocus(const Rect& focus);

private:
    [[nodiscard]] JobHandle add(std::shared_ptr<SubmittedJob> job);
    void work(const std::stop_token& stop);

    Deliver m_deliver;
    KeptNetwork m_network;    ///< used on the runner's thread only
    NetworkLoader m_loadKept; ///< from m_network
    std::mutex m_mutex;       // guards what follows
    std::condition_variable_any m_wake;
    std::deque<std::shared_ptr<SubmittedJob>> m_waiting;
    std::shared_ptr<SubmittedJob> m_running;
    Rect m_focus;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace nightjar
