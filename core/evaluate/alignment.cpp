// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/alignment.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace nightjar {
namespace {

constexpr int cell = 2; ///< pixels
constexpr int smallestSide = 32;
constexpr int block = 32; ///< pixels
constexpr float clipped = 0.95F;
constexpr int stripHeight = 64; ///< even

/// Returns the mean green of every whole CFA cell, 1×H/2×W/2.
Planes cellGreens(const LinearSource& picture)
{
    Planes cells(1, {picture.size.width / cell, picture.size.height / cell});
    const auto view = cells.view();
    for (int top = 0; top < view.height; top += stripHeight / cell) {
        const int rows = std::min(stripHeight / cell, view.height - top);
        const LinearImage strip = picture.read({0, cell * top, cell * view.width, cell * rows});
        for (int y = 0; y < rows; ++y) {
            const auto upper = strip.row(1, cell * y);
            const auto lower = strip.row(1, cell * y + 1);
            for (int x = 0; x < view.width; ++x) {
                const auto left = static_cast<std::size_t>(cell * x);
                view.at(0, top + y, x) = 0.25F * (fromHalf(upper[left]) + fromHalf(upper[left + 1]) +
                                                  fromHalf(lower[left]) + fromHalf(lower[left + 1]));
            }
        }
    }
    return cells;
}

/// Returns the means of a row of blocks. A block with a clipped pixel is NaN.
std::vector<double> blockMeans(const LinearImage& strip, int channel)
{
    std::vector<double> means(static_cast<std::size_t>(strip.size().width / block));
    for (int y = 0; y < block; ++y) {
        const auto row = strip.row(channel, y);
        for (std::size_t x = 0; x < means.size() * block; ++x) {
            const float value = fromHalf(row[x]);
            means[x / block] += value < clipped ? value / (block * block) : NAN;
        }
    }
    return means;
}

} // namespace

Alignment alignmentOf(const LinearSource& picture, const LinearSource& reference)
{
    if (picture.size != reference.size || picture.size.width < smallestSide ||
        picture.size.height < smallestSide) {
        throw Error(ErrorCode::InvalidArgument,
                    "only pictures of equal size and at least 32 × 32 pixels can be registered");
    }
    const Translation cells = findTranslation(cellGreens(picture).view(), cellGreens(reference).view());
    Alignment alignment{.found = cells.isCertain(), .confidence = cells.confidence};
    if (alignment.found) {
        alignment.shift = {cell * cells.shift.x, cell * cells.shift.y};
    }
    return alignment;
}

Rect sharedPart(Size reference, Point shift)
{
    return intersection({0, 0, reference.width, reference.height},
                        {-shift.x, -shift.y, reference.width, reference.height});
}

double brightnessFactor(const LinearSource& picture, const LinearSource& reference, Point shift)
{
    const Rect shared = sharedPart(reference.size, shift);
    double products = 0.0;
    double squares = 0.0;
    for (int y = shared.y; y + block <= shared.bottom(); y += block) {
        const LinearImage ours = picture.read({shared.x + shift.x, y + shift.y, shared.width, block});
        const LinearImage theirs = reference.read({shared.x, y, shared.width, block});
        for (int channel = 0; channel < LinearImage::channels; ++channel) {
            const auto p = blockMeans(ours, channel);
            const auto r = blockMeans(theirs, channel);
            for (std::size_t i = 0; i < p.size(); ++i) {
                if (std::isfinite(p[i]) && std::isfinite(r[i])) {
                    products += p[i] * r[i];
                    squares += p[i] * p[i];
                }
            }
        }
    }
    if (!(products > 0.0)) {
        throw Error(
            ErrorCode::InvalidArgument,
            "the pictures' brightness cannot be aligned: one of them is black, or clipped everywhere");
    }
    return products / squares;
}

Planes linearPlanes(const LinearSource& picture, const Rect& part, double brightness)
{
    Planes planes(LinearImage::channels, part.size());
    const auto factor = static_cast<float>(brightness);
    for (int top = 0; top < part.height; top += stripHeight) {
        const int rows = std::min(stripHeight, part.height - top);
        const LinearImage strip = picture.read({part.x, part.y + top, part.width, rows});
        for (int channel = 0; channel < LinearImage::channels; ++channel) {
            for (int y = 0; y < rows; ++y) {
                const auto from = strip.row(channel, y);
                std::transform(from.begin(), from.end(), planes.view().row(channel, top + y),
                               [&](Half value) { return std::clamp(factor * fromHalf(value), 0.0F, 1.0F); });
            }
        }
    }
    return planes;
}

} // namespace nightjar
