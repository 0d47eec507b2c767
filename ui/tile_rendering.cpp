// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tile_rendering.h"

#include "core/develop/square_pixels.h"
#include "ui/theme.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace nightjar {
namespace {

/// Above this many device pixels per picture pixel, pixels are shown as the squares they are.
constexpr double squaresFrom = 2.0;
/// Of the white level: what is nearer to it has been cut off, by the sensor or by what interpolates.
constexpr float clippedFrom = 0.985F;

/// Which samples of a level, in which weights, make each pixel of one row or column on screen.
class Resampling
{
public:
    /// `ratio`: pixels on screen per sample; `begin` … `begin + count`: pixels on screen; `length`: samples
    /// there are.
    Resampling(double ratio, int begin, int count, int length)
    {
        const bool squares = ratio >= squaresFrom;
        const double radius = std::max(1.0, 1.0 / ratio);
        m_taps = squares ? 1 : static_cast<int>(std::ceil(2 * radius));
        m_first.reserve(static_cast<std::size_t>(count));
        m_weights.reserve(static_cast<std::size_t>(count * m_taps));
        for (int i = 0; i < count; ++i) {
            const double position = (begin + i + 0.5) / ratio - 0.5;
            const int first = squares ? static_cast<int>(std::floor(position + 0.5))
                                      : static_cast<int>(std::floor(position - radius)) + 1;
            double sum = 0.0;
            for (int tap = 0; tap < m_taps; ++tap) {
                sum += triangle(position - first - tap, radius);
            }
            for (int tap = 0; tap < m_taps; ++tap) {
                const double weight = squares ? 1.0 : triangle(position - first - tap, radius) / sum;
                m_weights.push_back(static_cast<float>(weight));
            }
            m_first.push_back(first);
        }
        m_begin = std::clamp(m_first.front(), 0, length - 1);
        m_end = std::clamp(m_first.back() + m_taps, m_begin + 1, length);
    }

    /// The samples that are needed at all.
    [[nodiscard]] int begin() const { return m_begin; }
    [[nodiscard]] int count() const { return m_end - m_begin; }

    [[nodiscard]] int size() const { return static_cast<int>(m_first.size()); }
    [[nodiscard]] int taps() const { return m_taps; }
    /// Index among the needed samples; those beyond an edge repeat it.
    [[nodiscard]] int sample(int pixel, int tap) const
    {
        return std::clamp(m_first[static_cast<std::size_t>(pixel)] + tap, m_begin, m_end - 1) - m_begin;
    }
    [[nodiscard]] float weight(int pixel, int tap) const
    {
        return m_weights[static_cast<std::size_t>(pixel * m_taps + tap)];
    }

private:
    static double triangle(double distance, double radius)
    {
        return std::max(0.0, 1.0 - std::abs(distance) / radius);
    }

    int m_taps = 1;
    int m_begin = 0;
    int m_end = 1;
    std::vector<int> m_first;
    std::vector<float> m_weights;
};

/// The coarsest level that still has a sample for every pixel on screen.
int levelFor(double scale, int levels)
{
    int level = 0;
    while (level + 1 < levels && scale * (2 << level) <= 1.0) {
        ++level;
    }
    return level;
}

/// One row of each colour, resampled across.
void resampleAcross(const std::vector<float>& samples, const Resampling& across, float* pixels)
{
    for (int x = 0; x < across.size(); ++x) {
        float sum = 0.0F;
        for (int tap = 0; tap < across.taps(); ++tap) {
            sum += across.weight(x, tap) * samples[static_cast<std::size_t>(across.sample(x, tap))];
        }
        pixels[x] = sum;
    }
}

Developer::HalfRow rowOf(const ScreenPart& part, int y)
{
    return {part.image.row(0, y), part.image.row(1, y), part.image.row(2, y)};
}

/// Half a channel's step would be lost beside the amplification: the screen's own 8 bits do.
QRgb differenceOf(QRgb after, QRgb before)
{
    const auto amplified = [](int to, int from) {
        return std::clamp(128 + differenceGain * (to - from), 0, 255);
    };
    return qRgb(amplified(qRed(after), qRed(before)), amplified(qGreen(after), qGreen(before)),
                amplified(qBlue(after), qBlue(before)));
}

bool isClipped(const Developer::HalfRow& row, std::size_t x)
{
    return fromHalf(row[0][x]) >= clippedFrom || fromHalf(row[1][x]) >= clippedFrom ||
           fromHalf(row[2][x]) >= clippedFrom;
}

/// Stripes, so that they tell without their colour; `phase` makes them meet from tile to tile.
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

/// `rect` of a picture of one size on the same picture of another; edges are rounded outwards.
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

    const LinearImage read =
        pyramid.read(level, {across.begin(), down.begin(), across.count(), down.count()});
    const auto rowLength = static_cast<std::size_t>(target.width);
    std::vector<float> wide(rowLength * static_cast<std::size_t>(down.count()));
    std::vector<float> row(static_cast<std::size_t>(across.count()));
    std::vector<float> pixels(rowLength);
    ScreenPart result{LinearImage(target.size())};
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < down.count(); ++y) {
            const auto samples = read.row(channel, y);
            std::transform(samples.begin(), samples.end(), row.begin(), fromHalf);
            resampleAcross(row, across, wide.data() + static_cast<std::size_t>(y) * rowLength);
        }
        for (int y = 0; y < target.height; ++y) {
            std::fill(pixels.begin(), pixels.end(), 0.0F);
            for (int tap = 0; tap < down.taps(); ++tap) {
                const float weight = down.weight(y, tap);
                const float* from = wide.data() + static_cast<std::size_t>(down.sample(y, tap)) * rowLength;
                for (std::size_t i = 0; i < pixels.size(); ++i) {
                    pixels[i] += weight * from[i];
                }
            }
            std::transform(pixels.begin(), pixels.end(), result.image.row(channel, y).begin(), toHalf);
        }
    }
    return result;
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
    const Developer asBefore(pictures.colour, {.exposureEv = look.exposureEv, .finishedAt = {}});
    const Developer asAfter(pictures.colour,
                            {.exposureEv = look.exposureEv,
                             .finishedAt = after != nullptr ? pictures.afterFinishedAt : std::nullopt});
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
            std::transform(line.begin(), line.end(), other.begin(), line.begin(), differenceOf);
        } else if (look.marksClipped) {
            // By what the sensor saw on both sides: what a network makes of that may be below any limit.
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
