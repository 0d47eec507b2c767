// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"
#include "core/noise/noise_model.h"
#include "core/raw/mosaic.h"

namespace nightjar::bench {

/// A mosaic as a classical denoiser wants it: camera RGB, 3×H×W, whose noise has one deviation at every
/// level. `noise` is in units of `white`, which is relative to the sensor's.
[[nodiscard]] Planes stabilisedPicture(const Mosaic& mosaic, const NoiseModel& noise, double white = 1.0);

/// Inverts the stabilisation without bias, for the mean of the transformed is not the transformed mean: the
/// closed form of Mäkitalo & Foi, "Optimal inversion of the generalized Anscombe transformation for
/// Poisson-Gaussian noise" (IEEE TIP 2013). Camera RGB in units of `white`.
[[nodiscard]] Planes unstabilisedPicture(const Planes& picture, const NoiseModel& noise);

} // namespace nightjar::bench
