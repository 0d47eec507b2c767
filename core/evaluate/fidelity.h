// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"
#include "core/noise/noise_model.h"
#include "core/raw/mosaic.h"

#include <array>
#include <string>

namespace nightjar {

/// A shift of colour or brightness that a person is told of.
inline constexpr double tellingShift = 0.02;

/// How far a denoised picture keeps the light that the sensor counted, in linear raw: the mean of each colour
/// over the whole photo, where noise has averaged out and only what was really changed is left.
struct Fidelity
{
    std::array<double, 3> before{}; ///< of red, green, blue; 1 is white level
    std::array<double, 3> after{};
    double floor = 0.0;       ///< a mean below it counts as it: there a share says nothing
    double clippedPart = 0.0; ///< of the sensor's pixels at white level, 0 … 1

    /// (after − before) / before of all light together.
    [[nodiscard]] double brightnessShift() const;
    /// The same of one colour (0 red, 1 green, 2 blue), once brightness is taken out.
    [[nodiscard]] double colourShift(int channel) const;
    /// The channel whose colourShift is largest, without its sign.
    [[nodiscard]] int mostShiftedColour() const;
    /// The largest of them all, without its sign; infinite where the picture holds what is no number.
    [[nodiscard]] double largestShift() const;
};

/// Compares each of the sensor's samples with the same colour of the denoised picture in the same place, so
/// that no demosaic comes between. Left out: clipped samples, which are only lower bounds, and those farther
/// than 8 deviations of the noise from what was made of them, above or below: hot and dead pixels. Where the
/// latter are more than 0.5 %, the picture was changed, and they count.
[[nodiscard]] Fidelity fidelityOf(const Mosaic& mosaic, const LinearImage& denoised, const NoiseModel& noise);

/// What is to be said of a shift that a person should know of; empty where there is none.
[[nodiscard]] std::string shiftSentence(const Fidelity& fidelity);

} // namespace nightjar
