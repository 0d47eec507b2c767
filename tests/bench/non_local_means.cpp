// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/classical_denoisers.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <opencv2/core.hpp>
#include <opencv2/photo.hpp>

namespace nightjar::bench {

Planes nonLocalMeans(PlanesView picture, const Strength& strength)
{
    float lowest = std::numeric_limits<float>::max();
    float highest = std::numeric_limits<float>::lowest();
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < picture.height; ++y) {
            const float* row = picture.row(channel, y);
            const auto [least, most] = std::minmax_element(row, row + picture.width);
            lowest = std::min(lowest, *least);
            highest = std::max(highest, *most);
        }
    }
    const float countsPerUnit = 255.0F / std::max(highest - lowest, 1e-6F);
    cv::Mat noisy(picture.height, picture.width, CV_8UC3);
    for (int y = 0; y < picture.height; ++y) {
        auto* to = noisy.ptr<std::uint8_t>(y);
        for (int x = 0; x < picture.width; ++x) {
            for (int channel = 0; channel < 3; ++channel) { // OpenCV wants blue first
                to[3 * x + 2 - channel] = static_cast<std::uint8_t>(
                    std::lround((picture.at(channel, y, x) - lowest) * countsPerUnit));
            }
        }
    }
    cv::Mat clean;
    cv::fastNlMeansDenoisingColored(noisy, clean, static_cast<float>(strength.brightness) * countsPerUnit,
                                    static_cast<float>(strength.colour) * countsPerUnit);
    Planes result(3, picture.size());
    for (int y = 0; y < picture.height; ++y) {
        const auto* from = clean.ptr<std::uint8_t>(y);
        for (int x = 0; x < picture.width; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                result.view().at(channel, y, x) =
                    lowest + static_cast<float>(from[3 * x + 2 - channel]) / countsPerUnit;
            }
        }
    }
    return result;
}

} // namespace nightjar::bench
