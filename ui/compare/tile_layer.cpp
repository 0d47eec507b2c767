// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/tile_layer.h"

#include <QPainter>
#include <QRegion>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nightjar {
namespace {

constexpr int overviewSide = 256; ///< default length of the longer side, device pixels

std::uint64_t nextSerial()
{
    static std::uint64_t last = 0; // not atomic, because layers are used on the GUI thread only
    return ++last;
}

QRect wholeOf(const QSize& size)
{
    return {QPoint(0, 0), size};
}

bool isOverview(const TileId& tile)
{
    return tile.column < 0;
}

/// Rounds edges, not sizes, so that neighbouring tiles have no gap or overlap.
QRect mapped(const QRect& part, double scaleX, double scaleY, const QPoint& origin)
{
    const auto at = [](int value, double scale) { return static_cast<int>(std::lround(value * scale)); };
    const QPoint first(at(part.x(), scaleX), at(part.y(), scaleY));
    const QPoint end(at(part.x() + part.width(), scaleX), at(part.y() + part.height(), scaleY));
    return QRect(first, end - QPoint(1, 1)).translated(origin);
}

struct Placed
{
    QRect place;
    const QImage* image;
};

/// Draws stretched images within `area`.
void drawStretched(QPainter& painter, const QRect& area, const std::vector<Placed>& images)
{
    // Qt draws a stretched image with more rows on a thread pool and waits for it, which takes long while a
    // run uses all cores.
    constexpr int rowsAtOnce = 31;
    for (int top = area.top(); top <= area.bottom(); top += rowsAtOnce) {
        const QRect strip(area.left(), top, area.width(), std::min(rowsAtOnce, area.bottom() + 1 - top));
        painter.save();
        painter.setClipRect(strip, Qt::IntersectClip);
        for (const Placed& image : images) {
            if (image.place.intersects(strip)) {
                painter.drawImage(image.place, *image.image);
            }
        }
        painter.restore();
    }
}

} // namespace

TileLayer::TileLayer(const QSize& picture, const QSize& scaled, const Look& look)
    : m_serial(nextSerial()), m_picture(picture), m_scaled(scaled), m_look(look)
{
    setOverview({});
}

TileLayer::~TileLayer()
{
    m_abandoned->store(true);
}

void TileLayer::setOverview(const QSize& size)
{
    const QSize wanted =
        size.isEmpty() ? m_picture.scaled(overviewSide, overviewSide, Qt::KeepAspectRatio).expandedTo({1, 1})
                       : size;
    if (wanted != m_overview) {
        m_overview = wanted;
        for (auto tile = m_tiles.begin(); tile != m_tiles.end(); ++tile) {
            tile->wanted += isOverview(tile.key()) ? 1 : 0;
        }
    }
}

QSize TileLayer::scaledFor(const TileId& tile) const
{
    return isOverview(tile) ? m_overview : m_scaled;
}

QRect TileLayer::partOf(const TileId& tile) const
{
    return isOverview(tile) ? wholeOf(m_overview)
                            : QRect(tile.column * tileSide, tile.row * tileSide, tileSide, tileSide)
                                  .intersected(wholeOf(m_scaled));
}

std::vector<TileId> TileLayer::tilesIn(Side side, const QRect& visible) const
{
    std::vector<TileId> tiles{{side, -1, -1}};
    const QRect part = visible.intersected(wholeOf(m_scaled));
    if (part.isEmpty()) {
        return tiles;
    }
    for (int row = part.top() / tileSide; row <= part.bottom() / tileSide; ++row) {
        for (int column = part.left() / tileSide; column <= part.right() / tileSide; ++column) {
            tiles.push_back({side, column, row});
        }
    }
    const auto distance = [this, centre = part.center()](const TileId& tile) {
        return (partOf(tile).center() - centre).manhattanLength();
    };
    std::stable_sort(tiles.begin() + 1, tiles.end(),
                     [&](const TileId& a, const TileId& b) { return distance(a) < distance(b); });
    return tiles;
}

