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

/// Renders the pictures for any zoom and look on a thread pool, so that the GUI thread never computes pixels.
/// A new look appears at once when it covers the view; a new zoom stretches the old tiles until then.
class PictureRenderer : public QObject
{
    Q_OBJECT

public:
    explicit PictureRenderer(QObject* parent = nullptr);
    ~PictureRenderer() override;

    /// Another photo; null shows none.
    void setPictures(std::shared_ptr<const ComparedPictures> pictures);
    /// Another picture to compare the same photo with; what was shown stays until it is rendered.
    void setAfter(std::shared_ptr<const Pyramid> after, std::optional<double> displayRatio);
    /// A part of `after` has other pixels now; pixels of the upright picture.
    void invalidateAfter(const QRect& part);
    void setLook(const Look& look);
    /// A side, and the part of the picture on screen where it is to be seen; device pixels.
    struct SideView
    {
        Side side = Side::Before;
        QRect part;
    };
    /// What is to be seen where there is an `after`. A side with an empty part is made ready when there is
    /// nothing else to do.
    void setSides(std::vector<SideView> sides);
    /// The size of the whole picture on screen and the part of it that is to be seen, device pixels; empty
    /// ones: nothing is to be seen, and nothing is drawn any more. Without `sides`, both are seen everywhere.
    void setView(const QSize& scaled, const QRect& visible, std::vector<SideView> sides = {});
    /// The size of the overview that shall be drawn from the next view on, device pixels; empty: some small
    /// one.
    void setOverview(const QSize& size);

    [[nodiscard]] const ComparedPictures* pictures() const { return m_pictures.get(); }
    /// Whether everything visible is rendered in final quality.
    [[nodiscard]] bool isComplete() const;

    /// The whole picture, small; null before it is drawn.
    [[nodiscard]] QImage overview(Side side) const;

    /// The painter's units are device pixels; its clip bounds what is drawn.
    void paint(QPainter& painter, Side side, const QPoint& origin, const QSize& scaled) const;

signals:
    void changed();

private:
    /// A tile's image, and what was read for it.
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
    /// Visible tiles are rendered before others.
    enum class Urgency
    {
        Ahead,
        Seen
    };
    void order(TileLayer& layer, const std::vector<SideView>& views, Urgency urgency);
    void fetchOnTheWay(const QRect& from);
    void deliver(std::uint64_t layer, const TileLayer::Order& order, const Drawn& drawn);
    void fetchAhead();
    /// What is to be seen, of one side alone while there is nothing to compare.
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
    std::uint64_t m_afterRevision = 0; ///< of the pixels of `after`
    std::unique_ptr<TileLayer> m_shown;
    std::unique_ptr<TileLayer> m_next; ///< takes the place of the shown once it covers the view
    QTimer m_rest;
    QThreadPool m_pool;
};

} // namespace nightjar
