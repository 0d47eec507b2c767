// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/session/worker.h"

#include <utility>

namespace nightjar {

Worker::Worker(NetworkLoader loadNetwork, QObject* parent)
    : QObject(parent),
      m_runner(std::move(loadNetwork),
               {.started = [this](JobId id) { post([this, id] { emit started(id); }); },
                .advanced =
                    [this](JobId id, double fraction) {
                        post([this, id, fraction] { emit advanced(id, fraction); });
                    },
                .regionFinished =
                    [this](JobId id, const Rect& region) {
                        post([this, id, region] { emit regionFinished(id, region); });
                    },
                .finished =
                    [this](JobId id, JobResult result) {
                        post([this, id, result = std::move(result)] { emit finished(id, result); });
                    },
                .memoryShort = [this](JobId id) { post([this, id] { emit memoryShort(id); }); }})
{
}

JobId Worker::submit(Job job)
{
    return m_runner.submit(std::move(job));
}

void Worker::cancel(JobId id)
{
    m_runner.cancel(id);
}

void Worker::setPaused(JobId id, bool paused)
{
    m_runner.setPaused(id, paused);
}

void Worker::setFocus(const Rect& focus)
{
    m_runner.setFocus(focus);
}

template <class Event>
void Worker::post(Event event)
{
    QMetaObject::invokeMethod(this, std::move(event), Qt::QueuedConnection);
}

} // namespace nightjar
