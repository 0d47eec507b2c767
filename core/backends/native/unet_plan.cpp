// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/native/unet_plan.h"

#include "core/network/int8_layout.h"

#include <algorithm>
#include <array>
#include <utility>

namespace nightjar::native {
namespace {

/// Returns the halo of a step: rows above and below, and pixels beside.
int haloOf(StepKind kind)
{
    return kind == StepKind::Squeeze || kind == StepKind::Upsample ? 0 : 1;
}

/// Builds the steps in the order of the U-Net.
class Planner
{
public:
    Planner(Variant variant, int threads, bool int8)
        : m_variant(variant), m_threads(threads), m_int8(int8),
          // The deepest level has a sixteenth of these rows, one or two per thread. Weights are read once per
          // strip; float computation is slow enough to hide this.
          m_stripRows(std::max(int8 ? 64 : 32, 16 * threads))
    {
    }

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

    /// Adds the two convolutions of a level in the variant's form. Returns the second's result.
    std::size_t stack(const std::string& level, std::vector<std::size_t> sources, int channels)
    {
        const bool plainFirst = m_variant == Variant::Original || m_variant == Variant::Light;
        const bool plainSecond = m_variant == Variant::Original;
        const std::size_t first = convolution(level + "_1", std::move(sources), channels, plainFirst);
        return convolution(level + "_2", {first}, channels, plainSecond);
    }

    /// Pools the result of the last step, which is kept as a skip connection.
    std::size_t pool()
    {
        m_kept.push_back(m_plan.steps.back().target);
        const PlannedBuffer full = m_plan.buffers[m_plan.steps.back().target];
        const std::size_t pooled =
            buffer({full.size.width / 2, full.size.height / 2}, full.channels, full.point);
        PlannedStep& step = m_plan.steps.back();
        step.pooled = pooled;
        step.rowsPerChunk = roundUp(step.rowsPerChunk, 2);
        return pooled;
    }

    /// `skip`: the result is concatenated with it.
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

    /// The thread that computed the last step's target also computes the network's output from it: no other
    /// thread reads it.
    UNetPlan finish()
    {
        PlannedStep& last = m_plan.steps.back();
        last.finishes = true;
        schedule();
        PlannedBuffer& target = m_plan.buffers[last.target];
        target.copies = m_threads;
        target.rows = last.rowsPerChunk + 2;
        for (const std::size_t kept : m_kept) {
            PlannedBuffer& buffer = m_plan.buffers[kept];
            buffer.lap = roundUp(buffer.rows, 2); // pairs of rows are pooled together
            buffer.rows = buffer.lap + 2;
        }
        for (PlannedBuffer& buffer : m_plan.buffers) {
            buffer.offset = m_plan.arenaBytes;
            m_plan.arenaBytes += buffer.bytes();
        }
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
            sources = {squeeze(layer + ".squeeze", std::move(sources), channels / 4)};
        }
        const std::size_t target = buffer(size, channels, layer);
        add({.kind = kind,
             .layer = layer,
             .sources = std::move(sources),
             .target = target,
             .rows = size.height});
        return target;
    }

    std::size_t squeeze(const std::string& layer, std::vector<std::size_t> sources, int channels)
    {
        const Size size = m_plan.buffers[sources.front()].size;
        const std::size_t target = buffer(size, channels, layer);
        add({.kind = StepKind::Squeeze,
             .layer = layer,
             .sources = std::move(sources),
             .target = target,
             .rows = size.height});
        return target;
    }

    void add(PlannedStep step)
    {
        // Upper limit: the values to be pooled or finished next are still in the L2 cache, and no thread
        // waits long for the last one. Lower limit: reading the weights, once per chunk, takes no longer than
        // the sums.
        constexpr std::size_t chunkBytes = std::size_t{512} << 10;
        constexpr int chunksPerThread = 3;
        const int cached = static_cast<int>(chunkBytes / m_plan.buffers[step.target].rowBytes());
        const int rows = std::min(step.rows, rowsPerStrip(step));
        const int fair = std::max(rows / (chunksPerThread * m_threads), rows / m_threads > 1 ? 2 : 1);
        step.rowsPerChunk = std::max(1, std::min(cached, fair));
        m_plan.steps.push_back(std::move(step));
    }

