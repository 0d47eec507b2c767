// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/raw/embedded_preview.h"

#include "core/raw/raw_decoder.h"

#include <exception>

namespace nightjar {
namespace {

/// Larger pictures are not previews, even if the file declares them as such.
constexpr unsigned mostBytes = 64U << 20;

std::optional<EmbeddedPreview> previewOf(RawDecoder& decoder)
{
    if (decoder.open() != LIBRAW_SUCCESS || decoder.imgdata.thumbnail.tlength > mostBytes ||
        decoder.unpack_thumb() != LIBRAW_SUCCESS) {
        return std::nullopt;
    }
    const libraw_thumbnail_t& preview = decoder.imgdata.thumbnail;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(preview.thumb);
    EmbeddedPreview result;
    result.orientation = exifOrientation(decoder.imgdata.sizes.flip);
    if (preview.tformat == LIBRAW_THUMBNAIL_JPEG) {
        result.jpeg.assign(bytes, bytes + preview.tlength);
        return result;
    }
    result.size = {preview.twidth, preview.theight};
    const std::size_t needed = result.size.area() * 3;
    if (preview.tformat != LIBRAW_THUMBNAIL_BITMAP || preview.tcolors != 3 || needed == 0 ||
        preview.tlength < needed) {
        return std::nullopt;
    }
    result.rgb.assign(bytes, bytes + needed);
    return result;
}

} // namespace

std::optional<EmbeddedPreview> readEmbeddedPreview(const std::filesystem::path& path)
{
    try {
        RawDecoder decoder(path);
        return previewOf(decoder);
    } catch (const std::exception&) {
        return std::nullopt; // the card was removed or memory is low: no preview
    }
}

} // namespace nightjar
