// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/buffer_cache.h"
#include "core/base/geometry.h"

#include <cstddef>

namespace nightjar {

/// A non-owning view of C planes of H×W floats. Rows are contiguous; there may be gaps between rows and
/// between planes.
template <class Float>
struct BasicPlanesView
{
    Float* data = nullptr;
    int channels = 0;
    int height = 0;
    int width = 0;
    std::ptrdiff_t rowStride = 0;   ///< floats from one row to the next
    std::ptrdiff_t planeStride = 0; ///< floats from one plane to the next

    [[nodiscard]] Float* row(int channel, int y) const
    {
        return data + channel * planeStride + y * rowStride;
    }
    [[nodiscard]] Float& at(int channel, int y, int x) const { return row(channel, y)[x]; }
    [[nodiscard]] Size size() const { return {width, height}; }

    /// Returns the part of the view within `rect`, which must lie within the view.
    [[nodiscard]] BasicPlanesView cropped(const Rect& rect) const
    {
        return {
            data + rect.y * rowStride + rect.x, channels, rect.height, rect.width, rowStride, planeStride};
    }

    operator BasicPlanesView<const Float>() const // NOLINT: a writable view is a readable one
    {
        return {data, channels, height, width, rowStride, planeStride};
    }
};

using PlanesView = BasicPlanesView<const float>;
using MutablePlanesView = BasicPlanesView<float>;

/// C planes of H×W floats, contiguous, initially zero: a tensor without LibTorch.
class Planes
{
public:
    Planes() = default;
    Planes(int channels, Size size)
        : m_channels(channels), m_size(size), m_values(static_cast<std::size_t>(channels) * size.area(), 0.0F)
    {
    }

    /// Changes the size, reusing the memory if it is large enough. The values are then unspecified.
    void resize(Size size)
    {
        const std::size_t needed = static_cast<std::size_t>(m_channels) * size.area();
        if (needed > m_values.capacity()) {
            m_values = {}; // frees the old memory first, so that both are never allocated at once
        }
        m_size = size;
        m_values.resize(needed);
    }

    [[nodiscard]] int channels() const { return m_channels; }
    [[nodiscard]] Size size() const { return m_size; }
    [[nodiscard]] PlanesView view() const
    {
        return {m_values.data(), m_channels, m_size.height, m_size.width, m_size.width, planeStride()};
    }
    [[nodiscard]] MutablePlanesView view()
    {
        return {m_values.data(), m_channels, m_size.height, m_size.width, m_size.width, planeStride()};
    }
    [[nodiscard]] const Buffer<float>& values() const { return m_values; }

private:
    [[nodiscard]] std::ptrdiff_t planeStride() const { return static_cast<std::ptrdiff_t>(m_size.area()); }

    int m_channels = 0;
    Size m_size;
    Buffer<float> m_values;
};

} // namespace nightjar
