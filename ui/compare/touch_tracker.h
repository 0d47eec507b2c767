// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QEventPoint>
#include <QList>
#include <QPointF>

namespace nightjar {

/// Reads fingers: one or two that move, and taps. Logical pixels.
class TouchTracker
{
public:
    struct Motion
    {
        QPointF centre;      ///< of the fingers, now
        QPointF distance;    ///< that it went
        double spread = 1.0; ///< how much farther apart two fingers are
        int fingers = 0;
    };

    /// The fingers that are down have moved; their first positions are no motion.
    [[nodiscard]] Motion follow(const QList<QEventPoint>& points);

    /// All fingers have left; true where that was the second of two quick taps in one place.
    [[nodiscard]] bool endsDoubleTap(const QPointF& position);

private:
    struct Hand
    {
        QPointF centre;
        double spread = 0.0;
        QList<int> ids;
    };

    Hand m_last;
    QPointF m_start;
    bool m_wasTap = false; ///< so far: one finger, hardly moved
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceTap;
    QPointF m_tapPosition;
};

} // namespace nightjar
