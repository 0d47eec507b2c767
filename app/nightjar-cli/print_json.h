// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace nightjar {

/// Writes the `--json` output to standard output; bytes of file names that are not UTF-8 become U+FFFD.
void printJson(const nlohmann::ordered_json& json);

} // namespace nightjar
