// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/fused/unet_plan.h"

#include "core/network/int8_layout.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace nightjar::fused {
namespace {

constexpr std::size_t cacheLine = 64;

/// Writes the steps down in the order of the U-Net.
class Planner
{
public:
    Planner(Variant variant, int threads, bool int8) : m_variant(variant), m_threads(threads), m_int8(int8) {}

    std::size_t buffer(Size size, int channels, const std::string& point)
    {
        const bool bytes = m_int8 && !point.empty() && isStoredInInt8(point);
        m_plan.buffers.push_back(
            {.channels = channels, .size = size, .point = point, .elementBytes = bytes ? 1 : 4});
        return m_plan.buffers.size() - 1;
    }

    std::size_t enter(Size size)
    {
        const std::size_t target = buffer(size, 4, {});
        add({.kind = StepKind::Enter, .layer = {}, .target = target, .rows = size.height});
        return target;
    }

    /// The two convolutions of a level, of whichever kind the variant has. Returns the second's result.
    std::size_t stack(const std::string& level, std::vector<std::size_t> sources, int channels)
    {
        const bool plainFirst = m_variant == Variant::Original || m_variant == Variant::Light;
        const bool plainSecond = m_variant == Variant::Original;
        const std::size_t first = convolution(level + "_1", std::move(sources), channels, plainFirst);
        return convolution(level + "_2", {first}, channels, plainSecond);
    }

    /// Pools what the last step writes.
    std::size_t pool()
    {
        const PlannedBuffer full = m_plan.buffers[m_plan.steps.back().target];
        const std::size_t pooled =
            buffer({full.size.width / 2, full.size.height / 2}, full.channels, full.point);
        m_plan.steps.back().pooled = pooled;
        return pooled;
    }

    /// `skip`: what the result will be joined with.
    std::size_t upsample(const std::string& layer, std::size_t source, std::size_t skip)
    {
        const PlannedBuffer from = m_plan.buffers[source];
        const std::size_t target = buffer({2 * from.size.width, 2 * from.size.height}, from.channels / 2,
                                          m_plan.buffers[skip].point);
        add({.kind = StepKind::Upsample,
             .layer = layer,
             .sources = {source},
             .target = target,
             .rows = from.size.height});
        return target;
    }

    /// The last step's target is made the network's output by whom it was computed: no other thread needs it.
    UNetPlan finish()
    {
        PlannedStep& last = m_plan.steps.back();
        last.finishes = true;
        PlannedBuffer& target = m_plan.buffers[last.target];
        target.copies = m_threads;
        target.size.height = last.rowsPerChunk;
        place();
        return std::move(m_plan);
    }

private:
    std::size_t convolution(const std::string& layer, std::vector<std::size_t> sources, int channels,
                            bool plain)
    {
        const Size size = m_plan.buffers[sources.front()].size;
        StepKind kind = plain ? StepKind::Dense : StepKind::Separable;
        if (m_variant == Variant::Fire) {
            kind = StepKind::Expand;
            sources = {dense(layer + ".squeeze", std::move(sources), channels / 4)};
        }
        const std::size_t target = buffer(size, channels, layer);
        add({.kind = kind,
             .layer = layer,
             .sources = std::move(sources),
             .target = target,
             .rows = size.height});
        return target;
    }

    std::size_t dense(const std::string& layer, std::vector<std::size_t> sources, int channels)
    {
        const Size size = m_plan.buffers[sources.front()].size;
        const std::size_t target = buffer(size, channels, layer);
        add({.kind = StepKind::Dense,
             .layer = layer,
             .sources = std::move(sources),
             .target = target,
             .rows = size.height});
        return target;
    }

    void add(PlannedStep step)
    {
        // So few rows that what is pooled or finished next is still in the cache of the second level, and
        // that no thread is left waiting long for the last; but not so few that their weights, which pass
        // through that cache once for each chunk, take longer than the sums.
        constexpr std::size_t chunkBytes = std::size_t{512} << 10;
        constexpr int chunksPerThread = 3;
        const PlannedBuffer& target = m_plan.buffers[step.target];
        const std::size_t rowBytes = target.copyBytes() / static_cast<std::size_t>(target.size.height + 2);
        const int cached = static_cast<int>(chunkBytes / rowBytes);
        const int fair = step.rows / (chunksPerThread * m_threads);
        step.rowsPerChunk = std::max(2, std::min(cached, fair) / 2 * 2);
        m_plan.steps.push_back(std::move(step));
    }

    /// Gives each buffer, the largest first, the lowest place that is free during all its life.
    void place()
    {
        struct Life
        {
            std::size_t begin = ~std::size_t{0};
            std::size_t end = 0;
        };
        std::vector<Life> lives(m_plan.buffers.size());
        const auto touch = [&](std::size_t buffer, std::size_t step) {
            lives[buffer].begin = std::min(lives[buffer].begin, step);
            lives[buffer].end = std::max(lives[buffer].end, step);
        };
        for (std::size_t step = 0; step < m_plan.steps.size(); ++step) {
            const PlannedStep& planned = m_plan.steps[step];
            touch(planned.target, step);
            for (const std::size_t source : planned.sources) {
                touch(source, step);
            }
            if (planned.pooled) {
                touch(*planned.pooled, step);
            }
        }
        std::vector<std::size_t> order(m_plan.buffers.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return m_plan.buffers[a].bytes() > m_plan.buffers[b].bytes();
        });
        std::vector<std::size_t> placed;
        for (const std::size_t index : order) {
            PlannedBuffer& buffer = m_plan.buffers[index];
            // In the order of their places, those that live at the same time.
            std::sort(placed.begin(), placed.end(), [&](std::size_t a, std::size_t b) {
                return m_plan.buffers[a].offset < m_plan.buffers[b].offset;
            });
            for (const std::size_t other : placed) {
                const PlannedBuffer& there = m_plan.buffers[other];
                const bool meet =
                    lives[index].begin <= lives[other].end && lives[other].begin <= lives[index].end;
                if (meet && buffer.offset < there.offset + there.bytes() &&
                    there.offset < buffer.offset + buffer.bytes()) {
                    buffer.offset = there.offset + there.bytes();
                }
            }
            placed.push_back(index);
            m_plan.arenaBytes = std::max(m_plan.arenaBytes, buffer.offset + buffer.bytes());
        }
    }

    Variant m_variant;
    int m_threads;
    bool m_int8;
    UNetPlan m_plan;
};

} // namespace

std::size_t PlannedBuffer::copyBytes() const
{
    const std::size_t bytes = Size{size.width + 2, size.height + 2}.area() *
                              static_cast<std::size_t>(channels) * static_cast<std::size_t>(elementBytes);
    return (bytes + cacheLine - 1) / cacheLine * cacheLine;
}

UNetPlan planUNet(Variant variant, Size packed, int threads, bool int8)
{
    Planner plan(variant, threads, int8);
    std::array<std::size_t, 4> skips{};
    int channels = 32;
    std::size_t x = plan.enter(packed);
    for (std::size_t level = 0; level < skips.size(); ++level, channels *= 2) {
        skips[level] = plan.stack("conv" + std::to_string(level + 1), {x}, channels);
        x = plan.pool();
    }
    x = plan.stack("conv5", {x}, channels);
    for (std::size_t level = skips.size(); level-- > 0;) {
        channels /= 2;
        const std::string number = std::to_string(9 - level);
        x = plan.upsample("upv" + number, x, skips[level]);
        x = plan.stack("conv" + number, {x, skips[level]}, channels);
    }
    return plan.finish();
}

} // namespace nightjar::fused
