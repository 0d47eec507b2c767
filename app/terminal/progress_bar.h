// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>

namespace nightjar {

/// A progress line with the remaining time on standard error, if that is a terminal.
class ProgressBar
{
public:
    explicit ProgressBar(std::string title);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// `done` in 0 … 1; the remaining time is estimated from the first fraction shown.
    void show(double done);
    /// Clears the line for other output; the next `show` draws it again.
    void hide();

private:
    using Clock = std::chrono::steady_clock;

    std::string m_title;
    bool m_enabled = false;
    bool m_visible = false;
    double m_startFraction = -1.0;
    Clock::time_point m_start;
    Clock::time_point m_shown;
};

/// "3 s", "4 min 05 s", "2 h 10 min".
[[nodiscard]] std::string durationText(double seconds);

} // namespace nightjar
