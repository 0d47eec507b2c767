// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/amplified.h"

#include "core/base/error.h"
#include "core/image/transfer.h"

namespace nightjar {

Amplification::Amplification(double ratio, const CameraColour& colour) : m_ratio(static_cast<float>(ratio))
{
    if (!(ratio >= 1.0 && ratio <= largestAmplification)) {
        throw Error(ErrorCode::InvalidArgument, "the amplification must be between 1 and " +
                                                    std::to_string(static_cast<int>(largestAmplification)));
    }
    const auto toCamera = nightjar::inverse(colour.toSrgb);
    if (!toCamera) {
        throw Error(ErrorCode::UnsupportedRaw,
                    "this camera's colour matrix has no inverse; choose a model of the stabilised domain");
    }
    for (std::size_t to = 0; to < 3; ++to) {
        for (std::size_t from = 0; from < 3; ++from) {
            m_toCamera[to][from] =
                static_cast<float>((*toCamera)[to][from] / (colour.whiteBalance[to] * ratio));
        }
    }
}

void Amplification::inverse(MutablePlanesView rgb) const
{
    for (int position = 0; position < 4; ++position) {
        for (int y = 0; y < rgb.height; ++y) {
            float* red = rgb.row(position, y);
            float* green = rgb.row(4 + position, y);
            float* blue = rgb.row(8 + position, y);
            for (int x = 0; x < rgb.width; ++x) {
                const std::array linear{srgbToLinear(std::clamp(red[x], 0.0F, 1.0F)),
                                        srgbToLinear(std::clamp(green[x], 0.0F, 1.0F)),
                                        srgbToLinear(std::clamp(blue[x], 0.0F, 1.0F))};
                const auto camera = [&](std::size_t channel) {
                    const auto& row = m_toCamera[channel];
                    return row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2];
                };
                red[x] = camera(0);
                green[x] = camera(1);
                blue[x] = camera(2);
            }
        }
    }
}

double estimatedAmplification(float photosWhite)
{
    return std::clamp(1.0 / static_cast<double>(photosWhite), 1.0, largestAmplification);
}

} // namespace nightjar
