// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>

class QImage;
class QPainter;

namespace nightjar {

/// The whole picture, small, in the corner of a view that shows a part of it: where that part is, and a place
/// to go elsewhere from. Logical pixels.
class Navigator
{
public:
    /// Where the small picture lies in `view`, its edges between device pixels; empty where there is no room
    /// for it. `ratio`: device pixels per logical pixel.
    [[nodiscard]] static QRectF placeIn(const QRectF& view, const QSize& picture, double ratio);
    /// The device pixels of the small picture that lies there.
    [[nodiscard]] static QSize deviceSize(const QRectF& place, double ratio);

    /// The picture's point under a position on the small one, in pixels of the picture.
    [[nodiscard]] static QPointF toPicture(const QPointF& position, const QRectF& place,
                                           const QSize& picture);

    /// `visible`: the part of the picture on screen, in its pixels.
    static void paint(QPainter& painter, const QRectF& place, double ratio, const QImage& overview,
                      const QSize& picture, const QRect& visible);
};

} // namespace nightjar
