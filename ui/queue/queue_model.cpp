// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/queue_model.h"

#include "ui/queue/queue_runner.h"
#include "ui/session/photo_list.h"
#include "ui/style/error_text.h"

#include <algorithm>

namespace nightjar {

QueueModel::QueueModel(const QueueRunner& queueRunner, const PhotoList& photos, QObject* parent)
    : QAbstractListModel(parent), m_queueRunner(queueRunner), m_photos(photos)
{
    connect(&queueRunner, &QueueRunner::changed, this, &QueueModel::refresh);
    connect(&queueRunner, &QueueRunner::advanced, this, [this] {
        const auto running = std::ranges::find(m_entries, QueueState::Running, &QueueEntry::state);
        if (running == m_entries.end()) {
            refresh(); // it has only now begun
        } else {
            const QModelIndex at = index(static_cast<int>(running - m_entries.begin()));
            emit dataChanged(at, at);
        }
    });
    connect(&photos, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex&, const QList<int>&) {
                const auto found =
                    std::ranges::find(m_entries, m_photos.at(first.row()).path, &QueueEntry::photo);
                if (found != m_entries.end()) {
                    const QModelIndex at = index(static_cast<int>(found - m_entries.begin()));
                    emit dataChanged(at, at, {Qt::DecorationRole});
                }
            });
    refresh();
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    const QueueEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(entry.photo.filename().string());
    case Qt::ToolTipRole:
        return QString::fromStdString(entry.photo.string());
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(QString::fromStdString(entry.photo.filename().string()), statusOf(entry));
    case Qt::DecorationRole:
        if (const int row = m_photos.find(entry.photo); row >= 0) {
            return m_photos.at(row).thumbnail;
        }
        return {};
    case StateRole:
        return static_cast<int>(entry.state);
    case StatusRole:
        return statusOf(entry);
    default:
        return {};
    }
}

int QueueModel::rowOf(std::uint64_t id) const
{
    const auto found = std::ranges::find(m_entries, id, &QueueEntry::id);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

void QueueModel::showFailuresOnly(bool only)
{
    m_failuresOnly = only;
    refresh();
}

void QueueModel::refresh()
{
    std::vector<QueueEntry> entries = m_queueRunner.entries();
    if (m_failuresOnly) {
        std::erase_if(entries, [](const QueueEntry& entry) { return entry.state != QueueState::Failed; });
    }
    const bool same = std::ranges::equal(entries, m_entries, {}, &QueueEntry::id, &QueueEntry::id);
    if (same) { // a view keeps its place and its choice
        m_entries = std::move(entries);
        if (!m_entries.empty()) {
            emit dataChanged(index(0), index(rowCount() - 1));
        }
        return;
    }
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

QString QueueModel::statusOf(const QueueEntry& entry) const
{
    switch (entry.state) {
    case QueueState::Waiting:
        return tr("Waiting");
    case QueueState::Running:
        return tr("Denoising, %1 %").arg(static_cast<int>(m_queueRunner.fraction() * 100));
    case QueueState::Done:
        return tr("Done: %1").arg(QString::fromStdString(entry.picture.filename().string()));
    case QueueState::Failed:
        return tr("Failed: %1").arg(errorText({entry.problemCode, entry.problem}).problem);
    case QueueState::Skipped:
        return tr("Skipped");
    }
    return {};
}

} // namespace nightjar
