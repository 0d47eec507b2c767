// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/denoiser.h"

#include "core/denoise/amplified.h"
#include "core/denoise/base_estimate.h"
#include "core/denoise/pack.h"
#include "core/denoise/variance_stabilise.h"
#include "core/error.h"
#include "core/noise/hot_pixels.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace nightjar {
namespace {

/// Floats per packed pixel of a tile's source that the denoiser itself holds while the network runs, or
/// before: packed input (4), base (12), correction (12), and the guided filter's mean, sums, weights and
/// result (4 + 1 + 1 + 1 + 4) on top.
constexpr std::size_t floatsPerSourcePixel = 4 + 12 + 12 + 11;
/// Code, allocator slack and what libraries keep per thread.
constexpr std::size_t fixedOverhead = std::size_t{24} << 20;

std::size_t bytesOf(Size mosaic)
{
    return mosaic.area() * LinearImage::channels * sizeof(Half);
}

std::string inMegabytes(std::size_t bytes)
{
    return std::to_string((bytes + (1U << 20) - 1) >> 20) + " MB";
}

/// The stabilised domain of one photo.
class Stabilisation
{
public:
    /// `white` is the photo's own.
    Stabilisation(const NoiseModel& noise, float white)
        : m_white(white), m_stabiliser(noise.relativeTo(white))
    {
    }

    [[nodiscard]] float forward(float x) const { return m_stabiliser.forward(x / m_white); }
    [[nodiscard]] float deviation() const { return m_stabiliser.deviation(); }
    void inverse(MutablePlanesView rgb) const
    {
        transformPlanes(rgb, [this](float u) { return m_stabiliser.inverse(u) * m_white; });
    }

private:
    float m_white;
    VarianceStabiliser m_stabiliser;
};

using NetworkDomain = std::variant<Stabilisation, Amplification>;

NetworkDomain domainOf(const ModelInfo& model, const Mosaic& mosaic, const DenoiseSettings& settings)
{
    if (model.domain == Domain::Amplified) {
        return Amplification(settings.amplification, mosaic.colour());
    }
    return Stabilisation(settings.noise,
                         settings.white ? *settings.white : photoWhite(mosaic, settings.noise));
}

/// What the denoised pixels of one tile go through; the same for every tile of a photo.
struct Pipeline
{
    const Mosaic& mosaic;
    PackedLayout layout;
    NoiseModel noise; ///< in units of white level
    NetworkDomain domain;
    Network& network;

    [[nodiscard]] LinearImage run(const Tile& tile, const Progress& progress) const
    {
        std::optional<StageTimer> timer;
        timer.emplace(progress, Stage::Pack);
        Planes packed = pack(mosaic, layout, tile.source);
        replaceHotPixels(packed.view(), noise);
        std::visit(
            [&](const auto& to) { transformPlanes(packed.view(), [&](float x) { return to.forward(x); }); },
            domain);

        timer.reset();
        timer.emplace(progress, Stage::Base);
        Planes estimate(12, packed.size());
        if (const auto* stabilised = std::get_if<Stabilisation>(&domain)) {
            baseEstimate(network.info().base, packed.view(), stabilised->deviation(), estimate.view());
        }
        timer.reset();
        timer.emplace(progress, Stage::Network);
        Planes correction(12, packed.size());
        network.run(packed.view(), correction.view());

        timer.reset();
        timer.emplace(progress, Stage::Base);
        const Rect inner{tile.target.x - tile.source.x, tile.target.y - tile.source.y, tile.target.width,
                         tile.target.height};
        const MutablePlanesView result = estimate.view().cropped(inner);
        const PlanesView added = std::as_const(correction).view().cropped(inner);
        for (int plane = 0; plane < result.channels; ++plane) {
            for (int y = 0; y < result.height; ++y) {
                float* value = result.row(plane, y);
                const float* change = added.row(plane, y);
                for (int x = 0; x < result.width; ++x) {
                    value[x] += change[x];
                }
            }
        }
        std::visit([&](const auto& from) { from.inverse(result); }, domain);
        const Rect place = placeOf(tile);
        return unfold(result, {place.x + layout.origin.x - 2 * tile.target.x,
                               place.y + layout.origin.y - 2 * tile.target.y, place.width, place.height});
    }

    /// The pixels of the picture that a tile is answerable for: its target without what was padded.
    [[nodiscard]] Rect placeOf(const Tile& tile) const
    {
        const Rect target{2 * tile.target.x - layout.origin.x, 2 * tile.target.y - layout.origin.y,
                          2 * tile.target.width, 2 * tile.target.height};
        return intersection(target, {0, 0, mosaic.size().width, mosaic.size().height});
    }
};

/// What the network keeps from tile to tile is nobody's after the last one, however the run ends.
class WorkingSetGuard
{
public:
    explicit WorkingSetGuard(Network& network) : m_network(network) {}
    ~WorkingSetGuard() { m_network.releaseWorkingSet(); }
    WorkingSetGuard(const WorkingSetGuard&) = delete;
    WorkingSetGuard& operator=(const WorkingSetGuard&) = delete;

private:
    Network& m_network;
};

/// Tells when a run should take less memory than it was planned to.
class MemoryWatch
{
public:
    explicit MemoryWatch(const MemoryStatus& start) : m_swappedOut(start.swappedOut) {}

