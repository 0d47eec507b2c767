// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/pages/photo_grid.h"

#include "ui/kiosk/pages/photo_grid_delegate.h"

#include <QScroller>
#include <QScrollerProperties>

#include <algorithm>
#include <utility>

namespace nightjar {
namespace {

constexpr QSize thumbnailSize{360, 240};
constexpr int pictureMemory = 64 * 1024; ///< KiB
constexpr int leastColumnWidth = 232;    ///< logical pixels

QString keyOf(const std::filesystem::path& photo)
{
    return QString::fromStdString(photo.string());
}

} // namespace

PhotoGridModel::PhotoGridModel(QObject* parent)
    : QAbstractListModel(parent), m_pictures(pictureMemory), m_thumbnails(thumbnailSize)
{
    connect(&m_thumbnails, &Thumbnails::made, this,
            [this](const std::filesystem::path& photo, const QImage& picture) {
                const auto at = std::ranges::find(m_photos, photo);
                if (at != m_photos.end()) {
                    m_pictures.insert(keyOf(photo), new QImage(picture),
                                      static_cast<int>(picture.sizeInBytes() / 1024) + 1);
                    const QModelIndex changed = index(static_cast<int>(at - m_photos.begin()));
                    emit dataChanged(changed, changed, {Qt::DecorationRole});
                }
            });
}

void PhotoGridModel::set(std::vector<std::filesystem::path> photos)
{
    beginResetModel();
    m_thumbnails.forget();
    m_pictures.clear(); // another card may have a different photo of the same name
    m_photos = std::move(photos);
    endResetModel();
}

void PhotoGridModel::addFirst(const std::vector<std::filesystem::path>& photos)
{
    for (auto photo = photos.rbegin(); photo != photos.rend(); ++photo) {
        if (const auto known = std::ranges::find(m_photos, *photo); known != m_photos.end()) {
            const int row = static_cast<int>(known - m_photos.begin());
            beginRemoveRows({}, row, row);
            m_photos.erase(known);
            m_pictures.remove(keyOf(*photo));
            endRemoveRows();
        }
        beginInsertRows({}, 0, 0);
        m_photos.insert(m_photos.begin(), *photo);
        endInsertRows();
    }
}

int PhotoGridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_photos.size());
}

QVariant PhotoGridModel::data(const QModelIndex& index, int role) const
{
    const std::filesystem::path& photo = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QString::fromStdString(photo.stem().string());
    case Qt::DecorationRole:
        if (const QImage* picture = m_pictures.object(keyOf(photo))) {
            return *picture;
        }
        m_thumbnails.ask(photo);
        return {};
    default:
        return {};
    }
}

PhotoGrid::PhotoGrid(PhotoGridModel& photos, QWidget* parent) : QListView(parent), m_photos(photos)
{
    setModel(&photos);
    setItemDelegate(new PhotoGridDelegate(this));
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Photos"));
    QScroller::grabGesture(viewport(), QScroller::LeftMouseButtonGesture); // touches arrive as mouse events
    QScrollerProperties properties = QScroller::scroller(viewport())->scrollerProperties();
    properties.setScrollMetric(QScrollerProperties::HorizontalOvershootPolicy,
                               QScrollerProperties::OvershootAlwaysOff);
    QScroller::scroller(viewport())->setScrollerProperties(properties);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &PhotoGrid::choiceChanged);
    connect(&photos, &QAbstractItemModel::modelReset, this, &PhotoGrid::choiceChanged);
}

std::optional<std::filesystem::path> PhotoGrid::chosen() const
{
    const QModelIndexList rows = selectionModel()->selectedIndexes();
    return rows.isEmpty() ? std::nullopt : std::optional(m_photos.at(rows.first().row()));
}

void PhotoGrid::resizeEvent(QResizeEvent* event)
{
    const int columns = std::max(2, width() / leastColumnWidth);
    const int side = (viewport()->width() - 1) / columns;
    setGridSize({side, side * 2 / 3 + PhotoGridDelegate::nameHeight});
    QListView::resizeEvent(event);
}

} // namespace nightjar
