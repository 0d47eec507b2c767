// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/raw/mosaic.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nightjar {

Mosaic::Mosaic(Parts parts) : m_parts(std::move(parts))
{
    const auto& [size, phase, samples, levels, colour, info, noiseProfile] = m_parts;
    if (size.width < 2 || size.height < 2) {
        throw Error(ErrorCode::CorruptRaw, "the picture is smaller than one cell of the mosaic");
    }
    if (samples.size() != size.area()) {
        throw Error(ErrorCode::CorruptRaw, "the number of samples does not match the picture's size");
    }
    for (std::size_t i = 0; i < levels.black.size(); ++i) {
        if (!std::isfinite(levels.black[i]) || !std::isfinite(levels.white) ||
            levels.white <= levels.black[i]) {
            throw Error(ErrorCode::CorruptRaw, "the white level is not above the black level");
        }
        m_black[i] = static_cast<float>(levels.black[i]);
        m_scale[i] = static_cast<float>(1.0 / (levels.white - levels.black[i]));
    }
    if (!std::all_of(colour.whiteBalance.begin(), colour.whiteBalance.end(),
                     [](double gain) { return std::isfinite(gain) && gain > 0; })) {
        throw Error(ErrorCode::CorruptRaw, "the white balance must be positive for every colour");
    }
    for (const auto& row : colour.toSrgb) {
        if (!std::all_of(row.begin(), row.end(), [](double value) { return std::isfinite(value); })) {
            throw Error(ErrorCode::CorruptRaw, "the colour matrix has a value that is not finite");
        }
    }
}

Mosaic cut(const Mosaic& photo, const Rect& part)
{
    Mosaic::Parts parts{.size = part.size(),
                        .phase = photo.phase(),
                        .samples = {},
                        .levels = photo.levels(),
                        .colour = photo.colour(),
                        .info = photo.info(),
                        .noiseProfile = photo.noiseProfile()};
    parts.samples.reserve(part.size().area());
    for (int y = part.y; y < part.bottom(); ++y) {
        const auto row =
            photo.row(y).subspan(static_cast<std::size_t>(part.x), static_cast<std::size_t>(part.width));
        parts.samples.insert(parts.samples.end(), row.begin(), row.end());
    }
    return Mosaic(std::move(parts));
}

} // namespace nightjar
