// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/model_info.h"
#include "core/network/trusted_programs.h"

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
    /// The one that a person names: also "base", or by an empty name the first. Throws
    /// Error{InvalidArgument} with the names there are, Error{InvalidModel} where none is installed.
    [[nodiscard]] ModelInfo choose(const std::string& name) const;
};

/// The precisions of a model that are worth choosing in a program that computes in any of them. bfloat16 is
/// not among them: without AMX, from which `avoidFaultyInstructions` keeps oneDNN, it took 0.64 s a megapixel
/// where float32 took 0.50 (`original`, on a processor with AVX-512 BF16). oneDNN is told once for a whole
/// program which instructions it may use, so only a program that computes in bfloat16 and never in int8, as
/// nightjar-cli where `--precision bfloat16` asks for it, gains by AMX.
[[nodiscard]] std::vector<Precision> usablePrecisions(const ModelInfo& model);

/// Reads <folder>/models/<name>/model.json of every folder; those whose name begins with "tiny" are for tests
/// and left out. A program that is not among the trusted is no model to choose, but a problem to be told.
[[nodiscard]] ModelZoo findModels(const std::vector<std::filesystem::path>& folders,
                                  const TrustedPrograms& trusted);

} // namespace nightjar
