// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queueing.h"

#include "ui/batch.h"
#include "ui/queue_order.h"
#include "ui/queue_panel.h"
#include "ui/session.h"
#include "ui/settings_panel.h"
#include "ui/window_layout.h"

namespace nightjar {

Queueing::Queueing(Session& session, Batch& batch, const WindowParts& parts, std::optional<int> tileSide,
                   QObject* parent)
    : QObject(parent), m_session(session), m_batch(batch), m_parts(parts), m_tileSide(tileSide),
      m_watch([&batch](const std::filesystem::path& photo) { return batch.knows(photo); })
{
    connect(m_parts.queue, &QueuePanel::watchAsked, this,
            [this](const QString& folder) { watch(folder.toStdString()); });
    connect(m_parts.queue, &QueuePanel::watchStopped, &m_watch, &FolderWatch::stop);
    connect(&m_watch, &FolderWatch::stateChanged, this, &Queueing::showWatch);
    connect(&m_watch, &FolderWatch::found, this,
            [this](const std::vector<std::filesystem::path>& photos) { m_batch.add(photos, m_watchOrder); });
    connect(m_parts.queue, &QueuePanel::addAsked, this, &Queueing::addOpenPhotos);
}

void Queueing::addOpenPhotos()
{
    std::vector<std::filesystem::path> photos;
    for (int row = 0; row < m_session.photos().rowCount(); ++row) {
        photos.push_back(m_session.photos().at(row).path);
    }
    add(photos);
}

std::optional<BatchOrder> Queueing::orderOfNow()
{
    BatchOrder order = m_parts.queue->order();
    try {
        checkNamePattern(order.pattern);
    } catch (const Error&) {
        m_parts.queue->showProblem(
            tr("Names may hold {name}, {model}, {iso}, {date}, {time} and {counter}, and no folders."));
        return std::nullopt;
    }
    const RunChoice choice = m_parts.settings->choice();
    order.settings.model = choice.model.name;
    order.settings.precision = choice.precision;
    order.settings.tileSide = m_tileSide;
    return order;
}

void Queueing::add(const std::vector<std::filesystem::path>& photos)
{
    if (const auto order = orderOfNow()) {
        for (const QueueOrder& alike : queueOrders(photos, m_session.photos(), m_batch.entries(), *order)) {
            m_batch.add(alike.photos, alike.order);
        }
    }
}

void Queueing::watch(const std::filesystem::path& folder)
{
    if (auto order = orderOfNow()) {
        order->settings.strength = m_parts.settings->look().strength;
        m_watchOrder = *std::move(order);
        m_watch.start(folder);
    }
}

void Queueing::showWatch()
{
    if (!m_watch.isWatching()) {
        m_parts.queue->setWatched({});
        m_parts.queue->showProblem({});
        return;
    }
    const QString folder = QString::fromStdString(m_watch.folder().string());
    m_parts.queue->setWatched(folder);
    m_parts.queue->showProblem(
        m_watch.isFolderThere()
            ? QString()
            : tr("The folder %1 is not there now; photos are queued again once it is back.").arg(folder));
}

} // namespace nightjar
