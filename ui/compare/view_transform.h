// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRect>
#include <QSize>

namespace nightjar {

/// The position of an upright picture in a viewport: one zoom and pan for all panes that show it. Coordinates
/// are device pixels unless marked "picture".
class ViewTransform
{
public:
    static constexpr double largestScale = 16.0;

    /// Sets a new picture's size and fits it to the viewport.
    void setPicture(const QSize& picture);
    /// Resizes the viewport. Keeps the picture point in its centre, or the fit.
    void setViewport(const QSize& viewport);

    [[nodiscard]] QSize picture() const { return m_picture; }
    /// Device pixels per picture pixel; 1 is 100 %.
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] bool isFit() const { return m_fit; }
    [[nodiscard]] double fitScale() const;

    void fit();
    /// Zooms and keeps the picture point under `anchor` in place, as far as the picture's edges allow.
    void setScale(double scale, const QPointF& anchor);
    void zoomBy(double factor, const QPointF& anchor);
    void panBy(const QPointF& distance);
    /// Moves a picture point to the viewport's centre, as far as the picture's edges allow.
    void centreOn(const QPointF& picturePoint);
    /// Switches from fit to 100 % about `anchor`, and from any other scale to fit.
    void toggleFit(const QPointF& anchor);

    /// Returns the size of the whole picture at this scale.
    [[nodiscard]] QSize scaledSize() const;
    /// Returns the picture's top left corner in the viewport, in whole pixels, so that pictures are drawn
    /// unblurred.
    [[nodiscard]] QPoint origin() const;
    /// Returns the part of the viewport that the picture covers.
    [[nodiscard]] QRect coveredRect() const;
    [[nodiscard]] QPointF toPicture(const QPointF& position) const;
    /// Returns the picture pixels that are visible, including partly visible ones.
    [[nodiscard]] QRect visiblePicture() const;

private:
    void clamp();

    QSize m_picture;
    QSize m_viewport;
    double m_scale = 1.0;
    QPointF m_centre; ///< picture point in the viewport's centre
    bool m_fit = true;
};

} // namespace nightjar
