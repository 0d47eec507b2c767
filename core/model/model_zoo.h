// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/trusted_programs.h"
#include "core/network/model_info.h"

#include <filesystem>
#include <string>
#include <vector>

namespace nightjar {

/// A model that is installed and cannot be chosen.
struct UnavailableModel
{
    std::string name;           ///< its folder's
    std::filesystem::path file; ///< the program that waits for consent, or else the model's folder
    bool wantsConsent = false;  ///< it is a program; otherwise it is damaged
    std::string sentence;       ///< why, and what to do on the command line
};

/// The models that can be chosen, and those that cannot.
struct ModelZoo
{
    /// The largest first, after all others those that were imported; of one name the first found.
    std::vector<ModelInfo> models;
    std::vector<UnavailableModel> unavailable;

    /// Null where no model has that name.
    [[nodiscard]] const ModelInfo* find(const std::string& name) const;
    /// The one that a person names: also "base", or by an empty name the first. Throws
    /// Error{InvalidArgument} with the names there are, Error{InvalidModel} where none is installed.
    [[nodiscard]] ModelInfo choose(const std::string& name) const;
};

/// The precisions of a model that are worth choosing in a program that computes in any of them. bfloat16 is
/// not among them: without AMX, from which `avoidFaultyInstructions` keeps oneDNN, LibTorch takes twice the
/// time that Nightjar's own engine takes in float32.
[[nodiscard]] std::vector<Precision> usablePrecisions(const ModelInfo& model);

/// Whether a model is faster in bfloat16 in a program that computes in nothing else, as nightjar-cli where
/// `--precision bfloat16` asks for it: with AMX, `original` took 0.20 and 0.22 s a megapixel where float32
/// took 0.37 and 0.29; of light, lighter and fire float32 was the faster (`bench --megapixels 4`).
[[nodiscard]] bool gainsByBFloat16Alone(const ModelInfo& model);

/// Reads <folder>/models/<name>/model.json of every folder; those whose name begins with "tiny" are for tests
/// and left out. A program that is not among the trusted is no model to choose; it is left out and told of.
[[nodiscard]] ModelZoo findModels(const std::vector<std::filesystem::path>& folders,
                                  const TrustedPrograms& trusted);

} // namespace nightjar
