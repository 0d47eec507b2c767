// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"
#include "core/noise/noise_model.h"
#include "core/raw/mosaic.h"

#include <array>
#include <string>

namespace nightjar {

/// A larger shift of colour or brightness triggers a warning.
inline constexpr double tellingShift = 0.02;

/// Measures how well a denoised picture preserves the light that the sensor measured, in linear raw: the mean
/// of each colour over the whole photo, in which noise averages out.
struct Fidelity
{
    std::array<double, 3> before{}; ///< means of red, green, blue; 1 is white level
    std::array<double, 3> after{};
    double floor = 0.0;       ///< lower bound of the means, below which ratios are meaningless
    double clippedPart = 0.0; ///< fraction of the sensor's pixels at white level, 0 … 1

    /// Returns (after − before) / before of the sum of the colours.
    [[nodiscard]] double brightnessShift() const;
    /// Returns the shift of one colour (0 red, 1 green, 2 blue), relative to the brightness shift.
    [[nodiscard]] double colourShift(int channel) const;
    /// Returns the channel with the largest absolute colourShift.
    [[nodiscard]] int mostShiftedColour() const;
    /// Returns the largest absolute shift of brightness or colour; infinite if the picture has NaN or
    /// infinity.
    [[nodiscard]] double largestShift() const;
};

/// Compares each of the sensor's samples with the same colour and position of the denoised picture, so
/// demosaicing has no influence. Excludes clipped samples, which are lower bounds, and samples more than 8
/// deviations from the denoised value, which are hot and dead pixels. If more than 0.5 % of the samples are
/// that far off, the denoiser changed the picture, and they are included.
[[nodiscard]] Fidelity fidelityOf(const Mosaic& mosaic, const LinearImage& denoised, const NoiseModel& noise);

/// Returns a warning about a shift above `tellingShift`; empty if there is none.
[[nodiscard]] std::string shiftSentence(const Fidelity& fidelity);

} // namespace nightjar
