// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/denoiser.h"

#include "core/base/byte_size.h"
#include "core/base/error.h"
#include "core/denoise/base_estimate.h"
#include "core/denoise/bias_correction.h"
#include "core/denoise/tile_stream.h"
#include "core/noise/hot_pixels.h"
#include "core/noise/white_level.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace nightjar {
namespace {

/// Code, allocator overhead and per-thread library memory, bytes.
constexpr std::size_t fixedOverhead = std::size_t{24} << 20;

std::size_t bytesOf(Size mosaic)
{
    return mosaic.area() * LinearImage::channels * sizeof(Half);
}

NetworkDomain domainOf(const ModelInfo& model, const Mosaic& mosaic, const DenoiseSettings& settings)
{
    if (model.domain == Domain::Amplified) {
        return Amplification(settings.amplification, mosaic.colour());
    }
    return Stabilisation(settings.noise,
                         settings.white ? *settings.white : photoWhite(mosaic, settings.noise));
}

/// Returns the memory for a tile of this source size (packed pixels), bytes, without the picture.
std::size_t bytesForTile(const Network& network, Size source)
{
    const Workspace needed = network.workspace(source);
    return needed.bytes + TileStream::bytesFor(source, needed);
}

/// Returns the upper limit of a target, packed pixels. Larger tiles save little time.
Size largestTarget(const Network& network, Size padded, const DenoiseSettings& settings)
{
    if (settings.tileSide) {
        return {*settings.tileSide, *settings.tileSide};
    }
    const bool isRowByRow = network.workspace(padded).rowsInFlight < padded.height;
    if (settings.hasLivePreview || !isRowByRow) {
        return {1024, 1024}; // larger tiles delay the first one too long
    }
    return {4096, padded.height}; // height costs neither memory nor overlap
}

/// Frees the network's workspace after the last tile, however the run ends.
class WorkspaceGuard
{
public:
    explicit WorkspaceGuard(Network& network) : m_network(network) {}
    ~WorkspaceGuard() { m_network.releaseWorkspace(); }
    WorkspaceGuard(const WorkspaceGuard&) = delete;
    WorkspaceGuard& operator=(const WorkspaceGuard&) = delete;

private:
    Network& m_network;
};

/// Thrown to end a tile early. Its remaining rows are computed later or in smaller tiles.
struct Interrupted
{
};

/// Returns the part of the picture on screen, packed pixels.
Rect focusOf(const Progress& progress)
{
    const Rect focus = progress.focus();
    return {focus.x / 2, focus.y / 2, focus.width / 2, focus.height / 2};
}

/// Whether one of the remaining tiles is on screen and `done`, the rest of the current one, is not.
bool isElsewhere(const Rect& focus, const Rect& done, const std::vector<Tile>& tiles)
{
    const auto isSeen = [&](const Rect& part) { return !intersection(part, focus).isEmpty(); };
    return !isSeen(done) && std::ranges::any_of(tiles, isSeen, &Tile::target);
}

Tile takeNext(std::vector<Tile>& tiles, const Rect& focus)
{
    const auto next = tiles.begin() + static_cast<std::ptrdiff_t>(nextTile(tiles, focus));
    const Tile tile = *next;
    tiles.erase(next);
    return tile;
}

/// The memory that should stay free while a tile is computed, bytes.
constexpr std::size_t littleMemory = std::size_t{32} << 20;

/// Detects when a run should use less memory than planned.
class MemoryWatch
{
public:
    explicit MemoryWatch(const MemoryStatus& start) : m_swappedOut(start.swappedOut) {}

    /// `needed`: bytes of the next tile in addition to current usage.
    [[nodiscard]] bool isShort(const MemoryStatus& now, std::size_t needed)
    {
        constexpr std::size_t noticeable = std::size_t{16} << 20;
        const bool swaps = now.swappedOut > m_swappedOut + noticeable;
        m_swappedOut = swaps ? now.swappedOut : m_swappedOut; // each noticeable increase counts once
        return swaps || (now.available > 0 && now.available < needed);
    }

private:
    std::size_t m_swappedOut;
};

} // namespace

Denoiser::Denoiser(std::shared_ptr<Network> network) : m_network(std::move(network)) {}

