// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/metrics.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace nightjar {

/// "mse", "psnr" and "ssim"; an infinite PSNR is null, for JSON has no infinity.
[[nodiscard]] nlohmann::ordered_json qualityJson(const PictureQuality& quality);

/// "31.415 dB", or "∞ dB".
[[nodiscard]] std::string decibelText(double psnr);

} // namespace nightjar
