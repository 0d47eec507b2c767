// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/stage.h"
#include "core/develop/auto_exposure.h"
#include "core/evaluate/fidelity.h"
#include "core/noise/noise_model.h"
#include "core/photo/run_settings.h"

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

namespace nightjar {

/// What was done with a photo, complete enough to be done again.
struct RunRecord
{
    /// Nothing in them is left to be chosen: the exposure, and where there is a network its weights' sha256
    /// ("base" has none), the noise and the side of tiles are those that were used.
    RunSettings settings;
    std::filesystem::path photo;
    std::filesystem::path picture;
    std::optional<ExposureLimit> exposureLimit{}; ///< where the exposure was automatic
    std::string ratioSource{}; ///< of a model of the amplified domain: "given", "exposures" or "estimated"
    std::size_t pixels = 0;
    std::size_t tiles = 0;
    std::size_t pixelsRead = 0; ///< see DenoisePlan
    double denoiseSeconds = 0.0;
    double seconds = 0.0; ///< in all
    StageSeconds stages{};
    std::size_t hotPixels = 0;          ///< see Denoised
    std::optional<Fidelity> fidelity{}; ///< of what the network made; unset without one
    std::size_t peakBytes = 0;
};

/// Shifts and parts as `Fidelity` has them, 0.01 is 1 %; null where a shift is no number.
[[nodiscard]] nlohmann::ordered_json toJson(const Fidelity& fidelity);

[[nodiscard]] nlohmann::ordered_json toJson(const RunSettings& settings);
/// Throws Error{InvalidArgument} where a name or a number in it is not known, or lies outside its range.
[[nodiscard]] RunSettings runSettingsFrom(const nlohmann::ordered_json& json);

/// Where the record of a picture lies: its name with ".json" after it.
[[nodiscard]] std::filesystem::path sidecarOf(const std::filesystem::path& picture);

/// Throws Error{FileExists, WriteFailed}.
void writeSidecar(const RunRecord& record, Overwrite overwrite);

/// The settings of the run that a sidecar tells of. Throws Error{FileNotFound, InvalidArgument}.
[[nodiscard]] RunSettings readSidecar(const std::filesystem::path& sidecar);

} // namespace nightjar
