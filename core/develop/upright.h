// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/buffer_cache.h"
#include "core/base/geometry.h"
#include "core/image/linear_image.h"

namespace nightjar {

/// An EXIF orientation (1 … 8; other values count as 1) as the steps that turn the upright picture into the
/// sensor's: swap the axes, then reverse them.
///
///      1        2       3      4         5            6           7          8
///     888888  888888      88  88      8888888888  88                  88  8888888888
///     88          88      88  88      88  88      88  88          88  88      88  88
///     8888      8888    8888  8888    88          8888888888  8888888888          88
///     88          88      88  88
///     88          88  888888  888888
struct Turn
{
    explicit Turn(int orientation)
        : transposed(orientation >= 5 && orientation <= 8),
          reversedX(orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8),
          reversedY(orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7)
    {
    }

    bool transposed;
    bool reversedX; ///< of the sensor
    bool reversedY;
};

/// Returns the size of a sensor's picture turned upright by its EXIF orientation (1 … 8; other values count
/// as 1).
[[nodiscard]] Size uprightSize(Size sensor, int orientation);

/// Returns the part of the sensor shown in `upright`, a part of the upright picture.
[[nodiscard]] Rect sensorRect(const Rect& upright, Size sensor, int orientation);

/// Reads a part of the upright picture: camera RGB interleaved, row by row.
[[nodiscard]] Buffer<float> readUpright(const LinearSource& source, int orientation, const Rect& upright);

/// Returns the upright picture as a source that shares ownership of `source`.
[[nodiscard]] LinearSource uprightSource(LinearSource source, int orientation);

} // namespace nightjar
