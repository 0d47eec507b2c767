// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job_runner.h"
#include "core/model/model_zoo.h"
#include "core/queue/photo_queue.h"

#include <QObject>

#include <memory>
#include <vector>

namespace nightjar {

/// Works through a queue of photos, one job at a time, among the jobs of others. It continues where
/// the queue's file stopped.
class QueueRunner : public QObject
{
    Q_OBJECT

public:
    /// Creates the file's folder if it is missing. A damaged file is renamed to <file>.damaged. If another
    /// window has the file, uses the next free one: queue-2.json, and so on.
    QueueRunner(const std::filesystem::path& file, std::vector<ModelInfo> models, JobRunner& jobs,
                QObject* parent = nullptr);

    /// Whether this window has the file itself.
    [[nodiscard]] bool hasFile() const { return m_hasFile; }
    [[nodiscard]] std::vector<QueueEntry> entries() const { return m_queue->entries(); }
    /// See PhotoQueue; from any thread.
    [[nodiscard]] bool knows(const std::filesystem::path& file) const { return m_queue->knows(file); }
    [[nodiscard]] bool isPaused() const { return m_queue->isPaused(); }
    /// See PhotoQueue.
    [[nodiscard]] std::optional<FullDisk> fullDisk() const { return m_queue->fullDisk(); }
    [[nodiscard]] bool isRunning() const { return m_job.isActive(); }
    /// Of the running photo, 0 … 1.
    [[nodiscard]] double fraction() const { return m_fraction; }

    /// Adds a model, replacing one of the same name.
    void addModel(const ModelInfo& model);
    /// See Session; for photos that have not started.
    void setMemoryBudget(std::size_t bytes) { m_memoryBudget = bytes; }
    void add(const std::vector<std::filesystem::path>& photos, const QueueOrder& order);
    /// A running photo stops within a strip of rows and waits again.
    void setPaused(bool paused);
    void move(std::uint64_t id, int places);
    void skip(std::uint64_t id);
    void retry(std::uint64_t id);
    void retryFailed();
    void removeFinished();

signals:
    void changed();
    void advanced();

private:
    void goOn();

    bool m_hasFile = true;
    std::shared_ptr<PhotoQueue> m_queue;
    std::shared_ptr<const ModelZoo> m_zoo;
    JobRunner& m_jobs;
    std::size_t m_memoryBudget = 0;
    double m_fraction = 0.0;
    JobHandle m_job;
};

} // namespace nightjar
