// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/system/pmic.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace nightjar {

/// Integrates sampled power over time by the trapezoidal rule.
class PowerIntegral
{
public:
    /// Adds a sample: seconds (increasing), watts.
    void add(double seconds, double watts);

    [[nodiscard]] double joules() const { return m_joules; }

private:
    double m_joules = 0.0;
    double m_seconds = 0.0;
    std::optional<double> m_watts; ///< at m_seconds
};

/// Samples a power at intervals, on its own thread, until destroyed.
class PowerSampler
{
public:
    PowerSampler(PowerReader read, std::chrono::milliseconds interval);

    /// Returns the energy since construction, including a sample taken now. Nothing if no sample succeeded.
    [[nodiscard]] std::optional<double> joules();

private:
    void sample();

    using Clock = std::chrono::steady_clock;

    PowerReader m_read;
    Clock::time_point m_start = Clock::now();
    std::mutex m_mutex; // guards what follows
    PowerIntegral m_integral;
    bool m_known = false;
    std::condition_variable_any m_wake;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace nightjar
