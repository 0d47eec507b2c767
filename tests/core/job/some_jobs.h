// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job.h"
#include "core/raw/demosaic.h"
#include "tests/support/patterned_mosaic.h"

#include <memory>

namespace nightjar::test {

inline constexpr Size photoSize{256, 192};
inline constexpr int tileSide = 32; // 4 × 3 tiles

/// What an OpenJob gives, without a file.
inline Photo makePhoto()
{
    const auto mosaic = std::make_shared<const Mosaic>(patternedParts(photoSize));
    return {.path = "photo.dng",
            .mosaic = mosaic,
            .noise = {{.gain = 1e-3, .readVariance = 1e-5}, NoiseSource::File},
            .autoExposure = {},
            .before = std::make_shared<FixedPyramid>(demosaicedSource(mosaic))};
}

inline DenoiseJob makeJob(std::shared_ptr<LivePyramid> live = nullptr)
{
    static const Photo photo = makePhoto();
    return {.photo = photo, .model = {}, .settings = {.tileSide = tileSide}, .live = std::move(live)};
}

inline DenoiseJob makeWatchedJob()
{
    return makeJob(std::make_shared<LivePyramid>(makeJob().photo.before));
}

template <class Network, class... Arguments>
NetworkLoader loaderOf(Arguments... arguments)
{
    return [=](const ModelInfo&, Precision) { return std::make_unique<Network>(arguments...); };
}

} // namespace nightjar::test
