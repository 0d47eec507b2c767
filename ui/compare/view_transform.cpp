// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/view_transform.h"

#include <algorithm>
#include <cmath>

namespace nightjar {
namespace {

/// Returns the nearest centre at which the picture covers the viewport, or the picture's middle if the
/// picture is smaller.
double clampedCentre(double centre, double picture, double seen)
{
    return seen >= picture ? picture / 2 : std::clamp(centre, seen / 2, picture - seen / 2);
}

} // namespace

void ViewTransform::setPicture(const QSize& picture)
{
    m_picture = picture;
    fit();
}

void ViewTransform::setViewport(const QSize& viewport)
{
    m_viewport = viewport;
    if (m_fit) {
        fit();
    } else {
        clamp();
    }
}

double ViewTransform::fitScale() const
{
    if (m_picture.isEmpty() || m_viewport.isEmpty()) {
        return 1.0;
    }
    return std::min({largestScale, static_cast<double>(m_viewport.width()) / m_picture.width(),
                     static_cast<double>(m_viewport.height()) / m_picture.height()});
}

void ViewTransform::fit()
{
    m_fit = true;
    m_scale = fitScale();
    m_centre = QPointF(m_picture.width(), m_picture.height()) / 2;
}

void ViewTransform::setScale(double scale, const QPointF& anchor)
{
    const QPointF fixed = toPicture(anchor);
    m_scale = std::clamp(scale, std::min(1.0, fitScale()), largestScale);
    m_fit = false;
    const QPointF middle = QPointF(m_viewport.width(), m_viewport.height()) / 2;
    m_centre = fixed + (middle - anchor) / m_scale;
    clamp();
}

void ViewTransform::zoomBy(double factor, const QPointF& anchor)
{
    const double wanted = m_scale * factor;
    if (factor < 1 && wanted <= fitScale()) {
        fit();
    } else {
        setScale(wanted, anchor);
    }
}

void ViewTransform::panBy(const QPointF& distance)
{
    m_centre -= distance / m_scale;
    clamp();
}

void ViewTransform::centreOn(const QPointF& picturePoint)
{
    m_centre = picturePoint;
    clamp();
}

void ViewTransform::toggleFit(const QPointF& anchor)
{
    if (m_fit) {
        setScale(1.0, anchor);
    } else {
        fit();
    }
}

QSize ViewTransform::scaledSize() const
{
    return {std::max(1, static_cast<int>(std::lround(m_picture.width() * m_scale))),
            std::max(1, static_cast<int>(std::lround(m_picture.height() * m_scale)))};
}

QPoint ViewTransform::origin() const
{
    return {static_cast<int>(std::lround(m_viewport.width() / 2.0 - m_centre.x() * m_scale)),
            static_cast<int>(std::lround(m_viewport.height() / 2.0 - m_centre.y() * m_scale))};
}

QRect ViewTransform::coveredRect() const
{
    return QRect(origin(), scaledSize()).intersected(QRect(QPoint(0, 0), m_viewport));
}

QPointF ViewTransform::toPicture(const QPointF& position) const
{
    return (position - QPointF(m_viewport.width(), m_viewport.height()) / 2) / m_scale + m_centre;
}

QRect ViewTransform::visiblePicture() const
{
    const QPointF topLeft = toPicture({0, 0});
    const QPointF bottomRight = toPicture(QPointF(m_viewport.width(), m_viewport.height()));
    const QPoint first(static_cast<int>(std::floor(topLeft.x())), static_cast<int>(std::floor(topLeft.y())));
    const QPoint end(static_cast<int>(std::ceil(bottomRight.x())),
                     static_cast<int>(std::ceil(bottomRight.y())));
    return QRect(first, end - QPoint(1, 1)).intersected(QRect(QPoint(0, 0), m_picture));
}

void ViewTransform::clamp()
{
    m_centre.setX(clampedCentre(m_centre.x(), m_picture.width(), m_viewport.width() / m_scale));
    m_centre.setY(clampedCentre(m_centre.y(), m_picture.height(), m_viewport.height() / m_scale));
}

} // namespace nightjar
