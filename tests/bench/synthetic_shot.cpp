// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/synthetic_shot.h"

#include "core/denoise/variance_stabilise.h"
#include "core/export/read_image.h"
#include "core/train/training_data.h"
#include "tests/bench/developed.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nightjar::bench {
namespace {

SyntheticShot takeShot(const Photograph& photograph, int side, double gain, std::uint64_t seed)
{
    Random random(seed);
    SyntheticShot shot;
    shot.look = randomCameraLook(random);
    shot.noise = {gain, std::pow(2.5 * gain, 2)};

    const Size whole = photograph.size();
    const Size size{std::min(side, whole.width) / 2 * 2, std::min(side, whole.height) / 2 * 2};
    const Planes srgb = photograph.crop(
        {(whole.width - size.width) / 2, (whole.height - size.height) / 2, size.width, size.height});
    Planes camera = unprocess(srgb.view(), shot.look);
    const auto scale = static_cast<float>(1.0 / photograph.white(shot.look));
    transformPlanes(camera.view(), [&](float value) { return value * scale; });
    shot.clean = developed(camera.view(), shot.look);

    Planes packed = samplePacked(pixelUnshuffle(camera.view()).view());
    addNoise(packed.view(), shot.noise, {}, random);
    transformPlanes(packed.view(),
                    [](float value) { return value * static_cast<float>(SyntheticShot::level); });
    Mosaic::Parts parts;
    parts.levels = {.black = {16384, 16384, 16384, 16384}, .white = 65535}; // no noise is clipped at black
    parts.colour.whiteBalance = shot.look.whiteBalance;
    shot.mosaic = std::make_shared<const Mosaic>(toMosaic(packed.view(), std::move(parts)));
    return shot;
}

} // namespace

std::vector<SyntheticShot> takeShots(const std::filesystem::path& folder, int side, double gain)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<SyntheticShot> shots;
    for (const auto& file : files) {
        shots.push_back(takeShot(Photograph(readImage(file).view()), side, gain, 1000 + shots.size()));
    }
    return shots;
}

} // namespace nightjar::bench
