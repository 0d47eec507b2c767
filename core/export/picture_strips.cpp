// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/picture_strips.h"

#include "core/develop/square_pixels.h"
#include "core/develop/upright.h"

#include <algorithm>

namespace nightjar {

Size pictureSize(Size sensor, const PhotoInfo& info)
{
    return uprightSize(squareSize(sensor, info.pixelAspect), info.orientation);
}

PictureStrips::PictureStrips(const LinearSource& sensor, const PhotoInfo& info)
    : m_square(squarePixelSource(sensor, info.pixelAspect)), m_orientation(info.orientation),
      m_size(uprightSize(m_square.size, info.orientation))
{
}

Buffer<float> PictureStrips::read(int strip) const
{
    const int top = strip * height;
    return readUpright(m_square, m_orientation,
                       {0, top, m_size.width, std::min(height, m_size.height - top)});
}

} // namespace nightjar
