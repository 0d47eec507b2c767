// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/read_image.h"

#include "core/error.h"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <opencv2/imgcodecs.hpp>
#include <vector>

namespace nightjar {
namespace {

std::vector<std::uint8_t> readBytes(const std::filesystem::path& path)
{
    std::error_code failure;
    if (!std::filesystem::exists(path, failure)) {
        throw Error(ErrorCode::FileNotFound, path.string() + " does not exist");
    }
    if (std::filesystem::is_directory(path, failure)) {
        throw Error(ErrorCode::FileUnreadable, path.string() + " is a folder");
    }
    std::ifstream file(path, std::ios::binary);
    std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file) {
        throw Error(ErrorCode::FileUnreadable, path.string() + " could not be read");
    }
    return bytes;
}

/// An empty matrix where the bytes are no picture.
cv::Mat decode(const std::vector<std::uint8_t>& bytes)
{
    if (bytes.empty()) {
        return {};
    }
    try {
        return cv::imdecode(bytes, cv::IMREAD_COLOR | cv::IMREAD_ANYDEPTH);
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

} // namespace

Planes readImage(const std::filesystem::path& path)
{
    const cv::Mat picture = decode(readBytes(path));
    if (picture.empty()) {
        throw Error(ErrorCode::InvalidImage,
                    path.string() + " is damaged or no picture that can be read here (PNG, JPEG, TIFF)");
    }
    Planes planes(3, {picture.cols, picture.rows});
    if (picture.type() == CV_8UC3) {
        copyPlanes<std::uint8_t>(picture, planes.view());
    } else if (picture.type() == CV_16UC3) {
        copyPlanes<std::uint16_t>(picture, planes.view());
    } else {
        throw Error(ErrorCode::InvalidImage,
                    path.string() + " has neither 8 nor 16 bits per sample, and cannot be used here");
    }
    return planes;
}

} // namespace nightjar
