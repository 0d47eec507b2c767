// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/compare/compare_mode.h"
#include "ui/compare/picture_renderer.h"
#include "ui/compare/side_labels.h"
#include "ui/compare/tile_rendering.h"

#include <QPointF>
#include <QRect>
#include <QSize>

#include <vector>

namespace nightjar {

class ViewTransform;

/// The layout of two pictures in a view. Coordinates are device pixels from the view's top left corner,
/// unless marked "logical".
class ComparisonLayout
{
public:
    struct Shown
    {
        CompareMode mode = CompareMode::Split;
        bool two = false;  ///< there are two pictures to compare
        bool held = false; ///< only before is shown, while the user holds "Before"
        double line = 0.5; ///< position of the divider, as a fraction of the width
    };

    /// `view`: logical pixels. `ratio`: device pixels per logical pixel.
    ComparisonLayout(const QSize& view, double ratio, const Shown& shown);

    /// An area of the view that shows one side.
    struct Pane
    {
        QRect rect; ///< viewport of the picture
        QRect clip; ///< visible part of `rect`
        Side side = Side::Before;
    };
    [[nodiscard]] std::vector<Pane> panes() const;
    /// Returns the size of a pane's viewport, including parts that are clipped.
    [[nodiscard]] QSize paneSize() const;

    /// Converts a logical position in the view to device pixels from the corner of the pane that contains it.
    [[nodiscard]] QPointF inPane(const QPointF& position) const;

    /// Returns the visible part of each side, in coordinates of the scaled picture.
    [[nodiscard]] std::vector<PictureRenderer::SideView> sides(const ViewTransform& transform) const;

    /// Whether there is a divider to drag.
    [[nodiscard]] bool hasLine() const;
    [[nodiscard]] SideLabels::Shown labels() const;
    /// Returns the side that the navigator shows.
    [[nodiscard]] Side overview() const;

private:
    QSize m_size;
    int m_line;
    double m_ratio;
    Shown m_shown;
};

} // namespace nightjar
