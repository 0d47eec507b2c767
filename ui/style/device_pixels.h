// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QTransform>

#include <cmath>

namespace nightjar {

/// Rounds a logical length to a whole number of device pixels; `ratio`: device pixels per logical pixel.
[[nodiscard]] inline double onDevicePixels(double length, double ratio)
{
    return std::round(length * ratio) / ratio;
}

/// Rounds a rectangle's edges to device pixels.
[[nodiscard]] inline QRectF onDevicePixels(const QRectF& rect, double ratio)
{
    return {QPointF(onDevicePixels(rect.left(), ratio), onDevicePixels(rect.top(), ratio)),
            QPointF(onDevicePixels(rect.right(), ratio), onDevicePixels(rect.bottom(), ratio))};
}

/// Returns the offset, in logical pixels, that aligns a widget's corner with device pixels. At a ratio of
/// 1.5, a widget at an odd position is not aligned without it.
[[nodiscard]] inline QPointF toDevicePixels(const QPainter& painter)
{
    const QTransform& device = painter.deviceTransform();
    return {(std::round(device.dx()) - device.dx()) / device.m11(),
            (std::round(device.dy()) - device.dy()) / device.m22()};
}

} // namespace nightjar
