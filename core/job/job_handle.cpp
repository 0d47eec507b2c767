// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/job/job_handle.h"

#include "core/image/pyramid.h"

#include <utility>

namespace nightjar {

SubmittedJob::SubmittedJob(Work work, Answer cancelled, JobEvents events, std::shared_ptr<LivePyramid> live,
                           Deliver deliver)
    : m_deliver(std::move(deliver)), m_events(std::move(events)), m_live(std::move(live)),
      m_cancelled(std::move(cancelled)), m_work(std::move(work))
{
}

void SubmittedJob::tell(std::function<void()> event)
{
    m_deliver([self = shared_from_this(), event = std::move(event)] {
        if (!self->m_isAbandoned) {
            event();
        }
    });
}

void SubmittedJob::answer(Answer answer)
{
    tell([this, answer = std::move(answer)] {
        m_isAnswered = true;
        answer();
    });
}

Progress::Listener SubmittedJob::listener()
{
    Progress::Listener listener;
    if (m_events.advanced) {
        listener.advanced = [this](double fraction) {
            tell([this, fraction] { m_events.advanced(fraction); });
        };
    }
    if (m_events.memoryShort) {
        listener.tilesMadeSmaller = [this](int) { tell(m_events.memoryShort); };
    }
    if (m_live) {
        listener.tileFinished = [this](const FinishedTile& tile) {
            m_live->replace(tile);
            if (m_events.regionFinished) {
                tell([this, region = tile.target] { m_events.regionFinished(region); });
            }
        };
    }
    return listener;
}

void SubmittedJob::run(const std::function<Rect()>& focus)
{
    Progress progress(m_stop.get_token(), listener());
    Work work;
    {
        const std::scoped_lock lock(m_mutex);
        work = std::exchange(m_work, nullptr);
        if (!work) {
            return; // cancelled before its turn
        }
        progress.setPaused(m_isPaused);
        progress.setFocus(focus());
        m_progress = &progress;
    }
    if (m_events.started && !m_stop.stop_requested()) {
        tell(m_events.started);
    }
    Answer result = work(progress);
    {
        const std::scoped_lock lock(m_mutex);
        m_progress = nullptr;
    }
    answer(std::move(result));
}

void SubmittedJob::setFocus(const Rect& focus)
{
    const std::scoped_lock lock(m_mutex);
    if (m_progress != nullptr) {
        m_progress->setFocus(focus);
    }
}

void SubmittedJob::setPaused(bool paused)
{
    const std::scoped_lock lock(m_mutex);
    m_isPaused = paused;
    if (m_progress != nullptr) {
        m_progress->setPaused(paused);
    }
}

void SubmittedJob::cancel()
{
    m_stop.request_stop();
    Work unbegun;
    {
        const std::scoped_lock lock(m_mutex);
        unbegun = std::exchange(m_work, nullptr);
    }
    if (unbegun) {
        answer(m_cancelled);
    }
}

void SubmittedJob::abandon()
{
    m_isAbandoned = true;
    m_stop.request_stop();
    const std::scoped_lock lock(m_mutex);
    m_work = nullptr;
}

void JobHandle::cancel()
{
    if (m_job) {
        m_job->cancel();
    }
}

void JobHandle::setPaused(bool paused)
{
    if (m_job) {
        m_job->setPaused(paused);
    }
}

void JobHandle::reset()
{
    if (const auto job = std::exchange(m_job, nullptr)) {
        job->abandon();
    }
}

} // namespace nightjar
