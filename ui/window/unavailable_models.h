// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/model_zoo.h"
#include "ui/style/error_text.h"

#include <filesystem>
#include <vector>

namespace nightjar {

/// Which models cannot be chosen and why, and how they become models again. `models` has at least one.
[[nodiscard]] ErrorText leftOutText(const std::vector<UnavailableModel>& models);

/// Those of which an INI file does not say yet that the person was told, and writes all of `models` into it
/// in place of what it said: a model that is well in between is told of anew. An empty path: none was told.
[[nodiscard]] std::vector<UnavailableModel> notToldYet(const std::filesystem::path& stateFile,
                                                       const std::vector<UnavailableModel>& models);

} // namespace nightjar
