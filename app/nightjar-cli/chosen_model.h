// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/nightjar-cli/commands.h"

#include <memory>
#include <string>

namespace nightjar {

/// What `--model` calls a picture that is demosaiced and not denoised.
inline constexpr const char* withoutDenoising = "none";

/// What `--precision` names. Throws Error{InvalidArgument}.
[[nodiscard]] Precision chosenPrecision(const std::string& name);

/// The network that `--model` names: a model of the zoo, "base", or by an empty name the zoo's first; null
/// for "none". Throws Error{InvalidArgument} with the names there are, Error{InvalidModel}.
[[nodiscard]] std::shared_ptr<Network> chosenNetwork(const std::string& model, Precision precision,
                                                     const CommandContext& context);

} // namespace nightjar
