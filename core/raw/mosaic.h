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

/// What a raw file says about a photo besides its pixels.
struct PhotoInfo
{
    std::string make;
    std::string model;
    double iso = 0.0; ///< 0 where the file does not say; the same below
    double exposureSeconds = 0.0;
    double aperture = 0.0; ///< f-number
    double focalLengthMm = 0.0;
    int orientation = 1;  ///< EXIF 1 … 8: how the sensor's picture is turned to be upright
    std::string dateTime; ///< EXIF "YYYY:MM:DD hh:mm:ss", or empty
    /// Distance of two columns over that of two rows, on the sensor; a few old cameras are not at 1.
    double pixelAspect = 1.0;
};

/// What it takes to turn camera RGB into colours.
struct CameraColour
{
    /// As-shot multipliers of red, green and blue, green = 1.
    std::array<double, 3> whiteBalance{1.0, 1.0, 1.0};
    /// False where the file tells neither the light nor the camera's colours: then the multipliers are 1.
    bool isWhiteBalanceKnown = true;
    /// White-balanced camera RGB → linear sRGB (D65); rows sum to 1, so white stays white.
    Matrix3 toSrgb{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    /// Multipliers that make D65 white, green = 1, where the camera's matrix tells them.
    std::optional<std::array<double, 3>> daylightBalance{};
};

/// The numbers between which a sensor counts.
struct SensorLevels
{
    std::array<double, 4> black{}; ///< per CfaColour (Red, GreenOfRed, Blue, GreenOfBlue)
    double white = 0.0;            ///< saturation, the same for all colours
};

/// The sensor's own samples of one photo: active area only, one colour a pixel. Immutable.
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

    /// Throws Error{CorruptRaw} when the parts contradict each other: a side below 2 pixels, another number
    /// of samples than the size says, white not above every black, white balance or matrix not finite or
    /// white balance not positive.
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

    /// (raw − black) / (white − black): 0 is black, 1 is white; noise makes values below 0.
    [[nodiscard]] float normalised(int x, int y) const
    {
        const auto colour = static_cast<std::size_t>(colourAt(x, y));
        return (static_cast<float>(row(y)[static_cast<std::size_t>(x)]) - m_black[colour]) * m_scale[colour];
    }
    /// 1 / (white − black) of one colour: what one count of the sensor is on the scale of `normalised`.
    [[nodiscard]] float countStep(CfaColour colour) const
    {
        return m_scale[static_cast<std::size_t>(colour)];
    }

private:
    Parts m_parts;
    std::array<float, 4> m_black{};
    std::array<float, 4> m_scale{};
};

/// A part of a photo as a photo of its own, with all else that the file says. `part` lies within the photo,
/// at least 2 pixels wide and high, its corner on even pixels, so that the CFA phase stays.
[[nodiscard]] Mosaic cut(const Mosaic& photo, const Rect& part);

} // namespace nightjar
