// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/trusted_programs.h"
#include "core/network/model_info.h"

#include <filesystem>
#include <string>
#include <vector>

namespace nightjar {

/// An installed model that cannot be used.
struct UnavailableModel
{
    std::string name;           ///< name of its folder
    std::filesystem::path file; ///< the program without consent, or the model's folder
    bool wantsConsent = false;  ///< it is a program without consent; otherwise it is damaged
    std::string sentence;       ///< the reason, and what to do on the command line
};

/// The installed models: usable and unavailable ones.
struct ModelZoo
{
    /// Largest first, then imported ones. Of models with the same name, only the first found.
    std::vector<ModelInfo> models;
    std::vector<UnavailableModel> unavailable;

    /// Returns the model of this name, or null.
    [[nodiscard]] const ModelInfo* find(const std::string& name) const;
    /// Returns the model of this name, also "base"; for an empty name, the first. Throws
    /// Error{InvalidArgument} listing the names if there is no such model, Error{InvalidModel} if none is
    /// installed.
    [[nodiscard]] ModelInfo choose(const std::string& name) const;
};

/// Returns the precisions of a model worth offering in a program that may use all of them. Never includes
/// bfloat16: without AMX, which `avoidFaultyInstructions` disables in oneDNN, LibTorch takes twice as long in
/// it as the native engine in float32.
[[nodiscard]] std::vector<Precision> usablePrecisions(const ModelInfo& model);

/// Whether a model is faster in bfloat16 in a program that uses no other precision, as nightjar-cli with
/// `--precision bfloat16`. With AMX, `original` took 0.20 and 0.22 s per megapixel against 0.37 and 0.29 in
/// float32; light, lighter and fire were faster in float32 (`bench --megapixels 4`).
[[nodiscard]] bool gainsByBFloat16Alone(const ModelInfo& model);

/// Reads <folder>/models/<name>/model.json of every folder. Names that begin with "tiny" are for tests and
/// ignored. A program that is not trusted is unavailable.
[[nodiscard]] ModelZoo findModels(const std::vector<std::filesystem::path>& folders,
                                  const TrustedPrograms& trusted);

} // namespace nightjar
