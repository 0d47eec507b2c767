// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/print_json.h"

#include <cstdio>
#include <nlohmann/json.hpp>

namespace nightjar {

void printJson(const nlohmann::ordered_json& json)
{
    std::printf("%s\n", json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
}

} // namespace nightjar
