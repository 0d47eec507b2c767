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
    /// Where the small picture lies in `view`; empty where there is no room for it.
    [[nodiscard]] static QRectF placeIn(const QRectF& view, const QSize& picture);

    /// The picture's point under a position on the small one, in pixels of the picture.
    [[nodiscard]] static QPointF toPicture(const QPointF& position, const QRectF& place,
                                           const QSize& picture);

    /// `visible`: the part of the picture on screen, in its pixels.
    static void paint(QPainter& painter, const QRectF& place, const QImage& overview, const QSize& picture,
                      const QRect& visible);
};

} // namespace nightjar
