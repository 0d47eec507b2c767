// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/model_info.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

class QSettings;

namespace nightjar {

/// What runs have cost on this machine, to say what the next one will.
class RunCosts
{
public:
    void learn(const std::string& model, Precision precision, std::size_t pixelsRead, double seconds);

    /// Seconds for a run that reads so many pixels (DenoisePlan::pixelsRead: smaller tiles read more);
    /// nothing before the first run of that model.
    [[nodiscard]] std::optional<double> secondsFor(const std::string& model, Precision precision,
                                                   std::size_t pixelsRead) const;

    /// What was learned, from one session to the next.
    void load(QSettings& settings);
    void save(QSettings& settings) const;

private:
    std::map<std::pair<std::string, Precision>, double> m_secondsPerPixelRead;
};

} // namespace nightjar
