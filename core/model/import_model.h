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

/// Where imported models go.
struct ModelStore
{
    std::filesystem::path models; ///< a folder for each
    TrustedPrograms trusted;      ///< where consent is written down
};

/// The store of the person who runs Nightjar. Throws Error{WriteFailed} where the environment names none.
[[nodiscard]] ModelStore personalModelStore();

struct ImportSettings
{
    std::string name{};                ///< of the model; empty: made of the file's name
    Domain domain = Domain::Amplified; ///< that of the published SID weights
    std::optional<Base> base{};        ///< unset: guided in the stabilised domain, none in the amplified
    bool trustProgram = false;         ///< the person consents to running a program, now and later
    Overwrite overwrite = Overwrite::No;
};

/// The name that `importModel` gives a model whose settings name none.
[[nodiscard]] std::string modelNameFor(const std::filesystem::path& file);

/// Makes a model of a file made elsewhere: a state_dict of PyTorch or a safetensors file with the weights of
/// a variant (core/network/unet_weights.h), or a TorchScript program. It is written to the store as <name>
/// after a trial run (core/model/trial_run.h), whole or not at all.
///
/// Throws Error{FileNotFound}, Error{InvalidModel} where the file cannot be used, Error{InvalidArgument} for
/// a name no folder can have or that is Nightjar's own, for a base in the amplified domain and for a program
/// without consent, Error{FileExists, WriteFailed}.
[[nodiscard]] ModelInfo importModel(const std::filesystem::path& file, ModelStore& store,
                                    const ImportSettings& settings, const NetworkLoader& loadNetwork);

} // namespace nightjar
