// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/image/pyramid.h"

#include "core/base/parallel.h"
#include "core/base/wide_vectors.h"

#include <algorithm>
#include <utility>

namespace nightjar {
namespace {

constexpr int smallestSide = 256;
constexpr int stripRows = 32; ///< of the reduced picture, read at once: what stays in the cache

Rect whole(Size size)
{
    return {0, 0, size.width, size.height};
}

/// The pixels of the finer level that `rect` of the coarser one is made of.
Rect finerRect(const Rect& rect, Size finer)
{
    return intersection({rect.x * 2, rect.y * 2, rect.width * 2, rect.height * 2}, whole(finer));
}

/// The pixels of the coarser level in which any of `rect` takes part.
Rect coarserRect(const Rect& rect)
{
    const int left = rect.x / 2;
    const int top = rect.y / 2;
    return {left, top, (rect.right() + 1) / 2 - left, (rect.bottom() + 1) / 2 - top};
}

/// One row of two; `sums` has room for one value more than the rows have pixels.
NIGHTJAR_WIDE_VECTORS void halveRows(const Half* upper, const Half* lower, std::size_t width, float* sums,
                                     Half* to)
{
    for (std::size_t x = 0; x < width; ++x) {
        sums[x] = fromHalf(upper[x]) + fromHalf(lower[x]);
    }
    sums[width] = sums[width - 1]; // an odd width repeats its last column
    for (std::size_t x = 0; x < (width + 1) / 2; ++x) {
        to[x] = toHalf(0.25F * (sums[2 * x] + sums[2 * x + 1]));
    }
}

/// Half as wide and high, rounded up; a pixel is the mean of the up to four below it. `fine` starts on even
/// coordinates.
LinearImage halved(const LinearImage& fine)
{
    const Size size = fine.size();
    LinearImage coarse({(size.width + 1) / 2, (size.height + 1) / 2});
    std::vector<float> sums(static_cast<std::size_t>(size.width) + 1);
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < coarse.size().height; ++y) {
            const auto upper = fine.row(channel, 2 * y);
            const auto lower = fine.row(channel, std::min(2 * y + 1, size.height - 1));
            halveRows(upper.data(), lower.data(), upper.size(), sums.data(), coarse.row(channel, y).data());
        }
    }
    return coarse;
}

} // namespace

Size reducedSize(Size full, int level)
{
    const int step = 1 << level;
    return {roundUp(full.width, step) / step, roundUp(full.height, step) / step};
}

int pyramidLevels(Size full)
{
    int levels = 1;
    for (Size size = full; size.width > smallestSide || size.height > smallestSide;
         size = reducedSize(size, 1)) {
        ++levels;
    }
    return levels;
}

LinearImage reducedPicture(const LinearSource& full, int level, const Progress& progress)
{
    const int rows = std::max(1, 2 * stripRows >> level); // as many of the full picture as FixedPyramid reads
    LinearImage reduced(reducedSize(full.size, level));
    parallelFor((reduced.size().height + rows - 1) / rows, [&](int i) {
        progress.checkpoint();
        const int y = i * rows;
        const Rect strip{0, y, reduced.size().width, std::min(rows, reduced.size().height - y)};
        const Rect source =
            intersection({0, y << level, full.size.width, strip.height << level}, whole(full.size));
        LinearImage part = full.read(source);
        for (int halvings = 0; halvings < level; ++halvings) {
            part = halved(part);
        }
        copyOverlap(part, strip, reduced, whole(reduced.size()));
    });
    return reduced;
}

FixedPyramid::FixedPyramid(LinearSource full, const Progress& progress) : m_full(std::move(full))
{
    const int levels = pyramidLevels(m_full.size);
    for (int level = 1; level < levels; ++level) {
        const Size finer = reducedSize(m_full.size, level - 1);
        LinearImage reduced(reducedSize(m_full.size, level));
        parallelFor((reduced.size().height + stripRows - 1) / stripRows, [&](int i) {
            progress.checkpoint();
            const int y = i * stripRows;
            const Rect strip{0, y, reduced.size().width, std::min(stripRows, reduced.size().height - y)};
            copyOverlap(halved(read(level - 1, finerRect(strip, finer))), strip, reduced,
                        whole(reduced.size()));
        });
        m_reduced.push_back(std::move(reduced));
    }
}

LinearImage FixedPyramid::read(int level, const Rect& rect) const
{
    return level == 0 ? m_full.read(rect) : cropped(m_reduced[static_cast<std::size_t>(level) - 1], rect);
}

LivePyramid::LivePyramid(std::shared_ptr<const Pyramid> base) : m_base(std::move(base)) {}

void LivePyramid::replace(const FinishedTile& tile)
{
    const std::scoped_lock lock(m_mutex);
    const int levels = pyramidLevels(size());
    if (m_reduced.empty()) {
        for (int level = 1; level < levels; ++level) {
            m_reduced.push_back(m_base->read(level, whole(reducedSize(size(), level))));
        }
    }
    m_tiles.push_back(tile);
    Rect changed = tile.target;
    for (int level = 1; level < levels; ++level) {
        changed = coarserRect(changed);
        const LinearImage fine = readLocked(level - 1, finerRect(changed, reducedSize(size(), level - 1)));
        LinearImage& reduced = m_reduced[static_cast<std::size_t>(level) - 1];
        copyOverlap(halved(fine), changed, reduced, whole(reduced.size()));
    }
}

LinearImage LivePyramid::read(int level, const Rect& rect) const
{
    const std::scoped_lock lock(m_mutex);
    return readLocked(level, rect);
}

LinearImage LivePyramid::readLocked(int level, const Rect& rect) const
{
    if (level > 0) {
        return m_reduced.empty() ? m_base->read(level, rect)
                                 : cropped(m_reduced[static_cast<std::size_t>(level) - 1], rect);
    }
    std::size_t covered = 0;
    for (const FinishedTile& tile : m_tiles) {
        covered += intersection(tile.target, rect).size().area();
    }
    // Each pixel belongs to exactly one tile, so a full count means that nothing of the base would be left to
    // see.
    LinearImage part = covered == rect.size().area() ? LinearImage(rect.size()) : m_base->read(0, rect);
    for (const FinishedTile& tile : m_tiles) {
        const Rect common = intersection(tile.target, rect);
        if (!common.isEmpty()) { // beyond it the picture must not be read yet
            copyOverlap(cropped(*tile.picture, common), common, part, rect);
        }
    }
    return part;
}

} // namespace nightjar
