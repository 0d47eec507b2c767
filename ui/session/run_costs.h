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

/// Run times measured on this machine, to predict the next run.
class RunCosts
{
public:
    void learn(const std::string& model, Precision precision, std::size_t pixelsRead, double seconds);

    /// Returns the predicted seconds of a run that reads `pixelsRead` (DenoisePlan::pixelsRead; smaller tiles
    /// read more); nothing before the first run with the model and precision.
    [[nodiscard]] std::optional<double> secondsFor(const std::string& model, Precision precision,
                                                   std::size_t pixelsRead) const;

    /// The measurements, kept between sessions.
    void load(QSettings& settings);
    void save(QSettings& settings) const;

private:
    std::map<std::pair<std::string, Precision>, double> m_secondsPerPixelRead;
};

} // namespace nightjar
