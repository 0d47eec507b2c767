// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/upright.h"

#include "core/base/wide_vectors.h"

#include <cstddef>
#include <utility>

namespace nightjar {
namespace {

/// Interleaves a row of three planes.
NIGHTJAR_WIDE_VECTORS void interleave(const Half* red, const Half* green, const Half* blue, std::size_t count,
                                      float* to)
{
    for (std::size_t i = 0; i < count; ++i) {
        to[3 * i] = fromHalf(red[i]);
        to[3 * i + 1] = fromHalf(green[i]);
        to[3 * i + 2] = fromHalf(blue[i]);
    }
}

} // namespace

Size uprightSize(Size sensor, int orientation)
{
    return Turn(orientation).transposed ? Size{sensor.height, sensor.width} : sensor;
}

Rect sensorRect(const Rect& upright, Size sensor, int orientation)
{
    const Turn turn(orientation);
    Rect rect = upright;
    if (turn.transposed) {
        rect = {upright.y, upright.x, upright.height, upright.width};
    }
    if (turn.reversedX) {
        rect.x = sensor.width - rect.right();
    }
    if (turn.reversedY) {
        rect.y = sensor.height - rect.bottom();
    }
    return rect;
}

Buffer<float> readUpright(const LinearSource& source, int orientation, const Rect& upright)
{
    const Turn turn(orientation);
    const LinearImage part = source.read(sensorRect(upright, source.size, orientation));
    const Size size = part.size();
    Buffer<float> pixels(upright.size().area() * LinearImage::channels);
    if (!turn.transposed && !turn.reversedX) { // as in most photos
        const auto width = static_cast<std::size_t>(size.width);
        for (int y = 0; y < size.height; ++y) {
            const int to = turn.reversedY ? size.height - 1 - y : y;
            interleave(part.row(0, y).data(), part.row(1, y).data(), part.row(2, y).data(), width,
                       pixels.data() + static_cast<std::size_t>(to) * width * LinearImage::channels);
        }
        return pixels;
    }
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            const auto row = part.row(channel, y);
            for (int x = 0; x < size.width; ++x) {
                Point to{turn.reversedX ? size.width - 1 - x : x, turn.reversedY ? size.height - 1 - y : y};
                if (turn.transposed) {
                    std::swap(to.x, to.y);
                }
                const auto index = static_cast<std::size_t>(to.y) * static_cast<std::size_t>(upright.width) +
                                   static_cast<std::size_t>(to.x);
                pixels[index * LinearImage::channels + static_cast<std::size_t>(channel)] =
                    fromHalf(row[static_cast<std::size_t>(x)]);
            }
        }
    }
    return pixels;
}

LinearSource uprightSource(LinearSource source, int orientation)
{
    const Size size = uprightSize(source.size, orientation);
    return {size, [source = std::move(source), orientation](const Rect& part) {
                const Buffer<float> pixels = readUpright(source, orientation, part);
                LinearImage image(part.size());
                for (int channel = 0; channel < LinearImage::channels; ++channel) {
                    std::size_t index = static_cast<std::size_t>(channel);
                    for (int y = 0; y < part.height; ++y) {
                        for (Half& value : image.row(channel, y)) {
                            value = toHalf(pixels[index]);
                            index += LinearImage::channels;
                        }
                    }
                }
                return image;
            }};
}

} // namespace nightjar
