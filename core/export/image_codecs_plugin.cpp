// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/image_codecs_plugin.h"

#include <opencv2/imgcodecs.hpp>
#include <stdexcept>

namespace nightjar {
namespace {

/// Returns an empty matrix if the bytes are not a picture.
cv::Mat matrixFrom(std::span<const std::uint8_t> bytes)
{
    if (bytes.empty()) {
        return {};
    }
    try {
        const cv::Mat row(1, static_cast<int>(bytes.size()), CV_8UC1,
                          const_cast<std::uint8_t*>(bytes.data()));
        return cv::imdecode(row, cv::IMREAD_COLOR | cv::IMREAD_ANYDEPTH);
    } catch (const cv::Exception&) { // of a size that OpenCV refuses
        return {};
    }
}

template <class Sample>
void copyPlanes(const cv::Mat& picture, MutablePlanesView planes)
{
    constexpr float scale = 1.0F / static_cast<float>(static_cast<Sample>(~Sample{0}));
    for (int y = 0; y < picture.rows; ++y) {
        const Sample* from = picture.ptr<Sample>(y);
        for (int x = 0; x < picture.cols; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                planes.at(channel, y, x) = static_cast<float>(from[3 * x + 2 - channel]) * scale; // B G R
            }
        }
    }
}

std::optional<Planes> decode(std::span<const std::uint8_t> bytes)
{
    const cv::Mat picture = matrixFrom(bytes);
    if (picture.empty()) {
        return std::nullopt;
    }
    Planes planes(3, {picture.cols, picture.rows});
    if (picture.type() == CV_8UC3) {
        copyPlanes<std::uint8_t>(picture, planes.view());
    } else if (picture.type() == CV_16UC3) {
        copyPlanes<std::uint16_t>(picture, planes.view());
    } else {
        throw std::domain_error("the samples have neither 8 nor 16 bits");
    }
    return planes;
}

} // namespace
} // namespace nightjar

extern "C" const nightjar::ImageCodecsPlugin nightjarImageCodecs{.decode = nightjar::decode};
