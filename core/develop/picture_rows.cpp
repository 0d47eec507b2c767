// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/picture_rows.h"

#include "core/develop/square_pixels.h"
#include "core/develop/upright.h"

#include <algorithm>
#include <vector>

namespace nightjar {
namespace {

constexpr int stripeHeight = 64; // of 6000 pixels: 7 MB

} // namespace

Size pictureSize(Size sensor, const PhotoInfo& info)
{
    return uprightSize(squareSize(sensor, info.pixelAspect), info.orientation);
}

void forEachPictureRow(const LinearSource& sensor, const PhotoInfo& info, const PictureRow& give)
{
    const LinearSource square = squarePixelSource(sensor, info.pixelAspect);
    const Size size = uprightSize(square.size, info.orientation);
    const auto rowLength = static_cast<std::size_t>(size.width) * LinearImage::channels;
    for (int top = 0; top < size.height; top += stripeHeight) {
        const Rect stripe{0, top, size.width, std::min(stripeHeight, size.height - top)};
        std::vector<float> pixels = readUpright(square, info.orientation, stripe);
        for (int y = 0; y < stripe.height; ++y) {
            give(top + y, std::span(pixels).subspan(static_cast<std::size_t>(y) * rowLength, rowLength));
        }
    }
}

} // namespace nightjar
