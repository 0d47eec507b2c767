// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"
#include "core/noise/noise_model.h"
#include "core/raw/mosaic.h"
#include "core/train/synthetic_raw.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace nightjar::bench {

/// A photograph made raw and noisy, and the picture it ought to become.
struct SyntheticShot
{
    std::shared_ptr<const Mosaic> mosaic;
    CameraLook look;
    NoiseModel noise; ///< in units of the photograph's white
    Planes clean;     ///< 3×H×W, developed

    /// Where the photograph's white lies, of the sensor's: what is brighter still is not clipped.
    static constexpr double level = 0.5;
};

/// The middle of each photograph in `folder`, in the order of their names, side×side pixels or what there is
/// of it, as a camera of random colours would have taken it: Poisson noise of `gain` relative to the
/// photograph's white, 2.5 electrons of read noise; the same cameras and noise every time.
[[nodiscard]] std::vector<SyntheticShot> takeShots(const std::filesystem::path& folder, int side,
                                                   double gain);

} // namespace nightjar::bench
