// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace nightjar {

/// Counts what the processor takes, by the running counters of Linux' powercap (Intel and AMD RAPL).
class EnergyMeter
{
public:
    /// Starts counting. `root`: where the system shows its counters.
    explicit EnergyMeter(const std::filesystem::path& root = "/sys/class/powercap");

    /// Joules of all processor packages since the start; nothing where the machine cannot tell, or does not
    /// let us read it. Right for runs within which a counter comes round at most once (a minute or more).
    [[nodiscard]] std::optional<double> joules() const;

private:
    struct Counter
    {
        std::filesystem::path file;
        double start = 0.0; ///< µJ
        double range = 0.0; ///< where it begins anew, µJ
    };
    std::map<std::string, Counter> m_packages; ///< by name
};

} // namespace nightjar
