// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"
#include "core/noise/noise_model.h"
#include "core/raw/mosaic.h"

namespace nightjar {

/// Gives each colour of each region of a denoised picture the brightness again that the sensor counted there.
///
/// A denoiser that works on stabilised variance, or learned the absolute difference, gives a median: where
/// texture drowns in noise that is darker than the mean, most so in the colour with the fewest electrons, and
/// the picture takes on a cast. The sensor's own samples have no such bias. Their mean over a few thousand
/// pixels, less the picture's there, is what is missing, and the picture is multiplied by what brings it
/// back: in cells of 128 and then of 32 pixels, smoothed, interpolated. Each mean counts as far as it stands
/// out of its own noise (the empirical Wiener filter), so that nothing of the noise comes back.
///
/// Left out are samples whose noise is clipped, at white or at the lowest count, and hot pixels: those
/// farther than 8 deviations from the picture. `denoised` has the mosaic's size and is corrected in place,
/// for a second picture would be a large part of a tight budget; `noise` is in units of white level.
void correctBias(const Mosaic& mosaic, LinearImage& denoised, const NoiseModel& noise);

} // namespace nightjar
