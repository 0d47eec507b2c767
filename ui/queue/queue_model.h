// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/queue/photo_queue.h"

#include <QAbstractListModel>

#include <vector>

namespace nightjar {

class QueueRunner;
class PhotoList;

/// The photos of a queue for a view: all, or those that failed.
class QueueModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        StateRole = Qt::UserRole, ///< a QueueState
        StatusRole                ///< its status for the user
    };

    /// Thumbnails come from the window's open photos.
    QueueModel(const QueueRunner& queueRunner, const PhotoList& photos, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] std::uint64_t idAt(int row) const { return m_entries[static_cast<std::size_t>(row)].id; }
    [[nodiscard]] QueueState stateAt(int row) const { return m_entries[static_cast<std::size_t>(row)].state; }
    [[nodiscard]] int rowOf(std::uint64_t id) const;
    void showFailuresOnly(bool only);

private:
    void refresh();
    [[nodiscard]] QString statusOf(const QueueEntry& entry) const;

    const QueueRunner& m_queueRunner;
    const PhotoList& m_photos;
    std::vector<QueueEntry> m_entries; ///< the entries shown
    bool m_failuresOnly = false;
};

} // namespace nightjar
