// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace nightjar {

/// The colours of a Bayer mosaic's first two rows from its top left pixel.
enum class CfaPhase
{
    RGGB,
    GRBG,
    GBRG,
    BGGR
};

/// The four positions of a Bayer cell. The two greens differ: one is in the red rows, the other in the blue
/// rows.
enum class CfaColour
{
    Red,
    GreenOfRed,
    Blue,
    GreenOfBlue
};

/// The colours of the first row and the second.
[[nodiscard]] constexpr std::string_view toString(CfaPhase phase)
{
    constexpr std::array<std::string_view, 4> names{"RGGB", "GRBG", "GBRG", "BGGR"};
    return names[static_cast<std::size_t>(phase)];
}

/// Offset of the first red pixel: the columns and rows that are missing to a complete RGGB cell.
///
///     RGGB (0,0)   GRBG (1,0)   GBRG (0,1)   BGGR (1,1)
///       R G          G R          G B          B G
///       G B          B G          R G          G R
[[nodiscard]] constexpr Point redOffset(CfaPhase phase)
{
    const bool redInSecondColumn = phase == CfaPhase::GRBG || phase == CfaPhase::BGGR;
    const bool redInSecondRow = phase == CfaPhase::GBRG || phase == CfaPhase::BGGR;
    return {redInSecondColumn ? 1 : 0, redInSecondRow ? 1 : 0};
}

[[nodiscard]] constexpr CfaPhase phaseOf(const Point& redOffset)
{
    if (redOffset.y % 2 == 0) {
        return redOffset.x % 2 == 0 ? CfaPhase::RGGB : CfaPhase::GRBG;
    }
    return redOffset.x % 2 == 0 ? CfaPhase::GBRG : CfaPhase::BGGR;
}

/// The colour of pixel (x, y), both ≥ 0.
[[nodiscard]] constexpr CfaColour colourAt(CfaPhase phase, int x, int y)
{
    const Point red = redOffset(phase);
    const bool redColumn = (x + red.x) % 2 == 0;
    const bool redRow = (y + red.y) % 2 == 0;
    if (redRow) {
        return redColumn ? CfaColour::Red : CfaColour::GreenOfRed;
    }
    return redColumn ? CfaColour::GreenOfBlue : CfaColour::Blue;
}

/// The channel of a CFA colour in camera RGB: 0 red, 1 green, 2 blue.
[[nodiscard]] constexpr int channelOf(CfaColour colour)
{
    return colour == CfaColour::Red ? 0 : colour == CfaColour::Blue ? 2 : 1;
}

} // namespace nightjar
