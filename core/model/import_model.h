// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/trusted_programs.h"
#include "core/network/network.h"
#include "core/system/atomic_file.h"

#include <filesystem>
#include <optional>
#include <string>

namespace nightjar {

/// The destination of imported models.
struct ModelStore
{
    std::filesystem::path models; ///< one folder per model
    TrustedPrograms trusted;      ///< the record of consent
};

/// The user's store. Throws Error{WriteFailed} if the environment names no data folder.
[[nodiscard]] ModelStore personalModelStore();

struct ImportSettings
{
    std::string name{};                ///< of the model; empty: derived from the file's name
    Domain domain = Domain::Amplified; ///< the domain of the published SID weights
    std::optional<Base> base{};        ///< unset: guided in the stabilised domain, none in the amplified
    bool trustProgram = false;         ///< the user agrees to run a program, now and later
    Overwrite overwrite = Overwrite::No;
};

/// Returns the name that `importModel` uses if the settings have none.
[[nodiscard]] std::string modelNameFor(const std::filesystem::path& file);

/// Makes a model from a foreign file: a PyTorch state_dict or a safetensors file with the weights of a
/// variant (core/network/unet_weights.h), or a TorchScript program. After a trial run
/// (core/model/trial_run.h), writes it atomically to the store as <name>.
///
/// Throws Error{FileNotFound}, Error{InvalidModel} if the file cannot be used, Error{InvalidArgument} for a
/// reserved name or one that no folder can have, for a base in the amplified domain, and for a program
/// without consent, Error{FileExists, WriteFailed}.
[[nodiscard]] ModelInfo importModel(const std::filesystem::path& file, ModelStore& store,
                                    const ImportSettings& settings, const NetworkLoader& loadNetwork);

} // namespace nightjar
