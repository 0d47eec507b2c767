// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/nightjar-cli/commands.h"
#include "core/photo/run_settings.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace nightjar {

/// What `--precision` names. Throws Error{InvalidArgument}.
[[nodiscard]] Precision chosenPrecision(const std::string& name);

/// Models of the zoo with their precisions, those of the names given or by empty names each that is worth
/// choosing on this machine. Throws Error{InvalidArgument}.
[[nodiscard]] std::vector<std::pair<ModelInfo, Precision>>
chosenEntries(const std::string& model, const std::string& precision, const ModelZoo& zoo);

/// The network that `--model` names: a model of the zoo, "base", or by an empty name the zoo's first; null
/// for "none". Throws Error{InvalidArgument} with the names there are, Error{InvalidModel}.
[[nodiscard]] std::shared_ptr<Network> chosenNetwork(const std::string& model, Precision precision,
                                                     const CommandContext& context);

} // namespace nightjar
