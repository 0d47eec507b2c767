// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>

class QImage;
class QPainter;

namespace nightjar {

/// A small overview of the whole picture in a corner of the view. It marks the visible part, and a click on
/// it moves there. Logical pixels.
class Navigator
{
public:
    /// Returns the overview's rectangle in `view`, aligned to device pixels; empty if there is no room for
    /// it. `ratio`: device pixels per logical pixel.
    [[nodiscard]] static QRectF placeIn(const QRectF& view, const QSize& picture, double ratio);
    /// Returns the overview's size in device pixels.
    [[nodiscard]] static QSize deviceSize(const QRectF& place, double ratio);

    /// Converts a position on the overview to picture pixels.
    [[nodiscard]] static QPointF toPicture(const QPointF& position, const QRectF& place,
                                           const QSize& picture);

    /// Draws the overview and marks `visible`, the part of the picture on screen, in picture pixels.
    static void paint(QPainter& painter, const QRectF& place, double ratio, const QImage& overview,
                      const QSize& picture, const QRect& visible);
};

} // namespace nightjar
