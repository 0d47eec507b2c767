// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/session/time_left.h"

#include <algorithm>

namespace nightjar {

void TimeLeft::update(double fraction, Clock::time_point now)
{
    if (!m_start) {
        m_start = now;
    }
    m_fraction = fraction;
    m_latest = now;
}

void TimeLeft::setPaused(bool paused, Clock::time_point now)
{
    if (paused) {
        m_pausedAt = m_pausedAt.value_or(now);
    } else if (m_pausedAt) {
        const auto rested = now - *m_pausedAt;
        m_pausedAt.reset();
        m_latest += rested;
        if (m_start) {
            *m_start += rested;
        }
    }
}

std::optional<double> TimeLeft::seconds(Clock::time_point now) const
{
    const std::chrono::duration<double> since = m_pausedAt.value_or(now) - m_latest;
    if (!m_start || m_fraction <= 0.0) {
        return m_expected && m_start ? std::optional(std::max(0.0, *m_expected - since.count())) : m_expected;
    }
    const std::chrono::duration<double> taken = m_latest - *m_start;
    // Assumes constant speed; the clock also runs between tiles.
    return std::max(0.0, taken.count() / m_fraction * (1.0 - m_fraction) - since.count());
}

} // namespace nightjar
