// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/evaluate/alignment.h"
#include "core/evaluate/exposure_pairs.h"
#include "core/image/metrics.h"
#include "core/network/network.h"
#include "core/raw/mosaic.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace nightjar {

/// A way to make a picture from a noisy photo.
struct Method
{
    std::string name;
    std::shared_ptr<Network> network; ///< null: only demosaiced
};

struct EvaluationSettings
{
    std::size_t memoryBudget = 0; ///< bytes; see DenoiseSettings::memoryBudget
    bool registered = false;      ///< register the pair first
};

struct PairScore
{
    double ratio = 1.0; ///< brightness of the long exposure divided by that of the short one
    std::optional<Alignment> alignment{};
    Size compared;
    std::vector<PictureQuality> qualities{}; ///< one per method, in the same order
};

/// Returns the brightness of the long exposure divided by that of the short one, at most 300. It is taken
/// from the names, otherwise from the files (exposure time × ISO). Throws Error{InvalidArgument} if neither
/// has it.
[[nodiscard]] double exposureRatio(const ExposurePair& pair, const PhotoInfo& shortExposure,
                                   const PhotoInfo& longExposure);

/// Scores each method's picture of the short exposure against the long exposure, as the data set SID does.
/// The picture is multiplied by the ratio in linear camera RGB and clipped at white. The long exposure is
/// demosaiced. Both are developed to sRGB in the same way: by the long exposure's as-shot white balance and
/// matrix, at 0 EV. PSNR and SSIM are those of the sRGB values, not rounded, over all three colours. Throws
/// what `readRaw` and `Denoiser::denoise` throw, Error{FileNotFound} if there is no long exposure,
/// Error{InvalidArgument} if sizes differ or the ratio is unknown, and Cancelled.
[[nodiscard]] PairScore evaluatePair(const ExposurePair& pair, std::span<const Method> methods,
                                     const EvaluationSettings& settings, const Progress& progress);

} // namespace nightjar
