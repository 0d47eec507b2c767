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

/// Parses `--precision`. Throws Error{InvalidArgument}.
[[nodiscard]] Precision chosenPrecision(const std::string& name);

/// Returns the named models and precisions; for empty names, all that are useful on this machine. Throws
/// Error{InvalidArgument}.
[[nodiscard]] std::vector<std::pair<ModelInfo, Precision>>
chosenEntries(const std::string& model, const std::string& precision, const ModelZoo& zoo);

/// Loads the network for `--model`: a model of the zoo, "base", or for an empty name the zoo's first; null
/// for "none". Throws Error{InvalidArgument} listing the names, Error{InvalidModel}.
[[nodiscard]] std::shared_ptr<Network> chosenNetwork(const std::string& model, Precision precision,
                                                     const CommandContext& context);

} // namespace nightjar
