// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/base/progress.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <utility>

namespace nightjar {

class LivePyramid;

/// What a job reports while it runs. Each may be empty.
struct JobEvents
{
    std::function<void()> started{};
    std::function<void(double fraction)> advanced{};
    std::function<void(const Rect&)> regionFinished{}; ///< full-resolution pixels, sensor orientation
    std::function<void()> memoryShort{};               ///< the job continues in smaller tiles
};

/// Calls a function later, on the thread on which a runner's jobs are submitted, in the order of the calls.
using Deliver = std::function<void(std::function<void()>)>;

/// One submitted job, shared by its handle, its runner, and whatever is on its way to the handle's thread.
/// JobHandle is its public side.
class SubmittedJob : public std::enable_shared_from_this<SubmittedJob>
{
public:
    /// Calls the callback with the result.
    using Answer = std::function<void()>;
    /// Does the job. Returns its answer.
    using Work = std::function<Answer(const Progress&)>;

    /// `cancelled` is the answer if the job is cancelled before its turn.
    SubmittedJob(Work work, Answer cancelled, JobEvents events, std::shared_ptr<LivePyramid> live,
                 Deliver deliver);

    /// Does the job with the focus that `focus` returns, unless it was cancelled. On the runner's thread.
    void run(const std::function<Rect()>& focus);
    void setFocus(const Rect& focus);
    void setPaused(bool paused);
    /// A waiting job is answered at once, a running one when it reaches its next checkpoint.
    void cancel();
    /// As `cancel`. From now on nothing is delivered.
    void abandon();
    /// Asks a running job to stop, and a waiting one not to begin.
    void requestStop() { m_stop.request_stop(); }
    [[nodiscard]] bool isAnswered() const { return m_isAnswered; }

private:
    [[nodiscard]] Progress::Listener listener();
    void tell(std::function<void()> event);
    void answer(Answer answer);

    Deliver m_deliver;
    JobEvents m_events;
    std::shared_ptr<LivePyramid> m_live;
    std::stop_source m_stop;
    std::atomic<bool> m_isAbandoned = false;
    std::atomic<bool> m_isAnswered = false;
    Answer m_cancelled;
    std::mutex m_mutex; // guards what follows
    Work m_work;        ///< empty from the job's turn or its cancellation
    bool m_isPaused = false;
    Progress* m_progress = nullptr; ///< while it runs
};

/// A submitted job as seen by whoever submitted it. All callbacks of the job are called on the thread that
/// submitted it, and none after the handle was destroyed or given another job: both cancel the job.
class [[nodiscard]] JobHandle
{
public:
    JobHandle() = default;
    explicit JobHandle(std::shared_ptr<SubmittedJob> job) : m_job(std::move(job)) {}
    JobHandle(JobHandle&& other) noexcept : m_job(std::exchange(other.m_job, nullptr)) {}
    JobHandle& operator=(JobHandle&& other) noexcept
    {
        std::swap(m_job, other.m_job);
        other.reset();
        return *this;
    }
    ~JobHandle() { reset(); }

    /// Whether there is a job whose result has not been delivered yet.
    [[nodiscard]] bool isActive() const { return m_job && !m_job->isAnswered(); }
    /// Cancels the job. Its result is delivered: Cancelled, or what it is if the job had finished.
    void cancel();
    /// A paused job waits at its next checkpoint, or before it begins.
    void setPaused(bool paused);
    /// Cancels the job. Nothing of it is delivered any more.
    void reset();

private:
    std::shared_ptr<SubmittedJob> m_job;
};

} // namespace nightjar
