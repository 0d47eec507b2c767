// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/flat_picture.h"
#include "ui/compare/tile_rendering.h"

#include <memory>

namespace nightjar::test {

inline std::shared_ptr<LinearImage> flatImage(Size size, float red, float green, float blue)
{
    return std::make_shared<LinearImage>(flatPicture(size, {red, green, blue}));
}

/// A picture whose pixels all differ from their neighbours.
inline std::shared_ptr<LinearImage> patternImage(Size size)
{
    auto image = std::make_shared<LinearImage>(size);
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                image->row(channel, y)[static_cast<std::size_t>(x)] =
                    toHalf(static_cast<float>((x * 31 + y * 17 + channel * 7) % 64) / 80.0F);
            }
        }
    }
    return image;
}

inline std::shared_ptr<const Pyramid> pyramidOf(std::shared_ptr<const LinearImage> image)
{
    return std::make_shared<FixedPyramid>(sourceOf(std::move(image)));
}

/// Red before, green after.
inline std::shared_ptr<const ComparedPictures> redAndGreen(Size size)
{
    return std::make_shared<ComparedPictures>(ComparedPictures{pyramidOf(flatImage(size, 0.5F, 0.0F, 0.0F)),
                                                               pyramidOf(flatImage(size, 0.0F, 0.5F, 0.0F)),
                                                               {},
                                                               Orientation(1)});
}

inline bool isRed(const QColor& colour)
{
    return colour.red() > 2 * colour.green();
}
inline bool isGreen(const QColor& colour)
{
    return colour.green() > 2 * colour.red();
}

} // namespace nightjar::test
