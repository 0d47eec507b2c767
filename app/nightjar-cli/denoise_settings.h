// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/nightjar-cli/commands.h"
#include "core/photo/run_settings.h"

namespace nightjar {

/// Returns the run settings from the options of `denoise`, or from the sidecar in `--from`. `intoFolder`: the
/// output is a folder, so its name has no format. `engine`: the requested one; unset: that of the sidecar.
/// Throws Error{InvalidArgument}, and what `readSidecar` and `readRaw` throw.
[[nodiscard]] RunSettings runSettingsOf(const DenoiseOptions& options, bool intoFolder,
                                        std::optional<Engine> engine);

/// Returns a loader for an engine; unset: the best for each network.
[[nodiscard]] NetworkLoader loaderOf(std::optional<Engine> engine);

} // namespace nightjar
