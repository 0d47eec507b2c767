// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/kinetic_pan.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace nightjar {
namespace {

constexpr std::chrono::milliseconds frame{16};
/// After this time the speed has dropped to about a third.
constexpr double friction = 220.0; // milliseconds
/// Slower motion stops; units per millisecond.
constexpr double slowest = 0.03;
/// If the finger rested this long before release, there is no motion.
constexpr double restMs = 80.0;
/// Weight of the latest step in the averaged speed, because single steps are uneven.
constexpr double newest = 0.6;

double lengthOf(const QPointF& vector)
{
    return std::hypot(vector.x(), vector.y());
}

} // namespace

KineticPan::KineticPan(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(frame);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &KineticPan::step);
}

void KineticPan::hold()
{
    m_timer.stop();
    m_velocity = {};
    m_clock.start();
}

void KineticPan::follow(const QPointF& distance)
{
    const double elapsed = std::max(1.0, static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
    m_velocity = m_velocity * (1.0 - newest) + distance / elapsed * newest;
    m_clock.start();
}

void KineticPan::release()
{
    const double rested = m_clock.isValid() ? static_cast<double>(m_clock.nsecsElapsed()) / 1e6 : restMs;
    if (rested < restMs && lengthOf(m_velocity) > slowest) {
        m_clock.start();
        m_timer.start();
    }
}

void KineticPan::step()
{
    const double elapsed = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    m_clock.start();
    const double slowed = std::exp(-elapsed / friction);
    // The integral of the speed over this frame, so that the distance does not depend on the frame rate.
    const QPointF distance = m_velocity * friction * (1.0 - slowed);
    m_velocity *= slowed;
    if (lengthOf(m_velocity) < slowest) {
        m_timer.stop();
    }
    emit glided(distance);
}

} // namespace nightjar
