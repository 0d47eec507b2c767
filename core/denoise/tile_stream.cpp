// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/tile_stream.h"

#include "core/base/parallel.h"
#include "core/base/stopwatch.h"
#include "core/denoise/base_estimate.h"
#include "core/noise/hot_pixels.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace nightjar {
namespace {

/// Largest part that a thread processes at a time, packed pixels. The halo that is filtered twice is less
/// than half of it, and its data fits the cache.
constexpr Size partSize{768, 128};
/// Floats per packed pixel of a part: base (12), and the filter's planes, coarser levels, and sums and
/// weights (4 + 4 + 3).
constexpr std::size_t floatsPerPartPixel = 12 + 11;
/// The number of rows read is rounded up to a multiple of this, so that the base has whole coarse pixels.
constexpr int baseMultiple = 16;

static_assert(TileStream::halo == baseEstimateHalo + hotPixelHalo);

/// Returns the number of packed rows kept in memory: the unfinished ones and the base's halo.
int rowsHeld(int height, const Workspace& network)
{
    return std::min(height,
                    network.rowsInFlight + roundUp(baseEstimateHalo, baseMultiple) + baseEstimateHalo);
}

/// Returns `rect` relative to the corner of `frame`.
Rect within(const Rect& frame, const Rect& rect)
{
    return {rect.x - frame.x, rect.y - frame.y, rect.width, rect.height};
}

Rect grown(const Rect& rect, int by)
{
    return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

/// Calls work(part) for all parts of `rect`, on several threads. `work` must be thread-safe.
void forEachPart(const Rect& rect, const std::function<void(const Rect&)>& work)
{
    const int columns = (rect.width + partSize.width - 1) / partSize.width;
    const int rows = (rect.height + partSize.height - 1) / partSize.height;
    parallelFor(rows * columns, [&](int i) {
        const Rect part{rect.x + i % columns * partSize.width, rect.y + i / columns * partSize.height,
                        partSize.width, partSize.height};
        work(intersection(part, rect));
    });
}

} // namespace

Rect TilePath::placeOf(const Rect& packed) const
{
    return intersection(
        {2 * packed.x - layout.origin.x, 2 * packed.y - layout.origin.y, 2 * packed.width, 2 * packed.height},
        {0, 0, mosaic.size().width, mosaic.size().height});
}

TileStream::TileStream(const TilePath& path, LinearImage& picture, const Progress& progress)
    : m_path(path), m_picture(picture), m_progress(progress)
{
}

std::size_t TileStream::bytesFor(Size source, const Workspace& network)
{
    const auto width = static_cast<std::size_t>(source.width);
    const auto packedRows = static_cast<std::size_t>(rowsHeld(source.height, network));
    // No more rows are read from the mosaic at a time than are kept.
    const std::size_t planes =
        width * (4 * (2 * packedRows + 2 * hotPixelHalo) + 12 * static_cast<std::size_t>(network.outputRows));
    const Size part{std::min(source.width, partSize.width + 2 * baseEstimateHalo),
                    std::min(source.height, partSize.height + 2 * baseEstimateHalo)};
    return (planes + static_cast<std::size_t>(parallelThreads()) * part.area() * floatsPerPartPixel) *
           sizeof(float);
}

void TileStream::run(const Tile& tile, Network& network, const std::function<void(int rows)>& rowsDone)
{
    const Size source = tile.source.size();
    const Workspace needed = network.workspace(source);
    m_tile = tile;
    m_rowsDone = rowsDone;
    m_packed.reset({source.width, rowsHeld(source.height, needed)});
    m_correction.reset({source.width, needed.outputRows});
    m_finished = 0;
    m_beside = 0.0;
    const Stopwatch watch;
    network.run(source, *this);
    m_progress.addSeconds(Stage::Network, watch.seconds() - m_beside);
}

PlanesView TileStream::input(RowRange rows)
{
    const Stopwatch watch;
    const StageTimer timer(m_progress, Stage::Pack);
    const int height = m_tile.source.height;
    const RowRange missing{m_packed.held().end,
                           std::min(height, roundUp(rows.end + baseEstimateHalo, baseMultiple))};
    m_packed.moveTo({std::max(0, m_finished - baseEstimateHalo), missing.end});
    fill(missing);
    m_beside += watch.seconds();
    return m_packed.view(rows);
}

/// Reads these source rows from the mosaic, replaces hot pixels and converts them to the network's domain.
void TileStream::fill(RowRange rows)
{
    const Rect& source = m_tile.source;
    const Rect wanted{source.x, source.y + rows.begin, source.width, rows.count()};
    if (wanted.isEmpty()) {
        return;
    }
    const Rect taken = intersection(
        {wanted.x, wanted.y - hotPixelHalo, wanted.width, wanted.height + 2 * hotPixelHalo}, source);
    m_taken.resize(taken.size());
    forEachPart(taken, [&](const Rect& part) {
        pack(m_path.mosaic, m_path.layout, part, m_taken.view().cropped(within(taken, part)));
    });
    const Rect counted = intersection(wanted, m_tile.target);
    const Rect place = m_path.placeOf(counted);
    for (const HotPixel& pixel : replaceHotPixels(m_taken.view(), m_path.noise)) {
        const Point at = mosaicPlace(m_path.layout, pixel.plane, {taken.x + pixel.x, taken.y + pixel.y});
        m_hotPixels += place.contains({at.x, at.y, 1, 1}) ? 1 : 0;
    }
    const MutablePlanesView packed = m_packed.view(rows);
    forEachPart(wanted, [&](const Rect& part) {
        const PlanesView from = m_taken.view().cropped(within(taken, part));
        const MutablePlanesView to = packed.cropped(within(wanted, part));
        std::visit(
            [&](const auto& domain) {
                for (int plane = 0; plane < to.channels; ++plane) {
                    for (int y = 0; y < to.height; ++y) {
                        std::transform(from.row(plane, y), from.row(plane, y) + to.width, to.row(plane, y),
                                       [&](float x) { return domain.forward(x); });
                    }
                }
            },
            m_path.domain);
    });
}

MutablePlanesView TileStream::output(RowRange rows)
{
    m_correction.moveTo({rows.begin, rows.end});
    return m_correction.view(rows);
}

void TileStream::finish(RowRange rows)
{
    const Stopwatch watch;
    const Rect& source = m_tile.source;
    const Rect written =
        intersection({source.x, source.y + rows.begin, source.width, rows.count()}, m_tile.target);
    {
        const StageTimer timer(m_progress, Stage::Base);
        forEachPart(written, [&](const Rect& part) { write(part); });
    }
    m_finished = rows.end;
    if (!written.isEmpty()) {
        m_rowsDone(written.bottom() - m_tile.target.y);
    }
    m_beside += watch.seconds();
}

/// Adds base and correction for a part of the target, converts the sum to linear light and writes it to the
/// picture.
void TileStream::write(const Rect& part)
{
    const Rect place = m_path.placeOf(part);
    if (place.isEmpty()) {
        return;
    }
    const Rect& source = m_tile.source;
    const Rect grownPart = intersection(grown(part, baseEstimateHalo), source);
    Planes estimate(12, grownPart.size());
    if (const auto* stabilised = std::get_if<Stabilisation>(&m_path.domain)) {
        const Rect inSource = within(source, grownPart);
        const PlanesView packed = m_packed.view({inSource.y, inSource.bottom()})
                                      .cropped({inSource.x, 0, inSource.width, inSource.height});
        baseEstimate({.base = m_path.base, .deviation = stabilised->deviation(), .balance = m_path.balance},
                     packed, estimate.view());
    }
    const MutablePlanesView result = estimate.view().cropped(within(grownPart, part));
    const Rect inSource = within(source, part);
    const PlanesView added = m_correction.view({inSource.y, inSource.bottom()})
                                 .cropped({inSource.x, 0, inSource.width, inSource.height});
    for (int plane = 0; plane < result.channels; ++plane) {
        for (int y = 0; y < result.height; ++y) {
            float* value = result.row(plane, y);
            const float* change = added.row(plane, y);
            for (int x = 0; x < result.width; ++x) {
                value[x] += change[x];
            }
        }
    }
    std::visit([&](const auto& from) { from.inverse(result); }, m_path.domain);
    copyOverlap(
        pixelShuffle(result, {place.x + m_path.layout.origin.x - 2 * part.x,
                              place.y + m_path.layout.origin.y - 2 * part.y, place.width, place.height}),
        place, m_picture, {0, 0, m_picture.size().width, m_picture.size().height});
}

} // namespace nightjar
