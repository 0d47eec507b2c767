// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/photo/photo.h"

#include "core/denoise/amplified.h"
#include "core/noise/white_level.h"
#include "core/raw/demosaic.h"
#include "core/raw/raw_reader.h"

namespace nightjar {
namespace {

constexpr std::size_t enoughToJudgeExposure = 1'000'000; ///< pixels

/// The pyramid level for judging the exposure.
int overviewLevel(Size full)
{
    int level = 0;
    while (level + 1 < pyramidLevels(full) && reducedSize(full, level).area() > enoughToJudgeExposure) {
        ++level;
    }
    return level;
}

std::shared_ptr<const Mosaic> decode(const std::filesystem::path& path, const Progress& progress)
{
    const StageTimer timer(progress, Stage::Decode);
    return std::make_shared<const Mosaic>(readRaw(path));
}

/// Measures a photo's noise, white and exposure from its samples and its overview.
Photo examined(const std::filesystem::path& path, const std::shared_ptr<const Mosaic>& mosaic,
               const LinearImage& overview)
{
    const KnownNoise noise = knownNoise(*mosaic);
    const float white = photoWhite(*mosaic, noise.model);
    return {.path = path,
            .mosaic = mosaic,
            .noise = noise,
            .autoExposure = automaticExposure(overview, mosaic->colour(), noise.model),
            .amplification = estimatedAmplification(white),
            .white = white,
            .before = nullptr};
}

} // namespace

Photo openPhoto(const std::filesystem::path& path, const Progress& progress)
{
    const auto mosaic = decode(path, progress);
    progress.checkpoint();
    const StageTimer timer(progress, Stage::Estimate);
    const auto before = std::make_shared<const FixedPyramid>(demosaicedSource(mosaic), progress);
    const int level = overviewLevel(mosaic->size());
    const Size size = reducedSize(mosaic->size(), level);
    Photo photo = examined(path, mosaic, before->read(level, {0, 0, size.width, size.height}));
    photo.before = before;
    return photo;
}

Photo openUnseenPhoto(const std::filesystem::path& path, const Progress& progress)
{
    const auto mosaic = decode(path, progress);
    progress.checkpoint();
    const StageTimer timer(progress, Stage::Estimate);
    return examined(path, mosaic,
                    reducedPicture(demosaicedSource(mosaic), overviewLevel(mosaic->size()), progress));
}

} // namespace nightjar
