// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/photo/run_record.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace nightjar {

/// "+3.6 EV", and what limited it: "+1.5 EV, limited by noise".
[[nodiscard]] std::string exposureText(const AutoExposure& exposure);

/// What `--json` says of a finished photo.
[[nodiscard]] nlohmann::ordered_json runReport(const RunRecord& record);

/// The same in one line for people.
void printRun(const RunRecord& record);

/// Says on standard error where colour or brightness were not kept.
void warnOfShift(const RunRecord& record);

} // namespace nightjar
