// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/photo/run_record.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace nightjar {

/// "+3.6 EV", and what limited it: "+1.5 EV, limited by noise".
[[nodiscard]] std::string exposureText(const AutoExposure& exposure);

/// Returns the `--json` report of a finished photo.
[[nodiscard]] nlohmann::ordered_json runReport(const RunRecord& record);

/// Prints the same in one line.
void printRun(const RunRecord& record);

/// Warns on standard error if brightness or colour shifted.
void warnOfShift(const RunRecord& record);

} // namespace nightjar
