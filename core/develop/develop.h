// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/image/linear_image.h"
#include "core/raw/mosaic.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace nightjar {

inline constexpr double minimumExposureEv = -5.0;
inline constexpr double maximumExposureEv = 8.2288186904958804; ///< log2(300)

struct DevelopSettings
{
    /// Stops, limited to minimumExposureEv … maximumExposureEv.
    double exposureEv = 0.0;
    /// Set for pictures by networks of the amplified domain: their output was a finished picture, inverted by
    /// `Amplification::inverse` at this ratio. Highlights are then not recovered, and the tone curve starts
    /// at the ratio's exposure; at log2(ratio) stops the result is the network's own picture.
    std::optional<double> displayRatio{};
};

/// 8-bit sRGB for a screen, interleaved R G B, row by row.
struct DisplayImage
{
    Size size;
    std::vector<std::uint8_t> rgb;
};

/// Converts camera RGB to display sRGB: white balance, highlights without magenta, colour matrix, exposure,
/// tone curve, sRGB transfer function (IEC 61966-2-1). Each pixel is developed by itself, so a crop looks
/// like the same part of the whole picture, and the noisy picture is developed like the denoised one. Built
/// once per photo and settings; const and thread-safe.
///
/// At 0 EV and below, the tone curve does not change colours that are within sRGB and that the sensor did not
/// clip. Above 0 EV, light up to a knee stays linear and the rest rolls off to white.
class Developer
{
public:
    Developer(const CameraColour& colour, const DevelopSettings& settings);

    /// Develops interleaved camera RGB, three floats per pixel, to display sRGB in 0 … 1, in place.
    void developRow(std::span<float> pixels) const;

    /// Develops a row of three planes of halves, each as long as `argb`, to 0xAARRGGBB for a screen. If
    /// `before` is not empty, develops before + strength·(row − before).
    using HalfRow = std::array<std::span<const Half>, 3>;
    void developRow(const HalfRow& row, const HalfRow& before, float strength,
                    std::span<std::uint32_t> argb) const;

    [[nodiscard]] DisplayImage develop(const LinearImage& image) const;

private:
    /// A constant number of pixels in planes, so that the compiler vectorises every loop.
    struct Block
    {
        static constexpr std::size_t size = 64;

        std::array<float, size> red;
        std::array<float, size> green;
        std::array<float, size> blue;
    };

    void balanceBlock(Block& block) const;
    void developBlock(Block& block) const;

    bool m_hasDisplayRatio = false;
    std::array<float, 3> m_whiteBalance{};
    std::array<std::array<float, 3>, 3> m_toSrgb{}; ///< with exposure
    float m_shoulderLength = 1.0F; ///< from knee to white point, in units of the range above the knee
};

} // namespace nightjar
