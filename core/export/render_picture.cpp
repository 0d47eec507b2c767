// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/render_picture.h"

#include "core/base/parallel.h"
#include "core/export/image_writer.h"
#include "core/export/picture_strips.h"

namespace nightjar {

DisplayImage renderPicture(const LinearSource& picture, const Mosaic& photo, const DevelopSettings& settings,
                           const Progress& progress)
{
    const Developer developer(photo.colour(), settings);
    const PictureStrips strips(picture, photo.info());
    DisplayImage rendered{.size = strips.pictureSize(), .rgb = {}};
    rendered.rgb.resize(rendered.size.area() * LinearImage::channels);
    const std::size_t stripLength =
        static_cast<std::size_t>(rendered.size.width) * PictureStrips::height * LinearImage::channels;
    parallelFor(strips.count(), [&](int strip) {
        progress.checkpoint();
        Buffer<float> pixels = strips.read(strip);
        developer.developRow(pixels);
        quantise(
            std::span<const float>(pixels),
            std::span(rendered.rgb).subspan(static_cast<std::size_t>(strip) * stripLength, pixels.size()));
    });
    return rendered;
}

} // namespace nightjar
