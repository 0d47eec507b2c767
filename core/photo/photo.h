// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/develop/auto_exposure.h"
#include "core/image/pyramid.h"
#include "core/noise/noise_estimate.h"
#include "core/raw/mosaic.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace nightjar {

/// A decoded raw photo with its noise, exposure, and the pyramid that shows it before denoising.
struct Photo
{
    std::filesystem::path path;
    std::shared_ptr<const Mosaic> mosaic;
    KnownNoise noise;
    AutoExposure autoExposure{};
    double amplification = 1.0;   ///< estimated, for models of the amplified domain
    std::optional<float> white{}; ///< `photoWhite` with this noise; unset: not computed
    /// Level 0 is demosaiced on reading. Null if the photo is not displayed.
    std::shared_ptr<const Pyramid> before;
};

/// Decodes a raw file, estimates its noise and exposure, and prepares it for display. Throws what `readRaw`
/// throws, and Cancelled.
[[nodiscard]] Photo openPhoto(const std::filesystem::path& path, const Progress& progress);

/// The same without the preparation for display.
[[nodiscard]] Photo openUnseenPhoto(const std::filesystem::path& path, const Progress& progress);

} // namespace nightjar
