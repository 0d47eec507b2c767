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
    : QObject(parent), m_session(session), m_batch(batch), m_parts(parts), m_tileSide(tileSide)
{
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

void Queueing::add(const std::vector<std::filesystem::path>& photos)
{
    BatchOrder order = m_parts.queue->order();
    try {
        checkNamePattern(order.pattern);
    } catch (const Error&) {
        m_parts.queue->showProblem(
            tr("Names may hold {name}, {model}, {iso}, {date}, {time} and {counter}, and no folders."));
        return;
    }
    const RunChoice choice = m_parts.settings->choice();
    order.settings.model = choice.model.name;
    order.settings.precision = choice.precision;
    order.settings.tileSide = m_tileSide;
    for (const QueueOrder& alike : queueOrders(photos, m_session.photos(), m_batch.entries(), order)) {
        m_batch.add(alike.photos, alike.order);
    }
}

} // namespace nightjar
