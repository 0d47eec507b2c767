// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/buffer_cache.h"
#include "core/base/geometry.h"
#include "core/image/half.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <span>

namespace nightjar {

/// Scene-linear camera RGB, three planes of half floats: 1 is the sensor's white level, 0 its black level;
/// small negative values and values above 1 occur. No white balance, no colour matrix, sensor orientation.
class LinearImage
{
public:
    static constexpr int channels = 3;

    LinearImage() = default;
    explicit LinearImage(Size size) : m_size(size), m_values(size.area() * channels, Half{0}) {}

    [[nodiscard]] Size size() const { return m_size; }

    /// Row y of one channel (0 red, 1 green, 2 blue).
    [[nodiscard]] std::span<const Half> row(int channel, int y) const
    {
        return {m_values.data() + offset(channel, y), static_cast<std::size_t>(m_size.width)};
    }
    [[nodiscard]] std::span<Half> row(int channel, int y)
    {
        return {m_values.data() + offset(channel, y), static_cast<std::size_t>(m_size.width)};
    }

private:
    [[nodiscard]] std::size_t offset(int channel, int y) const
    {
        return (static_cast<std::size_t>(channel) * static_cast<std::size_t>(m_size.height) +
                static_cast<std::size_t>(y)) *
               static_cast<std::size_t>(m_size.width);
    }

    Size m_size;
    Buffer<Half> m_values;
};

/// Copies the pixels that `from`, whose position is `place`, and `target`, whose position is `rect`, have in
/// common.
void copyOverlap(const LinearImage& from, const Rect& place, LinearImage& target, const Rect& rect);

/// Returns the part of an image within `rect`, which must lie within the image.
[[nodiscard]] LinearImage cropped(const LinearImage& image, const Rect& rect);

/// A picture that is read in parts, whatever its source. Reading is const and thread-safe.
struct LinearSource
{
    Size size;
    std::function<LinearImage(const Rect&)> read; ///< reads a rectangle, which must lie within `size`
};

/// Returns a source that shares ownership of the image.
[[nodiscard]] LinearSource sourceOf(std::shared_ptr<const LinearImage> image);

/// Returns before + strength·(after − before), with strength in 0 … 1 and equal sizes. At strength 1,
/// `before` is never read.
[[nodiscard]] LinearSource blend(LinearSource before, LinearSource after, double strength);

} // namespace nightjar
