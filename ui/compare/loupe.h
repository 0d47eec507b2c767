// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/compare/picture_renderer.h"

#include <QPointF>
#include <QRectF>

class QPainter;

namespace nightjar {

/// A lens over the picture. Its left half shows before and its right half after, both at the same place and
/// at 100 % or 200 %.
class Loupe : public QObject
{
    Q_OBJECT

public:
    explicit Loupe(QObject* parent = nullptr);

    [[nodiscard]] PictureRenderer& renderer() { return m_renderer; }
    [[nodiscard]] const PictureRenderer& renderer() const { return m_renderer; }

    /// Returns the device pixels per picture pixel: 1 or 2.
    [[nodiscard]] double scale() const { return m_scale; }
    void setScale(double scale);

    /// Moves the lens to `position` in `view` (logical pixels) and shows `picturePoint` (picture pixels) at
    /// its centre. Keeps the lens inside the view. With `aboveFinger` it is above the finger, which would
    /// hide it, or below if there is no room above. `ratio`: device pixels per logical pixel.
    void moveTo(const QPointF& position, const QPointF& picturePoint, const QRectF& view, double ratio,
                bool aboveFinger);
    void hide();
    /// Returns the lens's rectangle in logical pixels; empty while it is hidden.
    [[nodiscard]] const QRectF& frame() const { return m_frame; }

    /// `ratio`: device pixels per logical pixel.
    void paint(QPainter& painter, double ratio) const;

private:
    void placeView();

    PictureRenderer m_renderer;
    QRectF m_frame;
    QPointF m_point; ///< picture point in the centre of both halves
    QSize m_half;    ///< size of one half, device pixels
    QPoint m_origin; ///< top left corner of the scaled picture within a half, device pixels
    double m_scale = 1.0;
};

} // namespace nightjar
