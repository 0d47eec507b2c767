// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/raw/mosaic.h"

#include <cmath>
#include <cstdint>

namespace nightjar::test {

/// Everything a mosaic can hold, with no two neighbours alike, so that a shifted, swapped or cut-off row
/// shows.
inline Mosaic::Parts patternedParts(Size size = {37, 29}, CfaPhase phase = CfaPhase::RGGB, int bits = 14)
{
    Mosaic::Parts parts;
    parts.size = size;
    parts.phase = phase;
    const double white = std::pow(2.0, bits) - 1;
    parts.levels = {.black = {white / 64, white / 64 + 1, white / 64 + 2, white / 64 + 3}, .white = white};
    for (double& black : parts.levels.black) {
        black = std::round(black);
    }
    parts.colour.whiteBalance = {2.125, 1.0, 1.4375};
    parts.colour.toSrgb = {{{1.7, -0.5, -0.2}, {-0.25, 1.6, -0.35}, {0.05, -0.65, 1.6}}};
    parts.info = {.make = "Nightjar",
                  .model = "Testbed 1",
                  .iso = 3200,
                  .exposureSeconds = 0.04,
                  .aperture = 2.8,
                  .focalLengthMm = 35,
                  .orientation = 1,
                  .dateTime = "2026:01:31 23:59:58"};
    std::uint32_t state = 12345;
    for (std::size_t i = 0; i < size.area(); ++i) {
        state = state * 1664525U + 1013904223U;
        parts.samples.push_back(static_cast<std::uint16_t>(state >> (32 - bits)));
    }
    return parts;
}

} // namespace nightjar::test
