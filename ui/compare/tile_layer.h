// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/compare/tile_rendering.h"

#include <QHash>
#include <QImage>
#include <QRect>
#include <QSize>

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

class QPainter;

namespace nightjar {

/// One square of the picture on screen, or (column −1) the whole of it, small.
struct TileId
{
    Side side = Side::Before;
    int column = 0;
    int row = 0;

    friend bool operator==(const TileId&, const TileId&) = default;
};

inline size_t qHash(const TileId& id, size_t seed = 0)
{
    return qHashMulti(seed, static_cast<int>(id.side), id.column, id.row);
}

/// The picture at one zoom in one look, cut into tiles of which those that were needed are there.
class TileLayer
{
public:
    static constexpr int tileSide = 256; ///< device pixels

    TileLayer(const QSize& picture, const QSize& scaled, const Look& look);
    ~TileLayer();

    /// The overview's size from now on, device pixels; empty: some small one.
    void setOverview(const QSize& size);

    [[nodiscard]] std::uint64_t serial() const { return m_serial; }
    [[nodiscard]] const QSize& scaled() const { return m_scaled; }
    [[nodiscard]] const Look& look() const { return m_look; }
    /// Becomes true when nobody waits for tiles of this layer any more.
    [[nodiscard]] std::shared_ptr<const std::atomic<bool>> abandoned() const { return m_abandoned; }

    /// The size of the whole picture of which a tile is `partOf`.
    [[nodiscard]] QSize scaledFor(const TileId& tile) const;
    [[nodiscard]] QRect partOf(const TileId& tile) const;

    /// The overview of a side, and then the tiles that make up `visible`, nearest its centre first.
    [[nodiscard]] std::vector<TileId> tilesIn(Side side, const QRect& visible) const;

    struct Order
    {
        TileId tile;
        int revision = 0;
    };
    /// Those among `tiles` that are missing or outdated and not ordered yet; they count as ordered from now
    /// on.
    [[nodiscard]] std::vector<Order> order(const std::vector<TileId>& tiles);
    void deliver(const Order& order, QImage image);
    [[nodiscard]] bool isPending() const { return m_pending > 0; }
    [[nodiscard]] bool has(const std::vector<TileId>& tiles) const;
    /// Whether they are there as they are wanted, none of them outdated.
    [[nodiscard]] bool isCurrent(const std::vector<TileId>& tiles) const;

    /// Null where it is not there.
    [[nodiscard]] QImage overview(Side side) const;

    /// Tiles of `side` that touch `part` are shown until new ones come.
    void invalidate(Side side, const QRect& part);
    /// Lets the tiles of one side stand for the other's until new ones come.
    void seed(Side from, Side to);
    /// Forgets tiles that lie outside `kept`.
    void trim(const QRect& kept);

    /// Draws what is there for a picture of size `scaled` with its corner at `origin`.
    void paint(QPainter& painter, Side side, const QPoint& origin, const QSize& scaled) const;

private:
    struct Tile
    {
        QImage image;
        int wanted = 1; ///< revisions of its content
        int shown = 0;
        bool ordered = false;
    };

    std::uint64_t m_serial;
    QSize m_picture;
    QSize m_scaled;
    QSize m_overview;
    Look m_look;
    QHash<TileId, Tile> m_tiles;
    int m_pending = 0;
    std::shared_ptr<std::atomic<bool>> m_abandoned = std::make_shared<std::atomic<bool>>(false);
};

} // namespace nightjar
