// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/raw/cfa.h"
#include "tests/support/synthetic_mosaic.h"

#include <array>
#include <cmath>
#include <cstdint>

namespace nightjar::test {

/// A scene without repetition, 0 … 1, defined for every point of the plane: value noise of three scales.
inline double landscape(double x, double y)
{
    const auto chance = [](std::int64_t column, std::int64_t row) {
        auto state = static_cast<std::uint64_t>(column) * 0x9e3779b97f4a7c15U ^
                     static_cast<std::uint64_t>(row) * 0xc2b2ae3d27d4eb4fU;
        state = (state ^ (state >> 31)) * 0xd6e8feb86659fd93U;
        return static_cast<double>((state ^ (state >> 29)) & 0xffffU) / 65535.0;
    };
    double sum = 0.0;
    for (const double scale : {7.0, 15.0, 40.0}) {
        const double column = std::floor(x / scale);
        const double row = std::floor(y / scale);
        const double u = x / scale - column;
        const double v = y / scale - row;
        const auto i = static_cast<std::int64_t>(column);
        const auto j = static_cast<std::int64_t>(row);
        sum += (1 - v) * ((1 - u) * chance(i, j) + u * chance(i + 1, j)) +
               v * ((1 - u) * chance(i, j + 1) + u * chance(i + 1, j + 1));
    }
    return sum / 3.0;
}

/// The landscape as a sensor sees it that looks `shift` pixels past it: what lies at p of the landscape lies
/// at p + shift of the photo. `brightness` is what 1 becomes, of white level; the colours differ.
inline Scene landscapeScene(double brightness, Point shift = {})
{
    return [=](int x, int y, CfaColour colour) {
        constexpr std::array strengths{0.6, 1.0, 0.8}; // red, green, blue
        return brightness * strengths[static_cast<std::size_t>(channelOf(colour))] *
               landscape(x - shift.x, y - shift.y);
    };
}

} // namespace nightjar::test
