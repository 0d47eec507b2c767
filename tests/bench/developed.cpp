// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/developed.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace nightjar::bench {
namespace {

float display(float level)
{
    return std::pow(std::clamp(level, 0.0F, 1.0F), 1.0F / 2.2F);
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
    return developed(planesOf(camera).view(), look, white);
}

Planes planesOf(const LinearImage& image)
{
    Planes planes(3, image.size());
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < image.size().height; ++y) {
            const auto from = image.row(channel, y);
            std::transform(from.begin(), from.end(), planes.view().row(channel, y), fromHalf);
        }
    }
    return planes;
}

} // namespace nightjar::bench
