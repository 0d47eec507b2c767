// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/train/validation.h"

#include "core/denoise/variance_stabilise.h"
#include "core/image/metrics.h"

#include <algorithm>
#include <cmath>

namespace nightjar {
namespace {

double developedPsnr(PlanesView estimate, PlanesView clean, const VarianceStabiliser& stabiliser,
                     const CameraLook& look)
{
    const auto developed = [&](PlanesView planes) {
        Planes result(12, planes.size());
        for (int plane = 0; plane < 12; ++plane) {
            const auto balance = static_cast<float>(look.whiteBalance[static_cast<std::size_t>(plane / 4)]);
            for (int y = 0; y < planes.height; ++y) {
                const float* from = planes.row(plane, y);
                float* to = result.view().row(plane, y);
                for (int x = 0; x < planes.width; ++x) {
                    to[x] =
                        std::pow(std::clamp(stabiliser.inverse(from[x]) * balance, 0.0F, 1.0F), 1.0F / 2.2F);
                }
            }
        }
        return result;
    };
    return psnr(developed(estimate).view(), developed(clean).view());
}

TrainingPair validationPair(const Photograph& photograph, const Exposure& exposure, Random& random)
{
    constexpr int side = 320;
    const Size size = photograph.size();
    const Size crop{std::min(side, size.width / 32 * 32), std::min(side, size.height / 32 * 32)};
    const Planes srgb = photograph.crop(
        {(size.width - crop.width) / 2, (size.height - crop.height) / 2, crop.width, crop.height});
    return makePair(srgb.view(), photograph.white(exposure.look), exposure, random);
}

} // namespace

std::vector<double> validate(Network& network, const std::vector<Photograph>& photographs)
{
    std::vector<double> means;
    for (const double gain : validationGains) {
        double sum = 0.0;
        for (std::size_t i = 0; i < photographs.size(); ++i) {
            Random random(1000 + i);
            Exposure exposure;
            exposure.look = randomCameraLook(random);
            exposure.noise = {gain, std::pow(2.5 * gain, 2)};
            exposure.believedNoise = exposure.noise;
            exposure.base = network.info().base;
            exposure.believedBalance = exposure.look.whiteBalance;
            TrainingPair pair = validationPair(photographs[i], exposure, random);
            Planes correction(12, pair.noisy.size());
            network.run(pair.noisy.view(), correction.view());
            const float* change = correction.values().data();
            transformPlanes(pair.base.view(), [&](float value) { return value + *change++; });
            sum += developedPsnr(pair.base.view(), pair.clean.view(),
                                 VarianceStabiliser(exposure.believedNoise), exposure.look);
        }
        means.push_back(sum / static_cast<double>(photographs.size()));
    }
    return means;
}

} // namespace nightjar
