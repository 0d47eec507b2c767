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

/// The layout of two pictures in a view. Device pixels from the view's corner, unless it says "logical".
class ComparisonLayout
{
public:
    struct Shown
    {
        CompareMode mode = CompareMode::Split;
        bool two = false;  ///< there is something to compare
        bool held = false; ///< before is shown everywhere
        double line = 0.5; ///< between the sides, as a part of the width
    };

    /// `view`: logical; `ratio`: device pixels per logical pixel.
    ComparisonLayout(const QSize& view, double ratio, const Shown& shown);

    /// A part of the view that shows one side.
    struct Pane
    {
        QRect rect; ///< where the picture lies
        QRect clip; ///< what of it is to be seen
        Side side = Side::Before;
    };
    [[nodiscard]] std::vector<Pane> panes() const;
    /// The size of each pane, visible or not.
    [[nodiscard]] QSize paneSize() const;

    /// A logical position in the view, counted from the corner of the pane that it lies in.
    [[nodiscard]] QPointF inPane(const QPointF& position) const;

    /// The visible part of each side, in the scaled picture's coordinates.
    [[nodiscard]] std::vector<PictureRenderer::SideView> sides(const ViewTransform& transform) const;

    /// Whether there is a divider to drag.
    [[nodiscard]] bool hasLine() const;
    [[nodiscard]] SideLabels::Shown labels() const;
    /// The side that the navigator shows.
    [[nodiscard]] Side overview() const;

private:
    QSize m_size;
    int m_line;
    double m_ratio;
    Shown m_shown;
};

} // namespace nightjar
