// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tile_rendering.h"

#include "core/develop/square_pixels.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

namespace nightjar {
namespace {

/// Above this many device pixels per picture pixel, pixels are shown as the squares they are.
constexpr double squaresFrom = 2.0;

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

/// What is read of the pictures, blended: one colour's row at a time.
class BlendedSamples
{
public:
    BlendedSamples(const ComparedPictures& pictures, Side side, double strength, int level, const Rect& rect)
        : m_weight(static_cast<float>(strength))
    {
        const bool hasAfter = side == Side::After && pictures.after && strength > 0;
        if (!hasAfter || strength < 1) {
            m_before = pictures.before->read(level, rect);
        }
        if (hasAfter) {
            m_after = pictures.after->read(level, rect);
        }
    }

    void readRow(int channel, int y, std::vector<float>& values) const
    {
        const bool blended = !m_before.size().isEmpty() && !m_after.size().isEmpty();
        const auto row = m_after.size().isEmpty() ? m_before.row(channel, y) : m_after.row(channel, y);
        std::transform(row.begin(), row.end(), values.begin(), fromHalf);
        if (blended) {
            const auto origin = m_before.row(channel, y);
            for (std::size_t x = 0; x < values.size(); ++x) {
                const float start = fromHalf(origin[x]);
                values[x] = start + m_weight * (values[x] - start);
            }
        }
    }

private:
    float m_weight;
    LinearImage m_before;
    LinearImage m_after;
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
        pixels[x * LinearImage::channels] = sum;
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

QImage renderPart(const ComparedPictures& pictures, Side side, const Look& look, const QSize& scaled,
                  const QRect& part)
{
    const Rect target = pictures.orientation.toSensor(part, scaled);
    const Size full = pictures.before->size();
    const Rect everything = pictures.orientation.toSensor(QRect(QPoint(0, 0), scaled), scaled);
    const double scaleX = static_cast<double>(everything.width) / full.width;
    const double scaleY = static_cast<double>(everything.height) / full.height;
    const int level = levelFor(std::max(scaleX, scaleY), pyramidLevels(full));
    const Size available = reducedSize(full, level);
    const Resampling across(scaleX * (1 << level), target.x, target.width, available.width);
    const Resampling down(scaleY * (1 << level), target.y, target.height, available.height);

    const BlendedSamples samples(pictures, side, look.strength, level,
                                 {across.begin(), down.begin(), across.count(), down.count()});
    const int rowLength = target.width * LinearImage::channels;
    std::vector<float> wide(static_cast<std::size_t>(rowLength) * static_cast<std::size_t>(down.count()));
    std::vector<float> row(static_cast<std::size_t>(across.count()));
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < down.count(); ++y) {
            samples.readRow(channel, y, row);
            resampleAcross(row, across, wide.data() + static_cast<std::ptrdiff_t>(y) * rowLength + channel);
        }
    }

    const bool finished = side == Side::After && pictures.after && look.strength > 0;
    const Developer developer(
        pictures.colour,
        {.exposureEv = look.exposureEv, .finishedAt = finished ? pictures.afterFinishedAt : std::nullopt});
    QImage image(target.width, target.height, QImage::Format_RGB32);
    std::vector<float> pixels(static_cast<std::size_t>(rowLength));
    for (int y = 0; y < target.height; ++y) {
        std::fill(pixels.begin(), pixels.end(), 0.0F);
        for (int tap = 0; tap < down.taps(); ++tap) {
            const float weight = down.weight(y, tap);
            const float* from = wide.data() + static_cast<std::ptrdiff_t>(down.sample(y, tap)) * rowLength;
            for (std::size_t i = 0; i < pixels.size(); ++i) {
                pixels[i] += weight * from[i];
            }
        }
        developer.developRow(pixels);
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < target.width; ++x) {
            const float* rgb = pixels.data() + static_cast<std::ptrdiff_t>(x) * LinearImage::channels;
            line[x] = qRgb(static_cast<int>(rgb[0] * 255.0F + 0.5F), static_cast<int>(rgb[1] * 255.0F + 0.5F),
                           static_cast<int>(rgb[2] * 255.0F + 0.5F));
        }
    }
    return pictures.orientation.toUpright(image);
}

} // namespace nightjar
