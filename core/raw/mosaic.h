// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/raw/cfa.h"
#include "core/raw/matrix3.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace nightjar {

/// DNG NoiseProfile of one colour: variance(x) = scale·x + offset, x = (raw − black) / (white − black).
struct NoiseProfile
{
    double scale = 0.0;
    double offset = 0.0;
};

/// Metadata of a raw photo.
struct PhotoInfo
{
    std::string make;
    std::string model;
    double iso = 0.0; ///< 0: not in the file; likewise below
    double exposureSeconds = 0.0;
    double aperture = 0.0; ///< f-number
    double focalLengthMm = 0.0;
    int orientation = 1;  ///< EXIF, 1 … 8: how to turn the sensor's picture upright
    std::string dateTime; ///< EXIF "YYYY:MM:DD hh:mm:ss", or empty
    /// Column distance divided by row distance on the sensor; 1 for all but a few old cameras.
    double pixelAspect = 1.0;
};

/// How camera RGB becomes colours.
struct CameraColour
{
    /// As-shot multipliers of red, green and blue, green = 1.
    std::array<double, 3> whiteBalance{1.0, 1.0, 1.0};
    /// False if the file has neither a white balance nor a colour matrix: then the multipliers are 1.
    bool isWhiteBalanceKnown = true;
    /// White-balanced camera RGB → linear sRGB (D65); rows sum to 1, so white stays white.
    Matrix3 toSrgb{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    /// Multipliers that make D65 white, green = 1, if the file has a colour matrix.
    std::optional<std::array<double, 3>> daylightBalance{};
};

/// The range of a sensor's counts.
struct SensorLevels
{
    std::array<double, 4> black{}; ///< per CfaColour (Red, GreenOfRed, Blue, GreenOfBlue)
    double white = 0.0;            ///< saturation, the same for all colours
};

/// The sensor's samples of one photo: active area only, one colour per pixel. Immutable.
class Mosaic
{
public:
    struct Parts
    {
        Size size;
        CfaPhase phase = CfaPhase::RGGB;
        std::vector<std::uint16_t> samples; ///< row by row
        SensorLevels levels;
        CameraColour colour;
        PhotoInfo info;
        std::optional<std::array<NoiseProfile, 3>> noiseProfile; ///< of red, green, blue
    };

    /// Throws Error{CorruptRaw} if the parts are inconsistent: a side below 2 pixels, a wrong number of
    /// samples, white not above every black, a white balance or matrix that is not finite, or a white balance
    /// that is not positive.
    explicit Mosaic(Parts parts);

    [[nodiscard]] Size size() const { return m_parts.size; }
    [[nodiscard]] CfaPhase phase() const { return m_parts.phase; }
    [[nodiscard]] const SensorLevels& levels() const { return m_parts.levels; }
    [[nodiscard]] const CameraColour& colour() const { return m_parts.colour; }
    [[nodiscard]] const PhotoInfo& info() const { return m_parts.info; }
    [[nodiscard]] const std::optional<std::array<NoiseProfile, 3>>& noiseProfile() const
    {
        return m_parts.noiseProfile;
    }
    [[nodiscard]] std::span<const std::uint16_t> row(int y) const
    {
        const auto width = static_cast<std::size_t>(m_parts.size.width);
        return std::span(m_parts.samples).subspan(static_cast<std::size_t>(y) * width, width);
    }
    [[nodiscard]] CfaColour colourAt(int x, int y) const { return nightjar::colourAt(m_parts.phase, x, y); }

    /// (raw − black) / (white − black): 0 is black, 1 is white; noise causes values below 0.
    [[nodiscard]] float normalised(int x, int y) const
    {
        const auto colour = static_cast<std::size_t>(colourAt(x, y));
        return (static_cast<float>(row(y)[static_cast<std::size_t>(x)]) - m_black[colour]) * m_scale[colour];
    }
    /// 1 / (white − black) of one colour: one count in units of `normalised`.
    [[nodiscard]] float countStep(CfaColour colour) const
    {
        return m_scale[static_cast<std::size_t>(colour)];
    }

private:
    Parts m_parts;
    std::array<float, 4> m_black{};
    std::array<float, 4> m_scale{};
};

/// Returns a part of a photo as a photo of its own, with the same metadata. `part` lies within the photo, is
/// at least 2 pixels wide and high, and begins at even coordinates, so that the CFA phase stays.
[[nodiscard]] Mosaic cut(const Mosaic& photo, const Rect& part);

} // namespace nightjar