std::vector<TileLayer::Order> TileLayer::order(const std::vector<TileId>& tiles)
{
    std::vector<Order> orders;
    for (const TileId& id : tiles) {
        Tile& tile = m_tiles[id];
        if (!tile.ordered && tile.shown < tile.wanted) {
            tile.ordered = true;
            ++m_pending;
            orders.push_back({id, tile.wanted});
        }
    }
    return orders;
}

void TileLayer::deliver(const Order& order, QImage image)
{
    --m_pending;
    Tile& tile = m_tiles[order.tile];
    tile.ordered = false;
    tile.shown = order.revision;
    tile.image = std::move(image);
}

bool TileLayer::has(const std::vector<TileId>& tiles) const
{
    return std::ranges::all_of(tiles, [this](const TileId& id) {
        const auto found = m_tiles.find(id);
        return found != m_tiles.end() && found->shown > 0;
    });
}

bool TileLayer::isCurrent(const std::vector<TileId>& tiles) const
{
    return std::ranges::all_of(tiles, [this](const TileId& id) {
        const auto found = m_tiles.find(id);
        return found != m_tiles.end() && found->shown == found->wanted;
    });
}

QImage TileLayer::overview(Side side) const
{
    const auto found = m_tiles.find({side, -1, -1});
    return found != m_tiles.end() && found->shown > 0 ? found->image : QImage();
}

void TileLayer::invalidate(Side side, const QRect& part)
{
    for (auto tile = m_tiles.begin(); tile != m_tiles.end(); ++tile) {
        if (tile.key().side == side && (isOverview(tile.key()) || partOf(tile.key()).intersects(part))) {
            ++tile->wanted;
        }
    }
}

void TileLayer::seed(Side from, Side to)
{
    QHash<TileId, Tile> seeded;
    for (auto tile = m_tiles.cbegin(); tile != m_tiles.cend(); ++tile) {
        if (tile.key().side == from && tile->shown > 0) {
            seeded.insert({to, tile.key().column, tile.key().row},
                          {.image = tile->image, .wanted = 2, .shown = 1});
        }
    }
    m_tiles.insert(seeded);
}

void TileLayer::trim(const QRect& kept)
{
    m_tiles.removeIf([&](const auto& tile) {
        return !tile.value().ordered && !isOverview(tile.key()) && !partOf(tile.key()).intersects(kept);
    });
}

void TileLayer::paint(QPainter& painter, Side side, const QPoint& origin, const QSize& scaled) const
{
    const double scaleX = static_cast<double>(scaled.width()) / m_scaled.width();
    const double scaleY = static_cast<double>(scaled.height()) / m_scaled.height();
    const QRect needed = painter.clipBoundingRect().toAlignedRect().intersected(QRect(origin, scaled));
    std::vector<Placed> placed;
    QRegion missing = needed;
    for (auto tile = m_tiles.begin(); tile != m_tiles.end(); ++tile) {
        if (tile.key().side != side || isOverview(tile.key()) || tile->shown == 0) {
            continue;
        }
        const QRect place = mapped(partOf(tile.key()), scaleX, scaleY, origin);
        if (place.intersects(needed)) {
            placed.push_back({place, &tile->image});
            missing -= place;
        }
    }
    // The overview replaces missing tiles. Stretching it elsewhere would only take time.
    if (const auto overview = m_tiles.find({side, -1, -1});
        overview != m_tiles.end() && overview->shown > 0) {
        for (const QRect& part : missing) {
            drawStretched(painter, part, {{QRect(origin, scaled), &overview->image}});
        }
    }
    if (scaled != m_scaled) {
        drawStretched(painter, needed, placed);
        return;
    }
    for (const Placed& tile : placed) {
        painter.drawImage(tile.place.topLeft(), *tile.image);
    }
}

} // namespace nightjar
