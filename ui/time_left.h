// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

namespace nightjar {

/// Learns from a run's progress how long the rest of it takes.
class TimeLeft
{
public:
    using Clock = std::chrono::steady_clock;

    /// `fraction` 0 … 1 of the work is done.
    void update(double fraction, Clock::time_point now);

    /// Seconds; nothing until enough has been seen.
    [[nodiscard]] std::optional<double> seconds(Clock::time_point now) const;

private:
    std::optional<Clock::time_point> m_start;
    Clock::time_point m_latest;
    double m_fraction = 0.0;
};

} // namespace nightjar
