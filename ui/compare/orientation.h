// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"

#include <QImage>
#include <QRect>
#include <QSize>

namespace nightjar {

/// The turn that makes a sensor's picture upright: EXIF orientation 1 … 8; other values count as 1.
class Orientation
{
public:
    explicit Orientation(int exif = 1);

    [[nodiscard]] QSize upright(const Size& sensor) const;
    /// Converts a rectangle of the upright picture, whose size is `uprightSize`, to the sensor's orientation.
    [[nodiscard]] Rect toSensor(const QRect& upright, const QSize& uprightSize) const;
    [[nodiscard]] QRect toUpright(const Rect& sensor, const QSize& uprightSize) const;
    [[nodiscard]] QImage toUpright(const QImage& sensor) const;

private:
    bool m_transposed = false; ///< applied first: rows become columns
    bool m_mirrored = false;   ///< applied second: left becomes right
    bool m_flipped = false;    ///< applied last: top becomes bottom
};

} // namespace nightjar
