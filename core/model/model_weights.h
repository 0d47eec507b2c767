// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/model_info.h"
#include "core/network/weights.h"

#include <string>

namespace nightjar {

/// Throws Error{InvalidModel} if the file is missing or has another SHA-256.
void checkModelFile(const std::filesystem::path& file, const std::string& sha256);

/// Reads the weights of a model for a precision. Throws Error{InvalidModel} if their file is missing,
/// damaged, or not the one that model.json names.
[[nodiscard]] Weights readModelWeights(const ModelInfo& info, Precision precision);

} // namespace nightjar
