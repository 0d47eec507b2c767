// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/render_picture.h"

#include "core/base/parallel.h"
#include "core/export/image_writer.h"
#include "core/export/picture_rows.h"

namespace nightjar {

DisplayImage renderPicture(const LinearSource& picture, const Mosaic& photo, const DevelopSettings& settings,
                           const Progress& progress)
{
    const Developer developer(photo.colour(), settings);
    const PictureStripes stripes(picture, photo.info());
    DisplayImage rendered{.size = stripes.pictureSize(), .rgb = {}};
    rendered.rgb.resize(rendered.size.area() * LinearImage::channels);
    const std::size_t stripeLength =
        static_cast<std::size_t>(rendered.size.width) * PictureStripes::height * LinearImage::channels;
    parallelFor(stripes.count(), [&](int stripe) {
        progress.checkpoint();
        Buffer<float> pixels = stripes.read(stripe);
        developer.developRow(pixels);
        quantise(
            std::span<const float>(pixels),
            std::span(rendered.rgb).subspan(static_cast<std::size_t>(stripe) * stripeLength, pixels.size()));
    });
    return rendered;
}

} // namespace nightjar
