// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/job/job_runner.h"

#include <chrono>
#include <utility>
#include <variant>

namespace nightjar {

namespace {

/// The next photo of a queue is asked for when the last is finished: a moment without a job is no idleness.
constexpr std::chrono::seconds patience{1};

} // namespace

JobRunner::JobRunner(NetworkLoader loadNetwork, Listener listener)
    : m_network(std::move(loadNetwork)), m_listener(std::move(listener)),
      m_thread([this](const std::stop_token& stop) { work(stop); })
{
}

JobRunner::~JobRunner()
{
    const std::scoped_lock lock(m_mutex);
    for (Entry& entry : m_waiting) {
        entry.stop.request_stop();
    }
    m_runningStop.request_stop();
}

JobId JobRunner::submit(Job job)
{
    JobId id = 0;
    {
        const std::scoped_lock lock(m_mutex);
        id = ++m_lastId;
        m_waiting.push_back({.id = id, .job = std::move(job), .stop = {}});
    }
    m_wake.notify_one();
    return id;
}

void JobRunner::cancel(JobId id)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (id == m_runningId) {
            m_runningStop.request_stop();
        }
        if (std::erase_if(m_waiting, [id](const Entry& entry) { return entry.id == id; }) == 0) {
            return;
        }
    }
    m_listener.finished(id, Cancelled{});
}

void JobRunner::setPaused(JobId id, bool paused)
{
    const std::scoped_lock lock(m_mutex);
    if (id == m_runningId) {
        m_runningPaused = paused;
        if (m_runningProgress != nullptr) {
            m_runningProgress->setPaused(paused);
        }
    }
    for (Entry& entry : m_waiting) {
        if (entry.id == id) {
            entry.paused = paused;
        }
    }
}

void JobRunner::setFocus(const Rect& focus)
{
    const std::scoped_lock lock(m_mutex);
    m_focus = focus;
    if (m_runningProgress != nullptr) {
        m_runningProgress->setFocus(focus);
    }
}

void JobRunner::work(const std::stop_token& stop)
{
    while (true) {
        std::unique_lock lock(m_mutex);
        const auto hasWork = [this] { return !m_waiting.empty(); };
        if (!m_wake.wait_for(lock, stop, patience, hasWork)) {
            lock.unlock();
            m_network.release();
            lock.lock();
            m_wake.wait(lock, stop, hasWork);
        }
        if (m_waiting.empty()) {
            return; // asked to stop, and every job has been answered
        }
        Entry entry = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_runningId = entry.id;
        m_runningStop = entry.stop;
        m_runningPaused = entry.paused;
        lock.unlock();
        run(std::move(entry));
    }
}

void JobRunner::run(Entry entry)
{
    const JobId id = entry.id;
    const auto* denoise = std::get_if<DenoiseJob>(&entry.job);
    const auto live = denoise != nullptr ? denoise->live : nullptr;
    Progress::Listener listener{
        .advanced = [this, id](double fraction) { m_listener.advanced(id, fraction); }, .tileFinished = {}};
    if (m_listener.memoryShort) {
        listener.tilesMadeSmaller = [this, id](int) { m_listener.memoryShort(id); };
    }
    if (live) {
        listener.tileFinished = [this, id, live](const FinishedTile& tile) {
            live->replace(tile);
            m_listener.regionFinished(id, tile.target);
        };
    }
    Progress progress(entry.stop.get_token(), std::move(listener));
    {
        const std::scoped_lock lock(m_mutex);
        progress.setFocus(m_focus);
        progress.setPaused(m_runningPaused);
        m_runningProgress = &progress;
    }
    if (!entry.stop.stop_requested()) {
        m_listener.started(id);
    }
    JobResult result = runJob(
        entry.job,
        [this](const ModelInfo& model, Precision precision) { return m_network.load(model, precision); },
        progress);
    if (std::holds_alternative<Failure>(result)) {
        m_network.release(); // it may be the network that is broken, or memory that is short
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_runningProgress = nullptr;
        m_runningId = 0;
    }
    m_listener.finished(id, std::move(result));
}

} // namespace nightjar
