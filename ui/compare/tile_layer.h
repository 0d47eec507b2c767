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

/// Identifies one tile of the picture on screen, or its overview (column −1).
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

/// The picture at one zoom and one look, as tiles that are rendered on demand. Not thread-safe: for the GUI
/// thread only.
class TileLayer
{
public:
    static constexpr int tileSide = 256; ///< device pixels

    TileLayer(const QSize& picture, const QSize& scaled, const Look& look);
    ~TileLayer();

    /// Sets the overview's size, device pixels; empty: a small default size.
    void setOverview(const QSize& size);

    [[nodiscard]] std::uint64_t serial() const { return m_serial; }
    [[nodiscard]] const QSize& scaled() const { return m_scaled; }
    [[nodiscard]] const Look& look() const { return m_look; }
    /// Becomes true when the layer is destroyed, so that its unfinished tiles need not be rendered.
    [[nodiscard]] std::shared_ptr<const std::atomic<bool>> abandoned() const { return m_abandoned; }

    /// Returns the size of the whole picture that contains `partOf(tile)`, device pixels.
    [[nodiscard]] QSize scaledFor(const TileId& tile) const;
    [[nodiscard]] QRect partOf(const TileId& tile) const;

    /// Returns the overview of a side, then the tiles that cover `visible`, those nearest its centre first.
    [[nodiscard]] std::vector<TileId> tilesIn(Side side, const QRect& visible) const;

    struct Order
    {
        TileId tile;
        int revision = 0;
    };
    /// Returns those of `tiles` that are missing or outdated and not yet ordered, and marks them as ordered.
    [[nodiscard]] std::vector<Order> order(const std::vector<TileId>& tiles);
    void deliver(const Order& order, QImage image);
    [[nodiscard]] bool isPending() const { return m_pending > 0; }
    [[nodiscard]] bool has(const std::vector<TileId>& tiles) const;
    /// Whether all of them are rendered and none is outdated.
    [[nodiscard]] bool isCurrent(const std::vector<TileId>& tiles) const;

    /// Returns the overview, or null if it is not rendered.
    [[nodiscard]] QImage overview(Side side) const;

    /// Marks the tiles of `side` that touch `part` as outdated. They stay visible until replaced.
    void invalidate(Side side, const QRect& part);
    /// Copies the tiles of one side to the other, where they stay visible until replaced.
    void seed(Side from, Side to);
    /// Drops the tiles outside `kept`, except overviews and ordered tiles.
    void trim(const QRect& kept);

    /// Draws the rendered tiles for a picture of size `scaled` with its top left corner at `origin`. Fills
    /// gaps with the stretched overview.
    void paint(QPainter& painter, Side side, const QPoint& origin, const QSize& scaled) const;

private:
    struct Tile
    {
        QImage image;
        int wanted = 1; ///< revision of the content that is needed
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
