// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/system/power_sampler.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace nightjar {

/// Counts what the processor takes, by the running counters of Linux' powercap (Intel and AMD RAPL); where
/// there are none, what a Raspberry Pi 5 takes, by looking at its power time and again (core/system/pmic.h).
class EnergyMeter
{
public:
    /// Starts counting. `root`: where the system shows its counters; `power`: what to look at without them,
    /// may be null.
    explicit EnergyMeter(const std::filesystem::path& root = "/sys/class/powercap",
                         PowerReader power = pmicReader());

    /// Joules of all processor packages, or of the board, since the start; nothing where the machine cannot
    /// tell, or does not let us read it. Right for runs within which a counter comes round at most once (a
    /// minute or more).
    [[nodiscard]] std::optional<double> joules() const;

private:
    struct Counter
    {
        std::filesystem::path file;
        double start = 0.0; ///< µJ
        double range = 0.0; ///< where it begins anew, µJ
    };
    std::map<std::string, Counter> m_packages; ///< by name
    std::unique_ptr<PowerSampler> m_sampler;   ///< without packages
};

} // namespace nightjar
