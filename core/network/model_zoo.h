// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/model_info.h"

#include <filesystem>
#include <string>
#include <vector>

namespace nightjar {

/// The models that can be chosen, and what was wrong with the others.
struct ModelZoo
{
    /// The largest first, after all others those that were imported; of one name the first found.
    std::vector<ModelInfo> models;
    std::vector<std::string> problems;

    /// Null where no model has that name.
    [[nodiscard]] const ModelInfo* find(const std::string& name) const;
};

/// The precisions of a model that are worth choosing on this machine: bfloat16 only where the processor
/// multiplies it.
[[nodiscard]] std::vector<Precision> usablePrecisions(const ModelInfo& model);

/// Reads <folder>/models/<name>/model.json of every folder; those whose name begins with "tiny" are for tests
/// and left out.
[[nodiscard]] ModelZoo findModels(const std::vector<std::filesystem::path>& folders);

} // namespace nightjar
