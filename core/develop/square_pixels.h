// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/image/linear_image.h"

namespace nightjar {

/// Returns the size of a sensor's picture with square pixels; `pixelAspect`: see PhotoInfo. The axis with the
/// larger pixel distance grows, so no pixel is lost.
[[nodiscard]] Size squareSize(Size sensor, double pixelAspect);

/// Returns the picture with square pixels, interpolated linearly along one axis when it is read. Returns
/// `source` itself if its pixels are square already.
[[nodiscard]] LinearSource squarePixelSource(LinearSource source, double pixelAspect);

} // namespace nightjar
