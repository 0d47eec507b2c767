// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/denoiser.h"

#include "core/denoise/amplified.h"
#include "core/denoise/base_estimate.h"
#include "core/denoise/bias_correction.h"
#include "core/denoise/pack.h"
#include "core/denoise/variance_stabilise.h"
#include "core/error.h"
#include "core/noise/hot_pixels.h"
#include "core/parallel.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace nightjar {
namespace {

/// Rows of a target that one thread works on: what lies above and below and is filtered again is less than
/// half, and what it all takes stays near the processor.
constexpr int bandRows = 96;
/// Floats per packed pixel of a tile's source: packed input (4) and correction (12).
constexpr std::size_t floatsPerSourcePixel = 4 + 12;
/// The same of a band: base (12), and the guided filter's planes, coarser levels, sums and weights (4 + 4 +
/// 3).
constexpr std::size_t floatsPerBandPixel = 12 + 11;
/// Code, allocator slack and what libraries keep per thread.
constexpr std::size_t fixedOverhead = std::size_t{24} << 20;

std::size_t bytesOf(Size mosaic)
{
    return mosaic.area() * LinearImage::channels * sizeof(Half);
}

/// What the denoiser itself holds at most for a tile, besides the network and the picture.
std::size_t bytesForTile(Size source)
{
    const int bands = (source.height + bandRows - 1) / bandRows;
    const int bandHeight = std::min(source.height, bandRows + 2 * baseEstimateRadius);
    const auto bandPixels =
        Size{source.width, bandHeight}.area() * static_cast<std::size_t>(std::min(bands, parallelThreads()));
    return (source.area() * floatsPerSourcePixel + bandPixels * floatsPerBandPixel) * sizeof(float);
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

void write(const LinearImage& part, const Rect& place, LinearImage& picture)
{
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < place.height; ++y) {
            const auto from = part.row(channel, y);
            std::copy(from.begin(), from.end(), picture.row(channel, place.y + y).begin() + place.x);
        }
    }
}

/// `rect` as counted from the corner of `frame`.
Rect within(const Rect& frame, const Rect& rect)
{
    return {rect.x - frame.x, rect.y - frame.y, rect.width, rect.height};
}

/// Calls work(part) for parts of `rect` of at most bandRows rows, on several threads.
void forEachBand(const Rect& rect, const std::function<void(const Rect&)>& work)
{
    parallelFor((rect.height + bandRows - 1) / bandRows, [&](int band) {
        const int top = rect.y + band * bandRows;
        work({rect.x, top, rect.width, std::min(bandRows, rect.bottom() - top)});
    });
}

/// What the denoised pixels of one tile go through; the same for every tile of a photo. It keeps its memory
/// from tile to tile, for getting memory from the system takes longer than many a loop over it.
class Pipeline
{
public:
    Pipeline(const Mosaic& mosaic, const PackedLayout& layout, const NoiseModel& noise, NetworkDomain domain,
             Network& network)
        : m_mosaic(mosaic), m_layout(layout), m_noise(noise), m_domain(std::move(domain)), m_network(network)
    {
    }

    /// Writes the tile's place in the picture.
    void run(const Tile& tile, LinearImage& picture, const Progress& progress)
    {
        m_packed.resize(tile.source.size());
        m_correction.resize(tile.source.size());
        {
            const StageTimer timer(progress, Stage::Pack);
            prepare(tile);
        }
        {
            const StageTimer timer(progress, Stage::Network);
            m_network.run(m_packed.view(), m_correction.view());
        }
        const StageTimer timer(progress, Stage::Base);
        forEachBand(tile.target, [&](const Rect& band) { finish(band, tile.source, picture); });
    }

    /// The pixels of the picture that packed ones are answerable for: without what was padded.
    [[nodiscard]] Rect placeOf(const Rect& target) const
    {
        return intersection({2 * target.x - m_layout.origin.x, 2 * target.y - m_layout.origin.y,
                             2 * target.width, 2 * target.height},
                            {0, 0, m_mosaic.size().width, m_mosaic.size().height});
    }

