// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/nightjar-cli/commands.h"
#include "core/photo/run_settings.h"

namespace nightjar {

/// What the options of `denoise` ask for, or the run that `--from` names. `intoFolder`: the output's name is
/// no file's and tells no format. `engine`: what was asked for; without it that of the run. Throws
/// Error{InvalidArgument}, and what `readSidecar` and `readRaw` throw.
[[nodiscard]] RunSettings runSettingsOf(const DenoiseOptions& options, bool intoFolder,
                                        std::optional<Engine> engine);

/// Loads networks for an engine; without it for the best for each.
[[nodiscard]] NetworkLoader loaderOf(std::optional<Engine> engine);

} // namespace nightjar
