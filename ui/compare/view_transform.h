// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRect>
#include <QSize>

namespace nightjar {

/// Where an upright picture lies in a viewport: one zoom and one pan, for as many panes as show it. All
/// coordinates are device pixels unless they say "picture".
class ViewTransform
{
public:
    static constexpr double largestScale = 16.0;

    /// A new picture is shown fitted.
    void setPicture(const QSize& picture);
    /// Keeps the picture's point in the centre, or the fit.
    void setViewport(const QSize& viewport);

    [[nodiscard]] QSize picture() const { return m_picture; }
    /// Device pixels per picture pixel; 1 is 100 %.
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] bool isFit() const { return m_fit; }
    [[nodiscard]] double fitScale() const;

    void fit();
    /// Zooms so that the picture's point under `anchor` stays there, as far as the picture's edges allow.
    void setScale(double scale, const QPointF& anchor);
    void zoomBy(double factor, const QPointF& anchor);
    void panBy(const QPointF& distance);
    /// Brings a point of the picture to the viewport's centre, as far as the picture's edges allow.
    void centreOn(const QPointF& picturePoint);
    /// Fit becomes 100 % about `anchor`, anything else becomes fit.
    void toggleFit(const QPointF& anchor);

    /// Size of the whole picture at this scale.
    [[nodiscard]] QSize scaledSize() const;
    /// Of the picture's top left corner in the viewport; whole pixels, so that pictures are drawn unblurred.
    [[nodiscard]] QPoint origin() const;
    /// The part of the viewport that the picture covers.
    [[nodiscard]] QRect coveredRect() const;
    [[nodiscard]] QPointF toPicture(const QPointF& position) const;
    /// The picture's pixels that are to be seen, in part at least.
    [[nodiscard]] QRect visiblePicture() const;

private:
    void clamp();

    QSize m_picture;
    QSize m_viewport;
    double m_scale = 1.0;
    QPointF m_centre; ///< the picture's point in the viewport's centre
    bool m_fit = true;
};

} // namespace nightjar
