// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/orientation.h"

#include "core/develop/upright.h"

#include <QTransform>

namespace nightjar {

Orientation::Orientation(int exif)
{
    const Turn turn(exif);
    m_transposed = turn.transposed;
    m_mirrored = turn.transposed ? turn.reversedY : turn.reversedX;
    m_flipped = turn.transposed ? turn.reversedX : turn.reversedY;
}

QSize Orientation::upright(const Size& sensor) const
{
    return m_transposed ? QSize(sensor.height, sensor.width) : QSize(sensor.width, sensor.height);
}

Rect Orientation::toSensor(const QRect& upright, const QSize& uprightSize) const
{
    const int x = m_mirrored ? uprightSize.width() - upright.x() - upright.width() : upright.x();
    const int y = m_flipped ? uprightSize.height() - upright.y() - upright.height() : upright.y();
    return m_transposed ? Rect{y, x, upright.height(), upright.width()}
                        : Rect{x, y, upright.width(), upright.height()};
}

QRect Orientation::toUpright(const Rect& sensor, const QSize& uprightSize) const
{
    const Rect turned = m_transposed ? Rect{sensor.y, sensor.x, sensor.height, sensor.width} : sensor;
    return {m_mirrored ? uprightSize.width() - turned.right() : turned.x,
            m_flipped ? uprightSize.height() - turned.bottom() : turned.y, turned.width, turned.height};
}

QImage Orientation::toUpright(const QImage& sensor) const
{
    const QImage turned = m_transposed ? sensor.transformed(QTransform(0, 1, 1, 0, 0, 0)) : sensor;
    return m_mirrored || m_flipped ? turned.mirrored(m_mirrored, m_flipped) : turned;
}

} // namespace nightjar
