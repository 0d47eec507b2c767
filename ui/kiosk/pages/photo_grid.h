// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kiosk/thumbnails.h"

#include <QAbstractListModel>
#include <QCache>
#include <QListView>

#include <filesystem>
#include <optional>
#include <vector>

namespace nightjar {

/// The photos to choose from. Makes thumbnails on demand and keeps a limited number of them.
class PhotoGridModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit PhotoGridModel(QObject* parent = nullptr);

    void set(std::vector<std::filesystem::path> photos);
    /// Inserts new photos before the others. Moves those already in the list to the front.
    void addFirst(const std::vector<std::filesystem::path>& photos);
    void clear() { set({}); }
    /// Stops making thumbnails until the grid is shown again.
    void rest() { m_thumbnails.forget(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DecorationRole: a QImage, null if the photo cannot be shown, no value while unknown.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] const std::filesystem::path& at(int row) const
    {
        return m_photos[static_cast<std::size_t>(row)];
    }

private:
    std::vector<std::filesystem::path> m_photos;
    QCache<QString, QImage> m_pictures;
    mutable Thumbnails m_thumbnails; ///< asking for a thumbnail does not change the model's data
};

/// A grid of photos, large enough for touch and scrolled by dragging. One photo can be chosen.
class PhotoGrid : public QListView
{
    Q_OBJECT

public:
    explicit PhotoGrid(PhotoGridModel& photos, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<std::filesystem::path> chosen() const;

signals:
    void choiceChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    PhotoGridModel& m_photos;
};

} // namespace nightjar
