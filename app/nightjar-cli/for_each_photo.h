// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/nightjar-cli/commands.h"
#include "core/base/failure.h"

#include <filesystem>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace nightjar {

/// Processes one photo. Returns its result for `--json`; throws Error or Cancelled.
using PhotoAction = std::function<nlohmann::ordered_json(const std::filesystem::path&)>;

/// Prints a summary after all photos. Returns further members of the `--json` output.
using Summary = std::function<nlohmann::ordered_json()>;

/// Processes every photo, also after failures, and lists the failures at the end. Returns the exit status.
[[nodiscard]] int forEachPhoto(const std::vector<std::filesystem::path>& photos,
                               const CommandContext& context, const PhotoAction& action,
                               const Summary& summary = {});

struct FailedPhoto
{
    std::filesystem::path photo;
    Failure failure;
};

/// Prints the failed photos and the reasons to standard error. Returns the exit status.
[[nodiscard]] int reportFailures(const std::vector<FailedPhoto>& failures, std::size_t photos);

} // namespace nightjar
