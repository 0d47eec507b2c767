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
    /// Stops, added to what the sensor saw; what lies outside minimumExposureEv … maximumExposureEv counts as
    /// the nearest bound.
    double exposureEv = 0.0;
    /// Set for what a network of the amplified domain made: its output was the finished picture, brought back
    /// by `Amplification::inverse` at this ratio. Highlights are then left as they are, and the tone curve
    /// begins where the exposure goes beyond the ratio's; at log2(ratio) stops it is the network's own
    /// picture.
    std::optional<double> displayRatio{};
};

/// 8-bit sRGB for a screen, interleaved R G B, row by row.
struct DisplayImage
{
    Size size;
    std::vector<std::uint8_t> rgb;
};

/// Camera RGB → display sRGB: white balance, highlights without magenta, colour matrix, exposure, tone curve,
/// sRGB transfer function (IEC 61966-2-1). One pixel at a time, so that a part of a picture develops like the
/// whole, and before like after. Built once per photo and settings; const and safe to share between threads.
///
/// At 0 EV and below, a colour that sRGB holds and the sensor did not clip is changed by nothing but the
/// transfer function. Above, light up to a knee stays in proportion and the rest rolls off to white.
class Developer
{
public:
    Developer(const CameraColour& colour, const DevelopSettings& settings);

    /// `pixels` holds camera RGB interleaved, three floats a pixel; it becomes display sRGB in 0 … 1.
    void developRow(std::span<float> pixels) const;

    /// The same for a row of halves in planes, all as long as `argb`: 0xAARRGGBB for a screen. Where `before`
    /// is not empty, what is developed is before + strength·(row − before).
    using HalfRow = std::array<std::span<const Half>, 3>;
    void developRow(const HalfRow& row, const HalfRow& before, float strength,
                    std::span<std::uint32_t> argb) const;

    [[nodiscard]] DisplayImage develop(const LinearImage& image) const;

private:
    /// Pixels in planes and a constant number of them, so that the compiler vectorises every loop.
    struct Block
    {
        static constexpr std::size_t size = 64;

        std::array<float, size> red;
        std::array<float, size> green;
        std::array<float, size> blue;
    };

    void balanceBlock(Block& block) const;
    void developBlock(Block& block) const;

    bool m_finished = false;
    std::array<float, 3> m_whiteBalance{};
    std::array<std::array<float, 3>, 3> m_toSrgb{}; ///< with exposure
    float m_shoulderLength = 1.0F; ///< from knee to white point, in units of what the knee leaves below 1
};

} // namespace nightjar
