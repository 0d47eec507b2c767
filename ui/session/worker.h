// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job_runner.h"

#include <QObject>

namespace nightjar {

/// The one crossing between the thread that does jobs and the GUI's: each event of a job is posted once and
/// emitted on the thread that this object lives on.
class Worker : public QObject
{
    Q_OBJECT

public:
    explicit Worker(NetworkLoader loadNetwork, QObject* parent = nullptr);

    JobId submit(Job job);
    void cancel(JobId id);
    void setPaused(JobId id, bool paused);
    void setFocus(const Rect& focus);

signals:
    void started(nightjar::JobId id);
    void advanced(nightjar::JobId id, double fraction);
    void regionFinished(nightjar::JobId id, const nightjar::Rect& region);
    /// The job goes on in smaller tiles.
    void memoryShort(nightjar::JobId id);
    void finished(nightjar::JobId id, const nightjar::JobResult& result);

private:
    template <class Event>
    void post(Event event);

    JobRunner m_runner; // last: it ends before anything it posts to
};

} // namespace nightjar
