// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/picture_renderer.h"

#include <QPainter>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <utility>

namespace nightjar {
namespace {

/// Resampling of a pixel uses samples up to this distance, in screen pixels.
constexpr int resamplingReach = 2;
/// Idle time before tiles are rendered ahead.
constexpr std::chrono::milliseconds restBeforeFetching{120};
/// Margin around the visible part for tiles rendered ahead, device pixels.
constexpr int fetchedMargin = TileLayer::tileSide;

} // namespace

PictureRenderer::PictureRenderer(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, 4));
    m_rest.setSingleShot(true);
    m_rest.setInterval(restBeforeFetching);
    connect(&m_rest, &QTimer::timeout, this, &PictureRenderer::fetchAhead);
}

PictureRenderer::~PictureRenderer()
{
    m_next.reset();
    m_shown.reset();
    m_pool.clear();
    m_pool.waitForDone();
}

void PictureRenderer::setPictures(std::shared_ptr<const ComparedPictures> pictures)
{
    m_pictures = std::move(pictures);
    m_shown.reset();
    m_next.reset();
    m_parts.clear();
    ++m_afterRevision;
    refresh();
    emit changed();
}

void PictureRenderer::setSides(std::vector<SideView> sides)
{
    m_sides = std::move(sides);
    refresh();
}

void PictureRenderer::setAfter(std::shared_ptr<const Pyramid> after, std::optional<double> displayRatio)
{
    auto pictures = std::make_shared<ComparedPictures>(*m_pictures);
    if (!pictures->after && m_shown) {
        m_shown->seed(Side::Before, Side::After); // shown until the run has results
    }
    pictures->after = std::move(after);
    pictures->displayRatio = displayRatio;
    m_pictures = std::move(pictures);
    invalidateAfter(QRect(QPoint(0, 0), m_pictures->uprightSize()));
}

void PictureRenderer::invalidateAfter(const QRect& part)
{
    const QSize size = m_pictures->uprightSize();
    ++m_afterRevision;
    m_parts.invalidateAfter(part, size, resamplingReach);
    for (TileLayer* layer : {m_shown.get(), m_next.get()}) {
        if (layer != nullptr) {
            const QRect changed = onScreen(part, size, layer->scaled(), resamplingReach);
            layer->invalidate(Side::After, changed);
            layer->invalidate(Side::Difference, changed);
        }
    }
    refresh();
}

void PictureRenderer::setLook(const Look& look)
{
    m_look = look;
    refresh();
}

void PictureRenderer::setView(const QSize& scaled, const QRect& visible, std::vector<SideView> sides)
{
    const bool pans = scaled == m_scaled && visible.size() == m_visible.size();
    const QRect from = std::exchange(m_visible, visible);
    m_scaled = scaled;
    m_sides = sides.empty() ? std::vector<SideView>{{Side::Before, visible}, {Side::After, visible}}
                            : std::move(sides);
    refresh();
    if (pans) {
        fetchOnTheWay(from);
    }
}

void PictureRenderer::setOverview(const QSize& size)
{
    m_overview = size;
    for (TileLayer* layer : {m_shown.get(), m_next.get()}) {
        if (layer != nullptr) {
            layer->setOverview(size);
        }
    }
}

bool PictureRenderer::isComplete() const
{
    return m_shown && !m_next && m_shown->isCurrent(tilesOf(*m_shown, seen()));
}

void PictureRenderer::paint(QPainter& painter, Side side, const QPoint& origin, const QSize& scaled) const
{
    const TileLayer* layer = m_shown ? m_shown.get() : m_next.get();
    if (layer != nullptr) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        layer->paint(painter, side, origin, scaled);
    }
}

QImage PictureRenderer::overview(Side side) const
{
    const TileLayer* layer = m_shown ? m_shown.get() : m_next.get();
    return layer != nullptr ? layer->overview(side) : QImage();
}

void PictureRenderer::refresh()
{
    if (!m_pictures || m_scaled.isEmpty() || m_visible.isEmpty()) {
        return;
    }
    const auto isWanted = [this](const TileLayer& layer) {
        return layer.scaled() == m_scaled && layer.look() == m_look;
    };
    if (m_shown && isWanted(*m_shown)) {
        m_next.reset();
        order(*m_shown, seen(), Urgency::Seen);
        return;
    }
    // A layer that differs only in its look is finished first. Otherwise a moving slider would show no
    // picture until it stops.
    if (m_next && m_next->scaled() != m_scaled) {
        m_next.reset();
    }
    if (!m_next) {
        m_next = std::make_unique<TileLayer>(m_pictures->uprightSize(), m_scaled, m_look);
        m_next->setOverview(m_overview);
    }
    order(*m_next, seen(), Urgency::Seen);
}

