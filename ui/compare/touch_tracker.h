// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QEventPoint>
#include <QList>
#include <QPointF>

namespace nightjar {

/// Recognises gestures: one or two moving fingers, and double taps. Logical pixels.
class TouchTracker
{
public:
    struct Motion
    {
        QPointF centre;      ///< current centre of the fingers
        QPointF distance;    ///< movement of the centre
        double spread = 1.0; ///< ratio of the distance between two fingers to the previous one
        int fingers = 0;
    };

    /// Returns the motion since the last call. The first positions of new fingers count as no motion.
    [[nodiscard]] Motion follow(const QList<QEventPoint>& points);

    /// Call it when all fingers are lifted. Returns true if this was the second of two quick taps in one
    /// place.
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
    bool m_wasTap = false; ///< so far only one finger, hardly moved
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceTap;
    QPointF m_tapPosition;
};

} // namespace nightjar
