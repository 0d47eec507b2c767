// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/power_sampler.h"

#include <utility>

namespace nightjar {

void PowerIntegral::add(double seconds, double watts)
{
    if (m_watts) {
        m_joules += 0.5 * (*m_watts + watts) * (seconds - m_seconds);
    }
    m_seconds = seconds;
    m_watts = watts;
}

PowerSampler::PowerSampler(PowerReader read, std::chrono::milliseconds interval) : m_read(std::move(read))
{
    sample();
    m_thread = std::jthread([this, interval](const std::stop_token& stop) {
        std::mutex sleeping;
        std::unique_lock lock(sleeping);
        while (!m_wake.wait_for(lock, stop, interval, [&] { return stop.stop_requested(); })) {
            sample();
        }
    });
}

std::optional<double> PowerSampler::joules()
{
    sample();
    const std::scoped_lock lock(m_mutex);
    return m_known ? std::optional(m_integral.joules()) : std::nullopt;
}

void PowerSampler::sample()
{
    const std::scoped_lock lock(m_mutex);
    if (const auto watts = m_read()) {
        m_integral.add(std::chrono::duration<double>(Clock::now() - m_start).count(), *watts);
        m_known = true;
    }
}

} // namespace nightjar
