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

/// A raw photo in memory, with what is known of its noise and light, and what a view needs to show it as it
/// is.
struct Photo
{
    std::filesystem::path path;
    std::shared_ptr<const Mosaic> mosaic;
    KnownNoise noise;
    AutoExposure autoExposure{};
    double amplification = 1.0;   ///< estimated, for models of the amplified domain
    std::optional<float> white{}; ///< `photoWhite` with that noise, where it was looked for
    /// Level 0 is demosaiced where and when it is read; null where nobody is to look at it.
    std::shared_ptr<const Pyramid> before;
};

/// Decodes a raw file, estimates its noise and makes it ready to be shown. Throws what `readRaw` throws, and
/// Cancelled.
[[nodiscard]] Photo openPhoto(const std::filesystem::path& path, const Progress& progress);

/// The same photo, but for what is needed to show it.
[[nodiscard]] Photo openUnseenPhoto(const std::filesystem::path& path, const Progress& progress);

} // namespace nightjar
