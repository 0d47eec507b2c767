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

/// Measures the processor's energy with Linux powercap counters (Intel and AMD RAPL). Without them, samples
/// the power of a Raspberry Pi 5 (core/system/pmic.h).
class EnergyMeter
{
public:
    /// Starts measuring. `root`: the powercap folder. `power`: sampled if there are no counters; may be null.
    explicit EnergyMeter(const std::filesystem::path& root = "/sys/class/powercap",
                         PowerReader power = pmicReader());

    /// Returns the joules of all processor packages, or of the board, since construction. Nothing if the
    /// machine does not report them or denies access. Correct if each counter wraps at most once (a minute or
    /// more).
    [[nodiscard]] std::optional<double> joules() const;

private:
    struct Counter
    {
        std::filesystem::path file;
        double start = 0.0; ///< µJ
        double range = 0.0; ///< wraps at this value, µJ
    };
    std::map<std::string, Counter> m_packages; ///< by name
    std::unique_ptr<PowerSampler> m_sampler;   ///< if there are no packages
};

} // namespace nightjar
