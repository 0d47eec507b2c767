// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/model_info.h"

#include <filesystem>

namespace nightjar {

/// Reads <folder>/model.json. Throws Error{InvalidModel} that names the file and the fault.
[[nodiscard]] ModelInfo readModelInfo(const std::filesystem::path& folder);

/// Writes <folder>/model.json atomically.
void writeModelInfo(const ModelInfo& info, const std::filesystem::path& folder);

} // namespace nightjar
