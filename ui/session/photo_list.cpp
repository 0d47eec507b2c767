// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/session/photo_list.h"

#include <algorithm>

namespace nightjar {

int PhotoList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PhotoList::data(const QModelIndex& index, int role) const
{
    const PhotoEntry& entry = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QString::fromStdString(entry.path.filename().string());
    case Qt::ToolTipRole:
        return QString::fromStdString(entry.path.string());
    case Qt::DecorationRole:
        return entry.thumbnail;
    case StateRole:
        return static_cast<int>(entry.state);
    case ProgressRole:
        return entry.progress;
    default:
        return {};
    }
}

int PhotoList::find(const std::filesystem::path& path) const
{
    const auto found = std::ranges::find(m_entries, path, &PhotoEntry::path);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int PhotoList::append(const std::filesystem::path& path)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_entries.emplace_back().path = path;
    endInsertRows();
    return row;
}

} // namespace nightjar
