// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/queue_runner.h"

#include <tuple>
#include <utility>

namespace nightjar {
namespace {

constexpr int mostWindows = 100;

/// Opens a queue. Also returns whether it is the requested file.
std::pair<bool, std::shared_ptr<PhotoQueue>> openQueue(const std::filesystem::path& file)
{
    std::error_code ignored; // writing reports the problem
    std::filesystem::create_directories(file.parent_path(), ignored);
    std::filesystem::path tried = file;
    for (int number = 2;; ++number) {
        try {
            return {tried == file, std::make_shared<PhotoQueue>(tried)};
        } catch (const Error& error) {
            if (error.code() == ErrorCode::InvalidArgument) {
                std::filesystem::path aside = tried;
                std::filesystem::rename(tried, aside += ".damaged", ignored);
                return {tried == file, std::make_shared<PhotoQueue>(tried)};
            }
            if (number > mostWindows) {
                throw;
            }
        }
        tried = file;
        tried.replace_filename(file.stem().string() + "-" + std::to_string(number) +
                               file.extension().string());
    }
}

} // namespace

QueueRunner::QueueRunner(const std::filesystem::path& file, std::vector<ModelInfo> models, JobRunner& jobs,
                         QObject* parent)
    : QObject(parent),
      m_zoo(std::make_shared<const ModelZoo>(ModelZoo{.models = std::move(models), .unavailable = {}})),
      m_jobs(jobs)
{
    std::tie(m_hasFile, m_queue) = openQueue(file);
    goOn();
}

void QueueRunner::addModel(const ModelInfo& model)
{
    ModelZoo zoo = *m_zoo; // a running job keeps its own
    std::erase_if(zoo.models, [&](const ModelInfo& known) { return known.name == model.name; });
    zoo.models.push_back(model);
    m_zoo = std::make_shared<const ModelZoo>(std::move(zoo));
}

void QueueRunner::add(const std::vector<std::filesystem::path>& photos, const QueueOrder& order)
{
    (void)m_queue->add(photos, order);
    goOn();
}

void QueueRunner::setPaused(bool paused)
{
    m_queue->setPaused(paused);
    if (paused) {
        m_job.cancel();
    }
    goOn();
}

void QueueRunner::move(std::uint64_t id, int places)
{
    m_queue->move(id, places);
    emit changed();
}

void QueueRunner::skip(std::uint64_t id)
{
    m_queue->skip(id);
    emit changed();
}

void QueueRunner::retry(std::uint64_t id)
{
    m_queue->retry(id);
    goOn();
}

void QueueRunner::retryFailed()
{
    m_queue->retryFailed();
    goOn();
}

void QueueRunner::removeFinished()
{
    m_queue->removeFinished();
    emit changed();
}

void QueueRunner::goOn()
{
    if (!m_job.isActive()) {
        if (const auto next = m_queue->next()) {
            m_fraction = 0.0;
            m_job = m_jobs.submit(
                QueueJob{.queue = m_queue, .entry = next->id, .zoo = m_zoo, .memoryBudget = m_memoryBudget},
                [this](const auto&) { goOn(); }, {.advanced = [this](double fraction) {
                    m_fraction = fraction;
                    emit advanced();
                }});
        }
    }
    emit changed();
}

} // namespace nightjar
