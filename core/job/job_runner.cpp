// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/job/job_runner.h"

#include <chrono>
#include <utility>

namespace nightjar {
namespace {

/// The next photo of a queue is submitted when the last one has finished, so a short gap is not idleness.
constexpr std::chrono::seconds patience{1};

} // namespace

JobRunner::JobRunner(NetworkLoader loadNetwork, Deliver deliver)
    : m_deliver(std::move(deliver)), m_network(std::move(loadNetwork)),
      m_loadKept(
          [this](const ModelInfo& model, Precision precision) { return m_network.load(model, precision); }),
      m_thread([this](const std::stop_token& stop) { work(stop); })
{
}

JobRunner::~JobRunner()
{
    const std::scoped_lock lock(m_mutex);
    for (const auto& job : m_waiting) {
        job->requestStop();
    }
    if (m_running) {
        m_running->requestStop();
    }
}

JobHandle JobRunner::add(std::shared_ptr<SubmittedJob> job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(job);
    }
    m_wake.notify_one();
    return JobHandle(std::move(job));
}

void JobRunner::setFocus(const Rect& focus)
{
    std::shared_ptr<SubmittedJob> running;
    {
        const std::scoped_lock lock(m_mutex);
        m_focus = focus;
        running = m_running;
    }
    if (running) {
        running->setFocus(focus);
    }
}

void JobRunner::work(const std::stop_token& stop)
{
    const auto focus = [this] {
        const std::scoped_lock lock(m_mutex);
        return m_focus;
    };
    while (true) {
        std::unique_lock lock(m_mutex);
        m_running.reset();
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
        m_running = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        m_running->run(focus); // only this thread assigns m_running
    }
}

} // namespace nightjar
