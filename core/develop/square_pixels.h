// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/image/linear_image.h"

namespace nightjar {

/// The size that a sensor's picture has once its pixels are square; `pixelAspect`: see PhotoInfo. The axis on
/// which pixels lie farther apart grows, so that none is lost.
[[nodiscard]] Size squareSize(Size sensor, double pixelAspect);

/// The picture with square pixels, interpolated linearly along one axis where it is read; the same source
/// where they are square already.
[[nodiscard]] LinearSource squarePixelSource(LinearSource source, double pixelAspect);

} // namespace nightjar
