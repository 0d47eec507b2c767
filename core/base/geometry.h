// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace nightjar {

struct Point
{
    int x = 0;
    int y = 0;

    friend constexpr bool operator==(const Point&, const Point&) = default;
};

struct Size
{
    int width = 0;
    int height = 0;

    [[nodiscard]] constexpr std::size_t area() const
    {
        return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    }
    [[nodiscard]] constexpr bool isEmpty() const { return width <= 0 || height <= 0; }
    friend constexpr bool operator==(const Size&, const Size&) = default;
};

/// "4240 × 2832".
[[nodiscard]] inline std::string sizeText(Size size)
{
    return std::to_string(size.width) + " × " + std::to_string(size.height);
}

/// Half-open: covers x … x + width − 1 and y … y + height − 1.
struct Rect
{
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    [[nodiscard]] constexpr int right() const { return x + width; }
    [[nodiscard]] constexpr int bottom() const { return y + height; }
    [[nodiscard]] constexpr Size size() const { return {width, height}; }
    [[nodiscard]] constexpr bool isEmpty() const { return width <= 0 || height <= 0; }
    /// Also correct if the other's numbers are invalid or overflow.
    [[nodiscard]] constexpr bool contains(const Rect& other) const
    {
        const auto holds = [](std::int64_t start, std::int64_t length, int otherStart, int otherLength) {
            return otherStart >= start && otherStart - start + otherLength <= length;
        };
        return holds(x, width, other.x, other.width) && holds(y, height, other.y, other.height);
    }
    friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

[[nodiscard]] constexpr Rect intersection(const Rect& a, const Rect& b)
{
    const int left = std::max(a.x, b.x);
    const int top = std::max(a.y, b.y);
    return {left, top, std::max(0, std::min(a.right(), b.right()) - left),
            std::max(0, std::min(a.bottom(), b.bottom()) - top)};
}

/// A half-open range of rows.
struct RowRange
{
    int begin = 0;
    int end = 0;

    [[nodiscard]] constexpr int count() const { return end - begin; }
    friend constexpr bool operator==(const RowRange&, const RowRange&) = default;
};

/// Returns the smallest multiple of `step` that is at least `value`; value ≥ 0, step > 0.
[[nodiscard]] constexpr int roundUp(int value, int step)
{
    return (value + step - 1) / step * step;
}

/// Reflects an index about the first and last element without repeating them (… 2 1 0 1 2 … n−1 n−2 …). This
/// keeps the index's parity, and so the colour of a mosaic's pixel, if length ≥ 2.
[[nodiscard]] constexpr int reflect(int index, int length)
{
    if (length == 1) {
        return 0;
    }
    const int period = 2 * (length - 1);
    index %= period;
    if (index < 0) {
        index += period;
    }
    return index < length ? index : period - index;
}

} // namespace nightjar