    /// `needed`: bytes that the next tile takes besides what is held.
    [[nodiscard]] bool isShort(const MemoryStatus& now, std::size_t needed)
    {
        constexpr std::size_t noticeable = std::size_t{16} << 20;
        const bool swaps = now.swappedOut > m_swappedOut + noticeable;
        m_swappedOut = swaps ? now.swappedOut : m_swappedOut; // each new flight into swap counts once
        return swaps || (now.available > 0 && now.available < needed);
    }

private:
    std::size_t m_swappedOut;
};

void write(const LinearImage& part, const Rect& place, LinearImage& picture)
{
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < place.height; ++y) {
            const auto from = part.row(channel, y);
            std::copy(from.begin(), from.end(), picture.row(channel, place.y + y).begin() + place.x);
        }
    }
}

} // namespace

std::size_t DenoisePlan::pixelsRead() const
{
    std::size_t pixels = 0;
    for (const Tile& tile : grid.tiles) {
        pixels += tile.source.size().area();
    }
    return pixels;
}

Denoiser::Denoiser(std::shared_ptr<Network> network) : m_network(std::move(network)) {}

DenoisePlan Denoiser::plan(Size mosaic, CfaPhase phase, const DenoiseSettings& settings) const
{
    const ModelInfo& info = m_network->info();
    const Size padded = packedLayout(mosaic, phase, info.alignment).packed;
    const int reach = std::max(info.receptiveField + hotPixelRadius, baseEstimateRadius + hotPixelRadius);
    const MemoryStatus memory = memoryStatus();
    const std::size_t held = memory.resident + settings.heldBeside + bytesOf(mosaic) + fixedOverhead;
    const auto peakOf = [&](const TileGrid& grid) {
        const Size source = grid.largestSource();
        return held + m_network->workingSetBytes(source) +
               source.area() * floatsPerSourcePixel * sizeof(float);
    };
    const auto planned = [&](int side) {
        TileGrid grid = planTiles(padded, side, reach, info.alignment);
        const std::size_t peak = peakOf(grid);
        return DenoisePlan{std::move(grid), peak};
    };
    const std::size_t budget =
        settings.memoryBudget != 0 ? settings.memoryBudget : memory.resident + memory.available / 4 * 3;
    // Smaller tiles read more overlap again, larger ones keep the person waiting for the first: beyond this
    // side little is won.
    constexpr int worthWhile = 1024;
    int side = std::min(settings.tileSide.value_or(worthWhile), std::max(padded.width, padded.height));
    DenoisePlan plan = planned(side);
    while (plan.peakBytes > budget && side > info.alignment) {
        side = std::max(info.alignment, side * 7 / 8 / info.alignment * info.alignment);
        plan = planned(side);
    }
    if (plan.peakBytes > budget) {
        throw Error(ErrorCode::MemoryBudget, "this photo needs at least " + inMegabytes(plan.peakBytes) +
                                                 " of memory with this model, and may use " +
                                                 inMegabytes(budget));
    }
    return plan;
}

std::shared_ptr<const LinearImage> Denoiser::denoise(const Mosaic& mosaic, const DenoiseSettings& settings,
                                                     const Progress& progress) const
{
    DenoisePlan plan = this->plan(mosaic.size(), mosaic.phase(), settings);
    const WorkingSetGuard guard(*m_network);
    progress.advance(0.0);
    const Pipeline pipeline{.mosaic = mosaic,
                            .layout =
                                packedLayout(mosaic.size(), mosaic.phase(), m_network->info().alignment),
                            .noise = settings.noise,
                            .domain = domainOf(m_network->info(), mosaic, settings),
                            .network = *m_network};

    const auto bytesFor = [&](const std::vector<Tile>& tiles) {
        const Size source = TileGrid{.padded = {}, .side = 0, .overlap = 0, .tiles = tiles}.largestSource();
        return m_network->workingSetBytes(source) + source.area() * floatsPerSourcePixel * sizeof(float);
    };
    const int alignment = m_network->info().alignment;
    MemoryWatch watch(settings.memory());

    const auto picture = std::make_shared<LinearImage>(mosaic.size());
    std::vector<Tile>& remaining = plan.grid.tiles;
    std::size_t left = plan.grid.padded.area();
    const auto total = static_cast<double>(left);
    while (!remaining.empty()) {
        progress.checkpoint();
        if (plan.grid.side > alignment && watch.isShort(settings.memory(), bytesFor(remaining))) {
            plan.grid.side = std::max(alignment, plan.grid.side / 2 / alignment * alignment);
            remaining = cutSmaller(remaining, plan.grid, plan.grid.side, alignment);
            m_network->releaseWorkingSet();
            progress.tellOfSmallerTiles(2 * plan.grid.side);
        }
        const Rect focus = progress.focus();
        const auto next = remaining.begin() +
                          static_cast<std::ptrdiff_t>(nextTile(
                              remaining, {focus.x / 2, focus.y / 2, focus.width / 2, focus.height / 2}));
        const Rect place = pipeline.placeOf(*next);
        if (!place.isEmpty()) {
            write(pipeline.run(*next, progress), place, *picture);
            progress.finishTile({place, picture});
        }
        left -= next->target.size().area();
        remaining.erase(next);
        progress.advance(1.0 - static_cast<double>(left) / total);
    }
    return picture;
}

} // namespace nightjar
