// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"

#include <algorithm>
#include <array>

namespace nightjar::test {

/// Red, green and blue everywhere the same.
inline LinearImage flatPicture(Size size, const std::array<double, 3>& values)
{
    LinearImage image(size);
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            std::ranges::fill(image.row(channel, y),
                              toHalf(static_cast<float>(values[static_cast<std::size_t>(channel)])));
        }
    }
    return image;
}

} // namespace nightjar::test
