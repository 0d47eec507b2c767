// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/picture_renderer.h"

#include <QPainter>
#include <QThread>

#include <algorithm>
#include <utility>

namespace nightjar {
namespace {

/// Resampling reaches this far beyond a pixel, in screen pixels.
constexpr int resamplingReach = 2;

} // namespace

PictureRenderer::PictureRenderer(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, 4));
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
    refresh();
    emit changed();
}

void PictureRenderer::setAfter(std::shared_ptr<const Pyramid> after, std::optional<double> finishedAt)
{
    auto pictures = std::make_shared<ComparedPictures>(*m_pictures);
    if (!pictures->after && m_shown) {
        m_shown->seed(Side::Before, Side::After); // what a run begins with
    }
    pictures->after = std::move(after);
    pictures->afterFinishedAt = finishedAt;
    m_pictures = std::move(pictures);
    invalidateAfter(QRect(QPoint(0, 0), m_pictures->uprightSize()));
}

void PictureRenderer::invalidateAfter(const QRect& part)
{
    const QSize size = m_pictures->uprightSize();
    for (TileLayer* layer : {m_shown.get(), m_next.get()}) {
        if (layer == nullptr) {
            continue;
        }
        const double scaleX = static_cast<double>(layer->scaled().width()) / size.width();
        const double scaleY = static_cast<double>(layer->scaled().height()) / size.height();
        const QRectF onScreen(part.x() * scaleX, part.y() * scaleY, part.width() * scaleX,
                              part.height() * scaleY);
        layer->invalidate(Side::After, onScreen.toAlignedRect().adjusted(-resamplingReach, -resamplingReach,
                                                                         resamplingReach, resamplingReach));
    }
    refresh();
}

void PictureRenderer::setLook(const Look& look)
{
    m_look = look;
    refresh();
}

void PictureRenderer::setView(const QSize& scaled, const QRect& visible)
{
    m_scaled = scaled;
    m_visible = visible;
    refresh();
}

bool PictureRenderer::isComplete() const
{
    return m_shown && !m_next && !m_shown->isPending() && covers(*m_shown);
}

void PictureRenderer::paint(QPainter& painter, Side side, const QPoint& origin, const QSize& scaled) const
{
    const TileLayer* layer = m_shown ? m_shown.get() : m_next.get();
    if (layer != nullptr) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        layer->paint(painter, side, origin, scaled);
    }
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
        order(*m_shown, m_visible);
        return;
    }
    // A layer that differs in its look alone is finished first: so a slider on the move shows picture after
    // picture, as fast as they come, and not none until it rests.
    if (m_next && m_next->scaled() != m_scaled) {
        m_next.reset();
    }
    if (!m_next) {
        m_next = std::make_unique<TileLayer>(m_pictures->uprightSize(), m_scaled, m_look);
    }
    order(*m_next, m_visible);
}

void PictureRenderer::order(TileLayer& layer, const QRect& part)
{
    layer.trim(
        m_visible.adjusted(-m_visible.width(), -m_visible.height(), m_visible.width(), m_visible.height()));
    for (const TileLayer::Order& order : layer.order(tilesOf(layer, part))) {
        m_pool.start([this, order, pictures = m_pictures, look = layer.look(), serial = layer.serial(),
                      abandoned = layer.abandoned(), scaled = layer.scaledFor(order.tile),
                      rect = layer.partOf(order.tile)] {
            if (!abandoned->load()) {
                QImage image = renderPart(*pictures, order.tile.side, look, scaled, rect);
                QMetaObject::invokeMethod(
                    this, [this, serial, order, image] { deliver(serial, order, image); },
                    Qt::QueuedConnection);
            }
        });
    }
}

void PictureRenderer::deliver(std::uint64_t layer, const TileLayer::Order& order, QImage image)
{
    if (m_shown && m_shown->serial() == layer) {
        m_shown->deliver(order, std::move(image));
    } else if (m_next && m_next->serial() == layer) {
        m_next->deliver(order, std::move(image));
        if (covers(*m_next)) {
            m_shown = std::move(m_next);
        }
    } else {
        return;
    }
    refresh();
    if (m_shown && !m_next && !m_shown->isPending()) {
        // Nothing else to do: make ready what a small pan would bring into view.
        this->order(*m_shown, m_visible.adjusted(-TileLayer::tileSide, -TileLayer::tileSide,
                                                 TileLayer::tileSide, TileLayer::tileSide));
    }
    emit changed();
}

std::vector<TileId> PictureRenderer::tilesOf(const TileLayer& layer, const QRect& part) const
{
    std::vector<TileId> tiles = layer.tilesIn(Side::Before, part);
    if (m_pictures->after) {
        const std::vector<TileId> after = layer.tilesIn(Side::After, part);
        // Both sides of a place together, so that the picture's centre is comparable first.
        std::vector<TileId> both;
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            both.push_back(tiles[i]);
            both.push_back(after[i]);
        }
        return both;
    }
    return tiles;
}

bool PictureRenderer::covers(const TileLayer& layer) const
{
    return layer.has(tilesOf(layer, m_visible));
}

} // namespace nightjar
