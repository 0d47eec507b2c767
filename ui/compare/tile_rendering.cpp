// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/tile_rendering.h"

#include "core/develop/square_pixels.h"
#include "ui/compare/resampling.h"
#include "ui/style/theme.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace nightjar {
namespace {

/// Fraction of the white level from which a pixel counts as clipped, by the sensor or by interpolation.
constexpr float clippedFrom = 0.985F;

/// Returns the coarsest level that still has a sample for every screen pixel.
int levelFor(double scale, int levels)
{
    int level = 0;
    while (level + 1 < levels && scale * (2 << level) <= 1.0) {
        ++level;
    }
    return level;
}

Developer::HalfRow rowOf(const ScreenPart& part, int y)
{
    return {part.image.row(0, y), part.image.row(1, y), part.image.row(2, y)};
}

/// Writes after − before, amplified, to `after`. Dithering is unnecessary, because the amplification exceeds
/// half a step.
void subtract(std::span<QRgb> after, std::span<const QRgb> before)
{
    // Byte by byte, so that the compiler vectorises it.
    auto* to = reinterpret_cast<std::uint8_t*>(after.data());
    const auto* from = reinterpret_cast<const std::uint8_t*>(before.data());
    for (std::size_t i = 0; i < after.size_bytes(); ++i) {
        const int amplified = 128 + differenceGain * (to[i] - from[i]);
        to[i] = static_cast<std::uint8_t>(std::clamp(amplified, 0, 255));
    }
    for (QRgb& pixel : after) {
        pixel |= 255U << 24;
    }
}

bool isClipped(const Developer::HalfRow& row, std::size_t x)
{
    return fromHalf(row[0][x]) >= clippedFrom || fromHalf(row[1][x]) >= clippedFrom ||
           fromHalf(row[2][x]) >= clippedFrom;
}

/// Draws stripes, which are visible even without their colour. `phase` aligns them between tiles.
void markClipped(const Developer::HalfRow& row, int phase, std::span<QRgb> line)
{
    constexpr int stripe = 4; // device pixels
    for (std::size_t x = 0; x < line.size(); ++x) {
        if (isClipped(row, x)) {
            line[x] = (phase + static_cast<int>(x)) / stripe % 2 == 0 ? theme::warningOnPicture
                                                                      : theme::pictureShade;
        }
    }
}

/// Converts `rect` from a picture of one size to the same picture in another size. Rounds edges outwards.
Rect rescaled(const Rect& rect, Size from, Size to)
{
    const auto first = [](int edge, int old, int now) {
        return static_cast<int>(static_cast<std::int64_t>(edge) * now / old);
    };
    const auto end = [](int edge, int old, int now) {
        return static_cast<int>((static_cast<std::int64_t>(edge) * now + old - 1) / old);
    };
    const int left = first(rect.x, from.width, to.width);
    const int top = first(rect.y, from.height, to.height);
    return {left, top, end(rect.right(), from.width, to.width) - left,
            end(rect.bottom(), from.height, to.height) - top};
}

} // namespace

QSize ComparedPictures::uprightSize() const
{
    return orientation.upright(squareSize(before->size(), pixelAspect));
}

Rect ComparedPictures::toSensor(const QRect& upright) const
{
    return rescaled(orientation.toSensor(upright, uprightSize()), squareSize(before->size(), pixelAspect),
                    before->size());
}

QRect ComparedPictures::toUpright(const Rect& sensor) const
{
    const Rect square = rescaled(sensor, before->size(), squareSize(before->size(), pixelAspect));
    return orientation.toUpright(square, uprightSize());
}

ScreenPart readPart(const ComparedPictures& pictures, Side side, const QSize& scaled, const QRect& part)
{
    const Pyramid& pyramid = side == Side::Before ? *pictures.before : *pictures.after;
    const Rect target = pictures.orientation.toSensor(part, scaled);
    const Size full = pyramid.size();
    const Rect everything = pictures.orientation.toSensor(QRect(QPoint(0, 0), scaled), scaled);
    const double scaleX = static_cast<double>(everything.width) / full.width;
    const double scaleY = static_cast<double>(everything.height) / full.height;
    const int level = levelFor(std::max(scaleX, scaleY), pyramidLevels(full));
    const Size available = reducedSize(full, level);
    const Resampling across(scaleX * (1 << level), target.x, target.width, available.width);
    const Resampling down(scaleY * (1 << level), target.y, target.height, available.height);

    return {resampled(pyramid.read(level, {across.begin(), down.begin(), across.count(), down.count()}),
                      across, down)};
}

bool needsBefore(const ComparedPictures& pictures, Side side, const Look& look)
{
    return side != Side::After || !pictures.after || look.strength < 1 || look.marksClipped;
}

bool needsAfter(const ComparedPictures& pictures, Side side, const Look& look)
{
    return side != Side::Before && pictures.after && look.strength > 0;
}

QImage developPart(const ComparedPictures& pictures, Side side, const Look& look, const QSize& scaled,
                   const QRect& part, const ScreenPart* before, const ScreenPart* after)
{
    const Rect target = pictures.orientation.toSensor(part, scaled);
    const Developer asBefore(pictures.colour, {.exposureEv = look.exposureEv, .displayRatio = {}});
    const Developer asAfter(pictures.colour,
                            {.exposureEv = look.exposureEv,
                             .displayRatio = after != nullptr ? pictures.displayRatio : std::nullopt});
    const auto strength = static_cast<float>(look.strength);
    const bool showsAfter = side != Side::Before && after != nullptr;
    QImage image(target.width, target.height, QImage::Format_RGB32);
    std::vector<QRgb> other(static_cast<std::size_t>(target.width));
    for (int y = 0; y < target.height; ++y) {
        const std::span line(reinterpret_cast<QRgb*>(image.scanLine(y)), other.size());
        const Developer::HalfRow shown = rowOf(showsAfter ? *after : *before, y);
        const Developer::HalfRow origin =
            showsAfter && look.strength < 1 ? rowOf(*before, y) : Developer::HalfRow{};
        (side == Side::Before ? asBefore : asAfter).developRow(shown, origin, strength, line);
        if (side == Side::Difference) {
            asBefore.developRow(rowOf(*before, y), {}, 1.0F, other);
            subtract(line, other);
        } else if (look.marksClipped) {
            // Both sides use the sensor's clipping, because a network's output may be below any limit.
            markClipped(rowOf(*before, y), target.x + target.y + y, line);
        }
    }
    return pictures.orientation.toUpright(image);
}

QImage renderPart(const ComparedPictures& pictures, Side side, const Look& look, const QSize& scaled,
                  const QRect& part)
{
    std::optional<ScreenPart> before;
    std::optional<ScreenPart> after;
    if (needsBefore(pictures, side, look)) {
        before = readPart(pictures, Side::Before, scaled, part);
    }
    if (needsAfter(pictures, side, look)) {
        after = readPart(pictures, Side::After, scaled, part);
    }
    return developPart(pictures, side, look, scaled, part, before ? &*before : nullptr,
                       after ? &*after : nullptr);
}

} // namespace nightjar
