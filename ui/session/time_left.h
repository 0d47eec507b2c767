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

    TimeLeft() = default;
    /// What the whole run is expected to take, for as long as nothing of it has been seen.
    explicit TimeLeft(std::optional<double> expectedSeconds) : m_expected(expectedSeconds) {}

    /// `fraction` 0 … 1 of the work is done.
    void update(double fraction, Clock::time_point now);

    /// Seconds; nothing until enough has been seen.
    [[nodiscard]] std::optional<double> seconds(Clock::time_point now) const;

    /// While it is paused no time passes.
    void setPaused(bool paused, Clock::time_point now);

private:
    std::optional<double> m_expected;
    std::optional<Clock::time_point> m_pausedAt;
    std::optional<Clock::time_point> m_start;
    Clock::time_point m_latest;
    double m_fraction = 0.0;
};

} // namespace nightjar
