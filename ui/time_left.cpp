// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/time_left.h"

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

std::optional<double> TimeLeft::seconds(Clock::time_point now) const
{
    if (!m_start || m_fraction <= 0.0) {
        return std::nullopt;
    }
    const std::chrono::duration<double> taken = m_latest - *m_start;
    const std::chrono::duration<double> since = now - m_latest;
    // Tiles are alike: the rest takes as long per part as what is done did; between two tiles the clock runs
    // on.
    return std::max(0.0, taken.count() / m_fraction * (1.0 - m_fraction) - since.count());
}

} // namespace nightjar
