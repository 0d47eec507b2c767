// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/synthetic_shot.h"

#include "core/denoise/variance_stabilise.h"
#include "core/develop/read_image.h"
#include "core/network/torch/training_data.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nightjar::bench {
namespace {

float display(float level)
{
    return std::pow(std::clamp(level, 0.0F, 1.0F), 1.0F / 2.2F);
}

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

    Planes packed = samplePacked(foldRgb(camera.view()).view());
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

Planes developed(PlanesView camera, const CameraLook& look, double white)
{
    Planes result(3, camera.size());
    for (int channel = 0; channel < 3; ++channel) {
        const auto factor = static_cast<float>(look.whiteBalance[static_cast<std::size_t>(channel)] / white);
        for (int y = 0; y < camera.height; ++y) {
            const float* from = camera.row(channel, y);
            std::transform(from, from + camera.width, result.view().row(channel, y),
                           [&](float value) { return display(value * factor); });
        }
    }
    return result;
}

Planes developed(const LinearImage& camera, const CameraLook& look, double white)
{
    Planes planes(3, camera.size());
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < camera.size().height; ++y) {
            const auto from = camera.row(channel, y);
            std::transform(from.begin(), from.end(), planes.view().row(channel, y), fromHalf);
        }
    }
    return developed(planes.view(), look, white);
}

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