DenoisePlan Denoiser::plan(Size mosaic, CfaPhase phase, const DenoiseSettings& settings) const
{
    const ModelInfo& info = m_network->info();
    const Size padded = packedLayout(mosaic, phase, info.alignment).packed;
    const int halo = std::max(info.receptiveField + hotPixelHalo, TileStream::halo);
    const MemoryStatus memory = settings.memory();
    const std::size_t held = memory.resident + settings.reservedBytes + bytesOf(mosaic) + fixedOverhead;
    const std::size_t budget =
        settings.memoryBudget != 0 ? settings.memoryBudget : memory.resident + memory.available / 4 * 3;
    std::size_t smallest = std::numeric_limits<std::size_t>::max();
    for (const TileShape& shape :
         possibleShapes(padded, largestTarget(*m_network, padded, settings), halo, info.alignment)) {
        // The second picture is allocated after the tiles' memory is freed.
        const std::size_t peak = held + std::max(bytesForTile(*m_network, shape.source),
                                                 settings.hasLivePreview ? bytesOf(mosaic) : 0);
        if (peak <= budget) {
            return {planTiles(padded, shape.target, halo, info.alignment), peak};
        }
        smallest = std::min(smallest, peak);
    }
    throw Error(ErrorCode::MemoryBudget, "this photo needs at least " + neededMegabytes(smallest) +
                                             " of memory with this model, but the budget is " +
                                             availableMegabytes(budget));
}

Denoised Denoiser::denoise(const Mosaic& mosaic, const DenoiseSettings& settings,
                           const Progress& progress) const
{
    return denoise(mosaic, plan(mosaic.size(), mosaic.phase(), settings), settings, progress);
}

Denoised Denoiser::denoise(const Mosaic& mosaic, const DenoisePlan& plan, const DenoiseSettings& settings,
                           const Progress& progress) const
{
    const WorkspaceGuard guard(*m_network);
    progress.advance(0.0);
    const ModelInfo& info = m_network->info();
    const TilePath path{.mosaic = mosaic,
                        .layout = packedLayout(mosaic.size(), mosaic.phase(), info.alignment),
                        .noise = settings.noise,
                        .domain = domainOf(info, mosaic, settings),
                        .base = info.base,
                        .balance = stabilisedBalance(mosaic.colour().whiteBalance)};
    const auto picture = std::make_shared<LinearImage>(mosaic.size());
    std::optional<TileStream> stream(std::in_place, path, *picture, progress);
    TileGrid grid = plan.grid;
    MemoryWatch watch(settings.memory());
    const auto canBeSmaller = [&] {
        return std::max(grid.target.width, grid.target.height) > info.alignment;
    };
    const auto makeSmaller = [&] {
        grid.target = {grid.target.width / 2, grid.target.height / 2};
        grid.tiles = cutSmaller(grid.tiles, grid, grid.target, info.alignment);
        m_network->releaseWorkspace();
        progress.tellOfSmallerTiles(2 * std::max({grid.target.width, grid.target.height, info.alignment}));
    };

    std::size_t left = grid.padded.area();
    const auto total = static_cast<double>(left);
    while (!grid.tiles.empty()) {
        progress.checkpoint();
        if (canBeSmaller() &&
            watch.isShort(settings.memory(), bytesForTile(*m_network, grid.largestSource()))) {
            makeSmaller();
        }
        const Tile tile = takeNext(grid.tiles, focusOf(progress));
        Rect rest = tile.target;
        bool memoryIsShort = false;
        try {
            stream->run(tile, *m_network, [&](int rows) {
                const Rect finished{rest.x, rest.y, rest.width, tile.target.y + rows - rest.y};
                if (const Rect place = path.placeOf(finished); !place.isEmpty()) {
                    progress.finishTile({place, picture});
                }
                rest = {rest.x, finished.bottom(), rest.width, rest.height - finished.height};
                left -= finished.size().area();
                progress.advance(1.0 - static_cast<double>(left) / total);
                if (rest.isEmpty()) {
                    return;
                }
                progress.checkpoint();
                memoryIsShort = canBeSmaller() && watch.isShort(settings.memory(), littleMemory);
                if (memoryIsShort || isElsewhere(focusOf(progress), rest, grid.tiles)) {
                    throw Interrupted();
                }
            });
        } catch (const Interrupted&) {
            grid.tiles.push_back(
                cutSmaller({{tile.source, rest}}, grid, rest.size(), info.alignment).front());
        }
        if (memoryIsShort) {
            makeSmaller();
        }
    }
    const std::size_t hotPixels = stream->hotPixels();
    if (info.domain == Domain::Amplified) {
        return {picture, plan, hotPixels}; // no bias correction: the network chose the brightness
    }
    stream.reset(); // frees the tiles' memory before a second picture is allocated
    m_network->releaseWorkspace();
    const StageTimer timer(progress, Stage::Base);
    const bool isShown = settings.hasLivePreview || progress.wantsTiles();
    const auto corrected = isShown ? std::make_shared<LinearImage>(*picture) : picture;
    correctBias(mosaic, *corrected, settings.noise);
    return {corrected, plan, hotPixels};
}

} // namespace nightjar
