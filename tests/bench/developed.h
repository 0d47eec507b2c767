// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"
#include "core/image/planes.h"
#include "core/train/synthetic_raw.h"

namespace nightjar::bench {

/// Camera RGB → white-balanced, clipped to 0 … 1 and raised to 1/2.2: 3×H×W. `white` becomes 1.
[[nodiscard]] Planes developed(PlanesView camera, const CameraLook& look, double white = 1.0);
[[nodiscard]] Planes developed(const LinearImage& camera, const CameraLook& look, double white);

/// The whole picture as floats.
[[nodiscard]] Planes planesOf(const LinearImage& image);

} // namespace nightjar::bench
