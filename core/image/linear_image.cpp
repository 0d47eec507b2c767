// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/image/linear_image.h"

#include <algorithm>
#include <utility>

namespace nightjar {

void copyOverlap(const LinearImage& from, const Rect& place, LinearImage& target, const Rect& rect)
{
    const Rect common = intersection(place, rect);
    if (common.isEmpty()) {
        return;
    }
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = common.y; y < common.bottom(); ++y) {
            const auto source = from.row(channel, y - place.y).subspan(common.x - place.x, common.width);
            std::copy(source.begin(), source.end(),
                      target.row(channel, y - rect.y).begin() + common.x - rect.x);
        }
    }
}

LinearImage cropped(const LinearImage& image, const Rect& rect)
{
    LinearImage part(rect.size());
    copyOverlap(image, {0, 0, image.size().width, image.size().height}, part, rect);
    return part;
}

LinearSource sourceOf(std::shared_ptr<const LinearImage> image)
{
    const Size size = image->size();
    return {size, [image = std::move(image)](const Rect& rect) { return cropped(*image, rect); }};
}

LinearSource blend(LinearSource before, LinearSource after, double strength)
{
    if (strength >= 1.0) {
        return after; // `before` is not read, which may cost as much as everything else
    }
    const Size size = after.size;
    return {size, [before = std::move(before), after = std::move(after),
                   weight = static_cast<float>(strength)](const Rect& rect) {
                LinearImage blended = after.read(rect);
                const LinearImage origin = before.read(rect);
                for (int channel = 0; channel < LinearImage::channels; ++channel) {
                    for (int y = 0; y < rect.height; ++y) {
                        const auto from = origin.row(channel, y);
                        const auto to = blended.row(channel, y);
                        for (std::size_t x = 0; x < to.size(); ++x) {
                            const float start = fromHalf(from[x]);
                            to[x] = toHalf(start + weight * (fromHalf(to[x]) - start));
                        }
                    }
                }
                return blended;
            }};
}

} // namespace nightjar
