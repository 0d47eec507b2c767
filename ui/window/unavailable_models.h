// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/model_zoo.h"
#include "ui/style/error_text.h"

#include <filesystem>
#include <vector>

namespace nightjar {

/// Which models cannot be used, why, and what to do about it. `models` has at least one.
[[nodiscard]] ErrorText leftOutText(const std::vector<UnavailableModel>& models);

/// Returns the models that the INI file does not list as reported, and lists exactly `models` there, so that
/// a model that fails again later is reported again. With an empty path, returns all.
[[nodiscard]] std::vector<UnavailableModel> notToldYet(const std::filesystem::path& stateFile,
                                                       const std::vector<UnavailableModel>& models);

} // namespace nightjar