void PictureRenderer::order(TileLayer& layer, const std::vector<SideView>& views, Urgency urgency)
{
    // More tiles are kept than are rendered ahead; otherwise they would be dropped and rendered again for
    // ever.
    const int across = std::max(m_visible.width(), 2 * fetchedMargin);
    const int down = std::max(m_visible.height(), 2 * fetchedMargin);
    layer.trim(m_visible.adjusted(-across, -down, across, down));
    for (const TileLayer::Order& order : layer.order(tilesOf(layer, views))) {
        const QSize scaled = layer.scaledFor(order.tile);
        const QRect rect = layer.partOf(order.tile);
        auto draw = [this, order, scaled, rect, pictures = m_pictures, look = layer.look(),
                     serial = layer.serial(), abandoned = layer.abandoned(), revision = m_afterRevision,
                     before = m_parts.find(Side::Before, scaled, rect),
                     after = m_parts.find(Side::After, scaled, rect)]() mutable {
            if (abandoned->load()) {
                return;
            }
            const Side side = order.tile.side;
            const auto read = [&](Side which) {
                return std::make_shared<const ScreenPart>(readPart(*pictures, which, scaled, rect));
            };
            if (needsBefore(*pictures, side, look) && !before) {
                before = read(Side::Before);
            }
            if (needsAfter(*pictures, side, look) && !after) {
                after = read(Side::After);
            }
            Drawn drawn{.image = developPart(*pictures, side, look, scaled, rect,
                                             needsBefore(*pictures, side, look) ? before.get() : nullptr,
                                             needsAfter(*pictures, side, look) ? after.get() : nullptr),
                        .scaled = scaled,
                        .part = rect,
                        .before = std::move(before),
                        .after = std::move(after),
                        .afterRevision = revision};
            QMetaObject::invokeMethod(
                this, [this, serial, order, drawn = std::move(drawn)] { deliver(serial, order, drawn); },
                Qt::QueuedConnection);
        };
        m_pool.start(std::move(draw), static_cast<int>(urgency));
    }
}

void PictureRenderer::fetchOnTheWay(const QRect& from)
{
    // A moving picture will probably continue to move, so the tiles in its direction are rendered first.
    const QPoint way = m_visible.topLeft() - from.topLeft();
    if (!m_shown || m_next || way.isNull()) {
        return;
    }
    const auto ahead = [](int distance) { return distance > 0 ? fetchedMargin : 0; };
    std::vector<SideView> next = seen();
    for (SideView& view : next) {
        if (!view.part.isEmpty()) {
            view.part.adjust(-ahead(-way.x()), -ahead(-way.y()), ahead(way.x()), ahead(way.y()));
        }
    }
    order(*m_shown, next, Urgency::Ahead);
}

void PictureRenderer::deliver(std::uint64_t layer, const TileLayer::Order& order, const Drawn& drawn)
{
    const bool isShown = m_shown && m_shown->serial() == layer;
    const bool isNext = m_next && m_next->serial() == layer;
    if (!isShown && !isNext) {
        return;
    }
    if (drawn.before) {
        m_parts.keep(Side::Before, drawn.scaled, drawn.part, drawn.before);
    }
    if (drawn.after && drawn.afterRevision == m_afterRevision) {
        m_parts.keep(Side::After, drawn.scaled, drawn.part, drawn.after);
    }
    bool differs = false;
    if (isShown) {
        m_shown->deliver(order, drawn.image);
        differs = drawn.scaled != m_scaled || drawn.part.intersects(m_visible); // otherwise rendered ahead
    } else {
        m_next->deliver(order, drawn.image);
        differs = !m_shown || covers(*m_next);
        if (covers(*m_next)) {
            m_shown = std::move(m_next);
        }
    }
    refresh();
    m_rest.start();
    if (differs) {
        emit changed();
    }
}

void PictureRenderer::fetchAhead()
{
    // Idle: prepare what a small pan or the divider would reveal.
    if (m_shown && !m_next && !m_shown->isPending() && !m_visible.isEmpty()) {
        std::vector<SideView> around = seen();
        for (SideView& view : around) {
            view.part = m_visible.adjusted(-fetchedMargin, -fetchedMargin, fetchedMargin, fetchedMargin);
        }
        order(*m_shown, around, Urgency::Ahead);
    }
}

std::vector<PictureRenderer::SideView> PictureRenderer::seen() const
{
    return m_pictures->after ? m_sides : std::vector<SideView>{{Side::Before, m_visible}};
}

std::vector<TileId> PictureRenderer::tilesOf(const TileLayer& layer, const std::vector<SideView>& views)
{
    std::vector<std::vector<TileId>> sides;
    std::size_t most = 0;
    for (const auto& [side, part] : views) {
        sides.push_back(layer.tilesIn(side, part));
        most = std::max(most, sides.back().size());
    }
    // Render all sides of a place together, so that the picture's centre can be compared first.
    std::vector<TileId> tiles;
    for (std::size_t i = 0; i < most; ++i) {
        for (const auto& side : sides) {
            if (i < side.size()) {
                tiles.push_back(side[i]);
            }
        }
    }
    return tiles;
}

bool PictureRenderer::covers(const TileLayer& layer) const
{
    return layer.has(tilesOf(layer, seen()));
}

} // namespace nightjar
