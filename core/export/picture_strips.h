// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/buffer_cache.h"
#include "core/image/linear_image.h"
#include "core/raw/mosaic.h"

namespace nightjar {

/// Returns the size of a photo's picture, upright and with square pixels. `sensor`: the size before that.
[[nodiscard]] Size pictureSize(Size sensor, const PhotoInfo& info);

/// A photo's picture, upright and with square pixels, in strips over its whole width, from the top.
class PictureStrips
{
public:
    static constexpr int height = 64; ///< rows of each strip but the last; 5 MB at a width of 6000 pixels

    PictureStrips(const LinearSource& sensor, const PhotoInfo& info);

    [[nodiscard]] Size pictureSize() const { return m_size; }
    [[nodiscard]] int count() const { return (m_size.height + height - 1) / height; }
    /// Returns a strip: camera RGB interleaved, row after row. Thread-safe.
    [[nodiscard]] Buffer<float> read(int strip) const;

private:
    LinearSource m_square;
    int m_orientation;
    Size m_size;
};

} // namespace nightjar