    /// Those found so far in the places of the tiles, not in what they overlap.
    [[nodiscard]] std::size_t hotPixels() const { return m_hotPixels; }

private:
    /// Mosaic → packed planes in the network's domain.
    void prepare(const Tile& tile)
    {
        const Rect& source = tile.source;
        const MutablePlanesView packed = m_packed.view();
        forEachBand(source, [&](const Rect& band) {
            pack(m_mosaic, m_layout, band, packed.cropped(within(source, band)));
        });
        const std::vector<HotPixel> replaced = replaceHotPixels(packed, m_noise);
        m_hotPixels += static_cast<std::size_t>(
            std::ranges::count_if(replaced, [&, place = placeOf(tile.target)](const HotPixel& pixel) {
                const Point at = mosaicPlace(m_layout, pixel.plane, {source.x + pixel.x, source.y + pixel.y});
                return place.contains({at.x, at.y, 1, 1});
            }));
        forEachBand(source, [&](const Rect& band) {
            std::visit(
                [&](const auto& to) {
                    transformPlanes(packed.cropped(within(source, band)),
                                    [&](float x) { return to.forward(x); });
                },
                m_domain);
        });
    }

    /// Base and correction → linear light, of a band of the target.
    void finish(const Rect& band, const Rect& source, LinearImage& picture) const
    {
        const Rect place = placeOf(band);
        if (place.isEmpty()) {
            return;
        }
        const Rect reached =
            intersection({band.x - baseEstimateRadius, band.y - baseEstimateRadius,
                          band.width + 2 * baseEstimateRadius, band.height + 2 * baseEstimateRadius},
                         source);
        Planes estimate(12, reached.size());
        if (const auto* stabilised = std::get_if<Stabilisation>(&m_domain)) {
            baseEstimate(m_network.info().base, m_packed.view().cropped(within(source, reached)),
                         stabilised->deviation(), estimate.view());
        }
        const MutablePlanesView result = estimate.view().cropped(within(reached, band));
        const PlanesView added = m_correction.view().cropped(within(source, band));
        for (int plane = 0; plane < result.channels; ++plane) {
            for (int y = 0; y < result.height; ++y) {
                float* value = result.row(plane, y);
                const float* change = added.row(plane, y);
                for (int x = 0; x < result.width; ++x) {
                    value[x] += change[x];
                }
            }
        }
        std::visit([&](const auto& from) { from.inverse(result); }, m_domain);
        write(unfold(result, {place.x + m_layout.origin.x - 2 * band.x,
                              place.y + m_layout.origin.y - 2 * band.y, place.width, place.height}),
              place, picture);
    }

    const Mosaic& m_mosaic;
    PackedLayout m_layout;
    NoiseModel m_noise; ///< in units of white level
    NetworkDomain m_domain;
    Network& m_network;
    Planes m_packed{4, {}};
    Planes m_correction{12, {}};
    std::size_t m_hotPixels = 0;
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
        // A second picture takes the place of what the tiles took.
        return held + std::max(m_network->workingSetBytes(source) + bytesForTile(source),
                               settings.isWatched ? bytesOf(mosaic) : 0);
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

Denoised Denoiser::denoise(const Mosaic& mosaic, const DenoiseSettings& settings,
                           const Progress& progress) const
{
    DenoisePlan plan = this->plan(mosaic.size(), mosaic.phase(), settings);
    const WorkingSetGuard guard(*m_network);
    progress.advance(0.0);
    std::optional<Pipeline> pipeline(
        std::in_place, mosaic, packedLayout(mosaic.size(), mosaic.phase(), m_network->info().alignment),
        settings.noise, domainOf(m_network->info(), mosaic, settings), *m_network);

    const auto bytesFor = [&](const std::vector<Tile>& tiles) {
        const Size source = TileGrid{.padded = {}, .side = 0, .overlap = 0, .tiles = tiles}.largestSource();
        return m_network->workingSetBytes(source) + bytesForTile(source);
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
        const Rect place = pipeline->placeOf(next->target);
        if (!place.isEmpty()) {
            pipeline->run(*next, *picture, progress);
            progress.finishTile({place, picture});
        }
        left -= next->target.size().area();
        remaining.erase(next);
        progress.advance(1.0 - static_cast<double>(left) / total);
    }
    const std::size_t hotPixels = pipeline->hotPixels();
    if (m_network->info().domain == Domain::Amplified) {
        return {picture, hotPixels}; // its light is the network's choice
    }
    pipeline.reset(); // what the tiles took makes room for a second picture
    m_network->releaseWorkingSet();
    const StageTimer timer(progress, Stage::Base);
    const bool isShown = settings.isWatched || progress.wantsTiles();
    const auto corrected = isShown ? std::make_shared<LinearImage>(*picture) : picture;
    correctBias(mosaic, *corrected, settings.noise);
    return {corrected, hotPixels};
}

} // namespace nightjar
