// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"
#include "core/noise/noise_model.h"
#include "core/raw/mosaic.h"

namespace nightjar {

/// Restores the mean brightness that the sensor measured, per colour and region of a denoised picture.
///
/// A denoiser that works on stabilised variance, or was trained on the absolute difference, estimates a
/// median. Texture below the noise then becomes darker than the mean, most in the colour with the fewest
/// electrons, which causes a colour cast. The sensor's samples have no such bias, so the difference of the
/// means over a few thousand pixels is the bias. The picture is multiplied by the gain that removes it: in
/// cells of 128 and then of 32 pixels, smoothed and interpolated. Each difference is weighted by how far it
/// exceeds its own noise (empirical Wiener filter), so that no noise is added to the picture.
///
/// Excludes samples whose noise is clipped, at white or at the lowest count, and hot pixels (more than 8
/// deviations from the picture). `denoised` has the mosaic's size. It is corrected in place, because a second
/// picture would take a large part of a tight memory budget. `noise` is in units of white level.
void correctBias(const Mosaic& mosaic, LinearImage& denoised, const NoiseModel& noise);

} // namespace nightjar
