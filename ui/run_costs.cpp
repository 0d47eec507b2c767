// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/run_costs.h"

namespace nightjar {

void RunCosts::learn(const std::string& model, Precision precision, std::size_t pixels, double seconds)
{
    m_secondsPerPixel[{model, precision}] = seconds / static_cast<double>(pixels);
}

std::optional<double> RunCosts::secondsFor(const std::string& model, Precision precision,
                                           std::size_t pixels) const
{
    const auto found = m_secondsPerPixel.find({model, precision});
    if (found == m_secondsPerPixel.end()) {
        return std::nullopt;
    }
    return found->second * static_cast<double>(pixels);
}

} // namespace nightjar
