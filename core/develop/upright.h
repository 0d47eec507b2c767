// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/buffer_cache.h"
#include "core/base/geometry.h"
#include "core/image/linear_image.h"

namespace nightjar {

/// The size a sensor's picture has once it is turned upright by its EXIF orientation (1 … 8; anything else
/// counts as 1).
[[nodiscard]] Size uprightSize(Size sensor, int orientation);

/// The part of the sensor that `upright`, a part of the upright picture, shows.
[[nodiscard]] Rect sensorRect(const Rect& upright, Size sensor, int orientation);

/// Reads a part of the upright picture: camera RGB interleaved, row by row.
[[nodiscard]] Buffer<float> readUpright(const LinearSource& source, int orientation, const Rect& upright);

/// The whole picture turned upright, as a source that keeps the other one.
[[nodiscard]] LinearSource uprightSource(LinearSource source, int orientation);

} // namespace nightjar
