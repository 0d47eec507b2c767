// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/square_pixels.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

/// Maps each stretched position of an axis to its two samples and their weights.
class Stretch
{
public:
    /// Maps positions `begin` … `begin + count` − 1 of an axis that is stretched from `length` samples to
    /// `stretched`.
    Stretch(int begin, int count, int stretched, int length)
    {
        for (int i = begin; i < begin + count; ++i) {
            const double position = std::clamp((i + 0.5) * length / stretched - 0.5, 0.0, length - 1.0);
            const int first = static_cast<int>(position);
            m_taps.push_back({first, std::min(first + 1, length - 1), static_cast<float>(position - first)});
        }
    }

    struct Tap
    {
        int first;
        int second;
        float weightOfSecond;
    };

    [[nodiscard]] const Tap& operator[](int i) const { return m_taps[static_cast<std::size_t>(i)]; }
    /// The range of samples needed: its first and its number.
    [[nodiscard]] int begin() const { return m_taps.front().first; }
    [[nodiscard]] int count() const { return m_taps.back().second + 1 - begin(); }

private:
    std::vector<Tap> m_taps;
};

Half mixed(Half first, Half second, float weightOfSecond)
{
    const float start = fromHalf(first);
    return toHalf(start + weightOfSecond * (fromHalf(second) - start));
}

LinearImage readSquare(const LinearSource& source, Size square, const Rect& rect)
{
    const Stretch across(rect.x, rect.width, square.width, source.size.width);
    const Stretch down(rect.y, rect.height, square.height, source.size.height);
    const LinearImage read = source.read({across.begin(), down.begin(), across.count(), down.count()});
    LinearImage part(rect.size());
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < rect.height; ++y) {
            const auto upper = read.row(channel, down[y].first - down.begin());
            const auto lower = read.row(channel, down[y].second - down.begin());
            const auto row = part.row(channel, y);
            for (int x = 0; x < rect.width; ++x) {
                const auto first = static_cast<std::size_t>(across[x].first - across.begin());
                const auto second = static_cast<std::size_t>(across[x].second - across.begin());
                row[static_cast<std::size_t>(x)] = mixed(
                    mixed(upper[first], upper[second], across[x].weightOfSecond),
                    mixed(lower[first], lower[second], across[x].weightOfSecond), down[y].weightOfSecond);
            }
        }
    }
    return part;
}

} // namespace

Size squareSize(Size sensor, double pixelAspect)
{
    const auto stretched = [](int length, double factor) {
        return static_cast<int>(std::lround(length * factor));
    };
    return pixelAspect < 1.0 ? Size{sensor.width, stretched(sensor.height, 1.0 / pixelAspect)}
                             : Size{stretched(sensor.width, pixelAspect), sensor.height};
}

LinearSource squarePixelSource(LinearSource source, double pixelAspect)
{
    const Size square = squareSize(source.size, pixelAspect);
    if (square == source.size) {
        return source;
    }
    return {square, [source = std::move(source), square](const Rect& rect) {
                return readSquare(source, square, rect);
            }};
}

} // namespace nightjar
