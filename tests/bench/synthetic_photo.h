// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/synthetic_mosaic.h"

#include <cmath>

namespace nightjar::test {

/// A noisy photo of three by two with gentle slopes, of so many million pixels.
inline Mosaic syntheticPhoto(double megapixels)
{
    const int width = static_cast<int>(std::sqrt(megapixels * 1e6 * 1.5)) / 2 * 2;
    const int height = static_cast<int>(megapixels * 1e6 / width) / 2 * 2;
    return makeMosaic({.size = {width, height}, .noise = {2e-3, 1e-5}}, [](int x, int y, CfaColour colour) {
        return 0.08 + 0.05 * std::sin(0.01 * x) * std::cos(0.013 * y) + 0.02 * static_cast<int>(colour);
    });
}

} // namespace nightjar::test
