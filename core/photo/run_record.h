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

/// The record of a run, complete enough to repeat it.
struct RunRecord
{
    /// The settings as used, nothing left to default: exposure, and with a network its weights' SHA-256 (none
    /// for "base"), noise and tile side.
    RunSettings settings;
    std::filesystem::path photo;
    std::filesystem::path picture;
    std::optional<ExposureLimit> exposureLimit{}; ///< set if the exposure was automatic
    std::string ratioSource{}; ///< for models of the amplified domain: "given", "exposures" or "estimated"
    std::size_t pixels = 0;
    std::size_t tiles = 0;
    std::size_t pixelsRead = 0; ///< see DenoisePlan
    double denoiseSeconds = 0.0;
    double seconds = 0.0; ///< in all
    StageSeconds stages{};
    std::size_t hotPixels = 0;          ///< see Denoised
    std::optional<Fidelity> fidelity{}; ///< of the network's result; unset without a network
    std::size_t peakBytes = 0;
};

/// Shifts and fractions as in `Fidelity` (0.01 is 1 %); null if a shift is not finite.
[[nodiscard]] nlohmann::ordered_json toJson(const Fidelity& fidelity);

[[nodiscard]] nlohmann::ordered_json toJson(const RunSettings& settings);
/// Throws Error{InvalidArgument} if a name is unknown or a number is out of its range.
[[nodiscard]] RunSettings runSettingsFrom(const nlohmann::ordered_json& json);

/// Returns the path of a picture's sidecar: its name with ".json" appended.
[[nodiscard]] std::filesystem::path sidecarOf(const std::filesystem::path& picture);

/// Throws Error{FileExists, WriteFailed}.
void writeSidecar(const RunRecord& record, Overwrite overwrite);

/// Returns the settings in a sidecar. Throws Error{FileNotFound, InvalidArgument}.
[[nodiscard]] RunSettings readSidecar(const std::filesystem::path& sidecar);

} // namespace nightjar
