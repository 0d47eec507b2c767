// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/export_image.h"
#include "core/image/linear_image.h"
#include "core/raw/mosaic.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace nightjar::test {

inline constexpr Size sensor{70, 150}; // more than one strip whichever way it is turned
inline constexpr std::array allFormats{ImageFormat::Png8, ImageFormat::Png16, ImageFormat::Jpeg,
                                       ImageFormat::Tiff16};
inline constexpr std::array allAndRaw{ImageFormat::Png8,   ImageFormat::Png16,     ImageFormat::Jpeg,
                                      ImageFormat::Tiff16, ImageFormat::DngMosaic, ImageFormat::DngLinear};

inline Mosaic photo(int orientation = 1)
{
    return Mosaic({.size = sensor,
                   .samples = std::vector<std::uint16_t>(sensor.area(), 100),
                   .levels = {.black = {64, 64, 64, 64}, .white = 1023},
                   .colour = {.whiteBalance = {2.0, 1.0, 1.5},
                              .toSrgb = {{{1.6, -0.5, -0.1}, {-0.2, 1.5, -0.3}, {0.0, -0.5, 1.5}}}},
                   .info = {.make = "Owl",
                            .model = "Nocturne II",
                            .iso = 12800,
                            .exposureSeconds = 0.1,
                            .aperture = 1.8,
                            .focalLengthMm = 35,
                            .orientation = orientation,
                            .dateTime = "2026:01:31 23:59:58"},
                   .noiseProfile = std::nullopt});
}

/// Smooth colours with noise, from below black to above white.
inline std::shared_ptr<const LinearImage> testImage()
{
    LinearImage image(sensor);
    std::mt19937 random(5);
    std::normal_distribution<float> noise(0.0F, 0.01F);
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < sensor.height; ++y) {
            for (int x = 0; x < sensor.width; ++x) {
                const auto across = static_cast<float>(channel == 1 ? x : sensor.width - x) / 70.0F;
                const auto down = static_cast<float>(y) / 150.0F;
                image.row(channel, y)[static_cast<std::size_t>(x)] =
                    toHalf(1.1F * across * down + noise(random));
            }
        }
    }
    return std::make_shared<const LinearImage>(std::move(image));
}

inline std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace nightjar::test
