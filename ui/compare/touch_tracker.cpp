// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/touch_tracker.h"

#include <QLineF>

namespace nightjar {
namespace {

constexpr int longestTapMs = 300;
constexpr int longestPauseMs = 400; ///< between the taps of a double tap
constexpr double tapTolerance = 12.0;
constexpr double placeTolerance = 44.0;

} // namespace

TouchTracker::Motion TouchTracker::follow(const QList<QEventPoint>& points)
{
    Hand hand;
    QList<QPointF> positions;
    for (const QEventPoint& point : points) {
        if (point.state() != QEventPoint::Released) {
            hand.ids.append(point.id());
            positions.append(point.position());
        }
    }
    for (const QPointF& position : positions) {
        hand.centre += position / static_cast<double>(positions.size());
    }
    if (positions.size() == 2) {
        hand.spread = QLineF(positions[0], positions[1]).length();
    }
    Motion motion{
        .centre = hand.centre, .distance = {}, .spread = 1.0, .fingers = static_cast<int>(positions.size())};
    if (m_last.ids.isEmpty() && !hand.ids.isEmpty()) {
        m_start = hand.centre;
        m_wasTap = true;
        m_sinceStart.start();
    }
    if (positions.size() > 1 ||
        (!positions.isEmpty() && QLineF(m_start, hand.centre).length() > tapTolerance)) {
        m_wasTap = false;
    }
    if (hand.ids == m_last.ids &&
        !hand.ids.isEmpty()) { // a finger added or lifted moves the centre, but must not move the picture
        motion.distance = hand.centre - m_last.centre;
        if (hand.spread > 0 && m_last.spread > 0) {
            motion.spread = hand.spread / m_last.spread;
        }
    }
    m_last = hand;
    return motion;
}

bool TouchTracker::endsDoubleTap(const QPointF& position)
{
    m_last = {};
    if (!m_wasTap || m_sinceStart.elapsed() > longestTapMs) {
        m_sinceTap.invalidate();
        return false;
    }
    const bool second = m_sinceTap.isValid() && m_sinceTap.elapsed() < longestPauseMs &&
                        QLineF(m_tapPosition, position).length() < placeTolerance;
    m_tapPosition = position;
    if (second) {
        m_sinceTap.invalidate();
    } else {
        m_sinceTap.start();
    }
    return second;
}

} // namespace nightjar
