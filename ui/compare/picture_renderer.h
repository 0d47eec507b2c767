// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/compare/part_cache.h"
#include "ui/compare/tile_layer.h"
#include "ui/compare/tile_rendering.h"

#include <QObject>
#include <QRect>
#include <QSize>
#include <QThreadPool>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace nightjar {

/// Renders the pictures at any zoom and look on a thread pool, so that the GUI thread never computes pixels.
/// A new look is shown once it covers the view. A new zoom stretches the old tiles until then.
class PictureRenderer : public QObject
{
    Q_OBJECT

public:
    explicit PictureRenderer(QObject* parent = nullptr);
    ~PictureRenderer() override;

    /// Shows another photo. Null: shows none.
    void setPictures(std::shared_ptr<const ComparedPictures> pictures);
    /// Replaces the denoised picture. The old tiles stay visible until the new ones are rendered.
    void setAfter(std::shared_ptr<const Pyramid> after, std::optional<double> displayRatio);
    /// Renders `part` of `after` again, because its pixels have changed. Pixels of the upright picture.
    void invalidateAfter(const QRect& part);
    void setLook(const Look& look);
    /// A side, and the part of the scaled picture where it is visible, device pixels.
    struct SideView
    {
        Side side = Side::Before;
        QRect part;
    };
    /// Sets what is visible if there is an `after`. A side with an empty part is rendered when there is
    /// nothing else to do.
    void setSides(std::vector<SideView> sides);
    /// Sets the size of the whole picture on screen and its visible part, device pixels. If they are empty,
    /// nothing is rendered any more. Without `sides`, both sides are visible everywhere.
    void setView(const QSize& scaled, const QRect& visible, std::vector<SideView> sides = {});
    /// Sets the size of the overview, from the next view on, device pixels; empty: a small default size.
    void setOverview(const QSize& size);

    [[nodiscard]] const ComparedPictures* pictures() const { return m_pictures.get(); }
    /// Whether everything visible is rendered in final quality.
    [[nodiscard]] bool isComplete() const;

    /// Returns a small image of the whole picture; null before it is rendered.
    [[nodiscard]] QImage overview(Side side) const;

    /// Draws a side of the picture at the size `scaled`, with its top left corner at `origin`. The painter's
    /// units are device pixels; only its clip region is drawn.
    void paint(QPainter& painter, Side side, const QPoint& origin, const QSize& scaled) const;

signals:
    void changed();

private:
    /// A tile's image, and the parts read for it.
    struct Drawn
    {
        QImage image;
        QSize scaled;
        QRect part;
        std::shared_ptr<const ScreenPart> before;
        std::shared_ptr<const ScreenPart> after;
        std::uint64_t afterRevision = 0;
    };

    void refresh();
    /// Visible tiles (Seen) are rendered before others (Ahead).
    enum class Urgency
    {
        Ahead,
        Seen
    };
    void order(TileLayer& layer, const std::vector<SideView>& views, Urgency urgency);
    void fetchOnTheWay(const QRect& from);
    void deliver(std::uint64_t layer, const TileLayer::Order& order, const Drawn& drawn);
    void fetchAhead();
    /// Returns the visible sides; only one if there is nothing to compare.
    [[nodiscard]] std::vector<SideView> seen() const;
    [[nodiscard]] static std::vector<TileId> tilesOf(const TileLayer& layer,
                                                     const std::vector<SideView>& views);
    [[nodiscard]] bool covers(const TileLayer& layer) const;

    std::shared_ptr<const ComparedPictures> m_pictures;
    QSize m_scaled;
    QRect m_visible;
    QSize m_overview;
    Look m_look;
    std::vector<SideView> m_sides;
    PartCache m_parts;
    std::uint64_t m_afterRevision = 0; ///< incremented whenever pixels of `after` change
    std::unique_ptr<TileLayer> m_shown;
    std::unique_ptr<TileLayer> m_next; ///< replaces `m_shown` once it covers the view
    QTimer m_rest;
    QThreadPool m_pool;
};

} // namespace nightjar
