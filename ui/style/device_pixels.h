// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QTransform>

#include <cmath>

namespace nightjar {

/// The nearest logical length that is a whole number of device pixels; `ratio`: device pixels per logical
/// pixel.
[[nodiscard]] inline double onDevicePixels(double length, double ratio)
{
    return std::round(length * ratio) / ratio;
}

/// The rectangle whose edges are the nearest that lie between device pixels.
[[nodiscard]] inline QRectF onDevicePixels(const QRectF& rect, double ratio)
{
    return {QPointF(onDevicePixels(rect.left(), ratio), onDevicePixels(rect.top(), ratio)),
            QPointF(onDevicePixels(rect.right(), ratio), onDevicePixels(rect.bottom(), ratio))};
}

/// By how much a widget's painter must be moved, in logical pixels, so that its corner lies between device
/// pixels: at a ratio of 1.5, that of a widget in an odd place does not.
[[nodiscard]] inline QPointF toDevicePixels(const QPainter& painter)
{
    const QTransform& device = painter.deviceTransform();
    return {(std::round(device.dx()) - device.dx()) / device.m11(),
            (std::round(device.dy()) - device.dy()) / device.m22()};
}

} // namespace nightjar