    /// Returns the rows of a step that a strip computes.
    [[nodiscard]] int rowsPerStrip(const PlannedStep& step) const
    {
        return m_stripRows * step.rows / m_plan.buffers.front().size.height;
    }

    /// Returns the rows of a step that can be computed from the available rows of each buffer.
    [[nodiscard]] int possibleRows(const PlannedStep& step, const std::vector<int>& there) const
    {
        int rows = step.rows;
        for (const std::size_t source : step.sources) {
            const bool complete = there[source] == m_plan.buffers[source].size.height;
            rows = std::min(rows, there[source] - (complete ? 0 : haloOf(step.kind)));
        }
        const int multiple = step.finishes ? outputMultiple : step.pooled ? 2 : 1;
        return rows == step.rows ? rows : std::max(0, rows) / multiple * multiple;
    }

    void schedule()
    {
        std::vector<int> done(m_plan.steps.size());
        std::vector<int> there(m_plan.buffers.size());
        while (done.back() < m_plan.steps.back().rows) {
            Strip strip{.steps = {}, .held = std::vector<RowRange>(m_plan.buffers.size())};
            keepWhatIsRead(done, strip);
            for (std::size_t i = 0; i < m_plan.steps.size(); ++i) {
                const PlannedStep& step = m_plan.steps[i];
                const int end =
                    std::max(done[i], std::min(possibleRows(step, there), done[i] + rowsPerStrip(step)));
                strip.steps.push_back({done[i], end});
                done[i] = end;
                there[step.target] = step.kind == StepKind::Upsample ? 2 * end : end;
                if (step.pooled) {
                    there[*step.pooled] = end / 2;
                }
            }
            for (std::size_t i = 0; i < m_plan.buffers.size(); ++i) {
                PlannedBuffer& buffer = m_plan.buffers[i];
                strip.held[i].end = there[i] + (there[i] == buffer.size.height ? 1 : 0);
                buffer.rows = std::max(buffer.rows, strip.held[i].count());
            }
            m_plan.strips.push_back(std::move(strip));
        }
    }

    /// Keeps, in every buffer, the rows that later steps read, and at first the border.
    void keepWhatIsRead(const std::vector<int>& done, Strip& strip) const
    {
        for (std::size_t i = 0; i < m_plan.buffers.size(); ++i) {
            strip.held[i].begin = m_plan.buffers[i].size.height;
        }
        for (std::size_t i = 0; i < m_plan.steps.size(); ++i) {
            for (const std::size_t source : m_plan.steps[i].sources) {
                const int first = done[i] == 0 ? -1 : done[i] - haloOf(m_plan.steps[i].kind);
                strip.held[source].begin = std::min(strip.held[source].begin, first);
            }
        }
    }

    /// Output rows are multiples of the network's alignment.
    static constexpr int outputMultiple = 16;

    Variant m_variant;
    int m_threads;
    bool m_int8;
    int m_stripRows; ///< of the input
    std::vector<std::size_t> m_kept{};
    UNetPlan m_plan;
};

} // namespace

std::size_t PlannedBuffer::rowBytes() const
{
    return static_cast<std::size_t>(size.width + 2) * static_cast<std::size_t>(channels * elementBytes);
}

std::size_t PlannedBuffer::copyBytes() const
{
    constexpr std::size_t cacheLine = 64;
    return (static_cast<std::size_t>(rows) * rowBytes() + cacheLine - 1) / cacheLine * cacheLine;
}

int UNetPlan::rowsInFlight() const
{
    int most = 0;
    for (const Strip& strip : strips) {
        most = std::max(most, strip.steps.front().end - strip.steps.back().begin);
    }
    return most;
}

int UNetPlan::outputRows() const
{
    int most = 0;
    for (const Strip& strip : strips) {
        most = std::max(most, strip.steps.back().count());
    }
    return most;
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

} // namespace nightjar::native
