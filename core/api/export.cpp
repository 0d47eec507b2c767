// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/access.h"
#include "core/export/export_image.h"
#include "core/export/render_picture.h"
#include "core/raw/demosaic.h"

#include <algorithm>
#include <cmath>

namespace nightjar::api {
namespace {

nightjar::DevelopSettings developSettings(const Photo& photo, const Image& image,
                                          const DevelopSettings& settings)
{
    const double exposureEv = settings.exposureEv.value_or(photo.automaticExposureEv());
    if (std::isnan(exposureEv)) {
        throw Error(ErrorCode::InvalidArgument, "the exposure is not a number");
    }
    return {.exposureEv = exposureEv, .displayRatio = Access::of(image).displayRatio};
}

/// Throws Error{InvalidArgument} if the image was not made from the photo or a setting is out of its range.
LinearSource blended(const Photo& photo, const Image& image, double strength)
{
    const auto& mosaic = Access::of(photo).photo.mosaic;
    const auto& denoised = Access::of(image).image;
    if (denoised->size() != mosaic->size()) {
        throw Error(ErrorCode::InvalidArgument, "the image was not made from this photo");
    }
    if (!(strength >= 0.0 && strength <= 1.0)) {
        throw Error(ErrorCode::InvalidArgument, "the strength must be between 0 and 1");
    }
    return blend(demosaicedSource(mosaic), sourceOf(denoised), strength);
}

ImageFormat formatOf(Format format)
{
    switch (format) {
    case Format::Png16:
        return ImageFormat::Png16;
    case Format::Jpeg:
        return ImageFormat::Jpeg;
    case Format::Tiff16:
        return ImageFormat::Tiff16;
    case Format::DngLinear:
        return ImageFormat::DngLinear;
    case Format::DngMosaic:
        return ImageFormat::DngMosaic;
    case Format::Png8:
        break;
    }
    return ImageFormat::Png8;
}

} // namespace

Size Image::size() const
{
    return {m_data->image->size().width, m_data->image->size().height};
}

void Image::copyRow(int channel, int y, std::span<float> values) const
{
    const Size whole = size();
    if (channel < 0 || channel > 2 || y < 0 || y >= whole.height ||
        values.size() != static_cast<std::size_t>(whole.width)) {
        throw Error(ErrorCode::InvalidArgument, "the row or its length does not match the image");
    }
    std::ranges::transform(m_data->image->row(channel, y), values.begin(), fromHalf);
}

Picture develop(const Photo& photo, const Image& image, const DevelopSettings& settings,
                const Control& control)
{
    return atBorder([&] {
        DisplayImage picture =
            renderPicture(blended(photo, image, settings.strength), *Access::of(photo).photo.mosaic,
                          developSettings(photo, image, settings), progressOf(control));
        return Picture{{picture.size.width, picture.size.height}, std::move(picture.rgb)};
    });
}

void exportImage(const Photo& photo, const Image& image, const std::filesystem::path& target,
                 const ExportSettings& settings, const Control& control)
{
    atBorder([&] {
        const nightjar::Photo& source = Access::of(photo).photo;
        const Progress progress = progressOf(control);
        nightjar::exportImage(blended(photo, image, settings.develop.strength), *source.mosaic,
                              {.format = formatOf(settings.format),
                               .develop = developSettings(photo, image, settings.develop),
                               .jpegQuality = settings.jpegQuality,
                               .overwrite = settings.overwrite ? Overwrite::Yes : Overwrite::No,
                               .metadataFrom = source.path,
                               .progress = &progress},
                              target);
    });
}

} // namespace nightjar::api
