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

/// Does something with one photo and says what, for `--json`; throws Error, or Cancelled.
using PhotoAction = std::function<nlohmann::ordered_json(const std::filesystem::path&)>;

/// What a command says when all photos are done; for `--json` it returns what stands there beside the
/// results.
using Summary = std::function<nlohmann::ordered_json()>;

/// Does it with every photo, whatever becomes of the others: the rest go on, and failures are listed at
/// the end. Returns the exit status.
[[nodiscard]] int forEachPhoto(const std::vector<std::filesystem::path>& photos,
                               const CommandContext& context, const PhotoAction& action,
                               const Summary& summary = {});

struct FailedPhoto
{
    std::filesystem::path photo;
    Failure failure;
};

/// Says on standard error which of so many photos failed, and why. Returns the exit status of all.
[[nodiscard]] int reportFailures(const std::vector<FailedPhoto>& failures, std::size_t photos);

} // namespace nightjar
