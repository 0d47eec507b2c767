// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

namespace nightjar {

/// Estimates the remaining time from a run's progress.
class TimeLeft
{
public:
    using Clock = std::chrono::steady_clock;

    TimeLeft() = default;
    /// Expected duration of the whole run, used until there is progress.
    explicit TimeLeft(std::optional<double> expectedSeconds) : m_expected(expectedSeconds) {}

    /// `fraction` 0 … 1 of the work is done.
    void update(double fraction, Clock::time_point now);

    /// Seconds; nothing before there is enough progress.
    [[nodiscard]] std::optional<double> seconds(Clock::time_point now) const;

    /// Time does not count while paused.
    void setPaused(bool paused, Clock::time_point now);

private:
    std::optional<double> m_expected;
    std::optional<Clock::time_point> m_pausedAt;
    std::optional<Clock::time_point> m_start;
    Clock::time_point m_latest;
    double m_fraction = 0.0;
};

} // namespace nightjar
