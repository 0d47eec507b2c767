// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/energy.h"

#include <chrono>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

namespace nightjar {
namespace {

/// Each query takes a few milliseconds of CPU time; more frequent queries would distort the result.
constexpr std::chrono::milliseconds samplingInterval{250};

std::optional<double> numberIn(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    double number = 0.0;
    if (stream >> number) {
        return number;
    }
    return std::nullopt;
}

} // namespace

EnergyMeter::EnergyMeter(const std::filesystem::path& root, PowerReader power)
{
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(root, ignored)) {
        std::string name;
        std::ifstream(entry.path() / "name") >> name;
        const auto start = numberIn(entry.path() / "energy_uj");
        const auto range = numberIn(entry.path() / "max_energy_range_uj");
        // Only packages, each once: their sub-domains are part of the package's count, and some machines list
        // a package under two interfaces.
        if (name.starts_with("package") && start && range) {
            m_packages.try_emplace(name, Counter{entry.path() / "energy_uj", *start, *range});
        }
    }
    if (m_packages.empty() && power) {
        m_sampler = std::make_unique<PowerSampler>(std::move(power), samplingInterval);
    }
}

std::optional<double> EnergyMeter::joules() const
{
    if (m_packages.empty()) {
        return m_sampler ? m_sampler->joules() : std::nullopt;
    }
    double sum = 0.0;
    for (const auto& [name, counter] : m_packages) {
        const auto now = numberIn(counter.file);
        if (!now) {
            return std::nullopt;
        }
        sum += *now - counter.start + (*now < counter.start ? counter.range : 0.0);
    }
    return sum * 1e-6;
}

} // namespace nightjar
