// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/compare/picture_renderer.h"

#include <QPointF>
#include <QRectF>

class QPainter;

namespace nightjar {

/// A lens over the picture: its left half shows before, its right half after, both the same place and both
/// in the picture's own pixels or twice as large.
class Loupe : public QObject
{
    Q_OBJECT

public:
    explicit Loupe(QObject* parent = nullptr);

    [[nodiscard]] PictureRenderer& renderer() { return m_renderer; }
    [[nodiscard]] const PictureRenderer& renderer() const { return m_renderer; }

    /// Device pixels per picture pixel: 1 or 2.
    [[nodiscard]] double scale() const { return m_scale; }
    void setScale(double scale);

    /// Puts the lens at `position` (logical pixels of `view`), over the picture's point `picturePoint`; it
    /// stays within the view, and above a finger, which would hide it.
    void moveTo(const QPointF& position, const QPointF& picturePoint, const QRectF& view, double ratio,
                bool aboveFinger);
    void hide();
    /// Where the lens is; empty while it is hidden. Logical pixels.
    [[nodiscard]] const QRectF& frame() const { return m_frame; }

    /// `ratio`: device pixels per logical pixel.
    void paint(QPainter& painter, double ratio) const;

private:
    void placeView();

    PictureRenderer m_renderer;
    QRectF m_frame;
    QPointF m_point; ///< of the picture, in the centre of both halves
    QSize m_half;    ///< device pixels
    QPoint m_origin; ///< of the scaled picture in either half, device pixels
    double m_scale = 1.0;
};

} // namespace nightjar
