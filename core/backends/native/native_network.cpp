// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/native/native_network.h"

#include "core/network/unet_weights.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <utility>

namespace nightjar {

using native::PackedDense;
using native::PixelsView;
using native::PlannedBuffer;
using native::PlannedStep;
using native::StepKind;
using native::UNetPlan;

namespace {

constexpr float leakySlope = 0.2F;
/// Steps and layers are the same for every size.
constexpr Size smallest{16, 16};
constexpr int widestChannels = 512;

/// Sets the border beside the rows to zero, and the border above the first or below the last row if included.
/// `zero`: the byte pattern of zero.
void clearBorder(const PixelsView& view, RowRange rows, int zero)
{
    const auto row = static_cast<std::size_t>(view.rowStride);
    const auto pixel = static_cast<std::size_t>(view.pixelStride);
    for (int y = rows.begin; y < rows.end; ++y) {
        std::memset(view.at(y, -1), zero, pixel);
        std::memset(view.at(y, view.width), zero, pixel);
    }
    if (rows.begin == 0) {
        std::memset(view.at(-1, -1), zero, row);
    }
    if (rows.end == view.height) {
        std::memset(view.at(view.height, -1), zero, row);
    }
}

/// Copies the first and the last row of a lap, if among the rows, to the places where the previous and the
/// next lap expect their neighbours.
void showInNextLap(const PixelsView& view, RowRange rows, int lap)
{
    const auto bytes = static_cast<std::size_t>(view.rowStride);
    if (rows.begin % lap == 0) {
        std::memcpy(view.at(rows.begin + lap, -1), view.at(rows.begin, -1), bytes);
    }
    if (rows.end % lap == 0) {
        std::memcpy(view.at(rows.end - 1 - lap, -1), view.at(rows.end - 1, -1), bytes);
    }
}

/// Converts planes to pixels, from row `first` on.
void interleave(PlanesView planes, const PixelsView& target, int first)
{
    for (int y = 0; y < planes.height; ++y) {
        auto* pixel = reinterpret_cast<float*>(target.at(first + y, 0));
        for (int x = 0; x < target.width; ++x) {
            for (int channel = 0; channel < target.channels; ++channel) {
                *pixel++ = planes.at(channel, y, x);
            }
        }
    }
}

/// A view of every other pixel of a picture, from (y, x) on.
PixelsView everyOther(PixelsView view, int y, int x)
{
    view.data = view.at(y, x);
    view.pixelStride *= 2;
    view.rowStride *= 2;
    view.height /= 2;
    view.width /= 2;
    return view;
}

PixelsView channelsFrom(PixelsView view, int first)
{
    view.data += first * view.elementBytes();
    return view;
}

} // namespace

NativeNetwork::NativeNetwork(ModelInfo info, const Weights& weights, Precision precision, int threads)
    : m_info(std::move(info)), m_precision(precision), m_kernels(native::kernels()),
      m_workers(std::make_unique<native::Workers>(threads > 0 ? threads : native::physicalCores()))
{
    requireLayout(weights, m_info.variant);
    const UNetPlan plan = planFor(smallest);
    for (std::size_t step = 0; step < plan.steps.size(); ++step) {
        packStep(plan, step, weights);
    }
    packLast(plan, weights);
    for (int worker = 0; worker < m_workers->count(); ++worker) {
        m_strips.emplace_back(static_cast<std::size_t>(widestChannels * native::stripPixels(widestChannels)) *
                              sizeof(float));
    }
}

UNetPlan NativeNetwork::planFor(Size packed) const
{
    return native::planUNet(m_info.variant, packed, m_workers->count(), m_precision != Precision::Float32);
}

std::optional<QuantParams> NativeNetwork::quantParamsAt(const std::string& point) const
{
    constexpr int levels = 255; // sums do not saturate on any processor
    if (m_precision == Precision::Float32 || point.empty() || !isStoredInInt8(point)) {
        return std::nullopt;
    }
    return int8MappingAt(point,
                         m_precision == Precision::Int8Qat ? m_info.int8Qat.value().activationRanges
                                                           : m_info.activationRanges,
                         levels);
}

void NativeNetwork::packStep(const UNetPlan& plan, std::size_t index, const Weights& weights)
{
    const PlannedStep& step = plan.steps[index];
    StepLayers& layers = m_layers.emplace_back();
    if (step.kind == StepKind::Enter) {
        return;
    }
    const auto weight = [&](const std::string& layer) -> const Weights::Tensor& {
        return weights.tensors.at(layer + ".weight");
    };
    const auto bias = [&](const std::string& layer) -> const Weights::Tensor& {
        return weights.tensors.at(layer + ".bias");
    };
    std::vector<int> sources;
    for (const std::size_t source : step.sources) {
        sources.push_back(plan.buffers[source].channels);
    }
    const int lanes = m_kernels.lanes;
    native::Numbers numbers{.source = quantParamsAt(plan.buffers[step.sources.front()].point),
                            .target = quantParamsAt(plan.buffers[step.target].point)};
    const auto dense = [&](const std::string& layer) {
        layers.dense.push_back(
            native::packDense(weight(layer), bias(layer), sources, lanes, leakySlope, numbers));
    };
    switch (step.kind) {
    case StepKind::Enter:
    case StepKind::Dense:
    case StepKind::Squeeze:
        dense(step.layer);
        break;
    case StepKind::Separable: {
        const std::string depthwise = step.layer + ".depthwise";
        const std::optional<QuantParams> between = quantParamsAt(depthwise);
        layers.depthwise = native::packDepthwise(weight(depthwise), bias(depthwise), lanes,
                                                 {.source = numbers.source, .target = between});
        sources = {layers.depthwise->channels}; // the strip's, already concatenated
        numbers.source = between;
        dense(step.layer + ".pointwise");
        break;
    }
    case StepKind::Expand:
        dense(step.layer + ".expand1x1");
        dense(step.layer + ".expand3x3");
        break;
    case StepKind::Upsample:
        for (int pixel = 0; pixel < 4; ++pixel) {
            layers.dense.push_back(native::packTransposed(weight(step.layer), bias(step.layer), pixel / 2,
                                                          pixel % 2, lanes, numbers));
        }
        break;
    }
}

void NativeNetwork::packLast(const UNetPlan& plan, const Weights& weights)
{
    Weights::Tensor weight = weights.tensors.at("conv10_1.weight");
    Weights::Tensor bias = weights.tensors.at("conv10_1.bias");
    const int inputs = static_cast<int>(weight.shape.at(1));
    if (const auto source = quantParamsAt(plan.buffers[plan.steps.back().target].point)) {
        // A float layer with byte sources: scale and zero point are folded into the weights.
        for (std::size_t i = 0; i < weight.values.size(); ++i) {
            weight.values[i] *= source->scale;
            bias.values[i / static_cast<std::size_t>(inputs)] -=
                weight.values[i] * static_cast<float>(source->zeroPoint);
        }
    }
    m_last = native::packDense(weight, bias, std::array{inputs}, m_kernels.lanes, 1.0F);
}

Workspace NativeNetwork::workspace(Size packed) const
{
    const UNetPlan plan = planFor(packed);
    return {.bytes = native::AlignedBytes::rounded(plan.arenaBytes),
            .rowsInFlight = plan.rowsInFlight(),
            .outputRows = plan.outputRows()};
}

void NativeNetwork::releaseWorkspace()
{
    m_arena = {};
    m_planned = {};
}

/// `row`: a row of the view. In a circular buffer, all rows of the view are in its lap or adjacent to it.
PixelsView NativeNetwork::viewOf(std::size_t index, int row) const
{
    const PlannedBuffer& buffer = m_plan.buffers[index];
    const std::ptrdiff_t pixelStride = std::ptrdiff_t{buffer.channels} * buffer.elementBytes;
    const auto rowStride = static_cast<std::ptrdiff_t>(buffer.rowBytes());
    const int first = buffer.lap > 0 ? row / buffer.lap * buffer.lap - 1 : m_held[index].begin;
    return {.data = m_arena.data() + buffer.offset - first * rowStride + pixelStride,
            .pixelStride = pixelStride,
            .rowStride = rowStride,
            .channels = buffer.channels,
            .height = buffer.size.height,
            .width = buffer.size.width};
}

void NativeNetwork::prepare(Size packed)
{
    if (m_planned == packed) {
        return;
    }
    m_planned = {}; // in case the allocation below fails
    m_plan = planFor(packed);
    if (m_plan.arenaBytes > m_arena.size()) {
        m_arena = {}; // first, so that both never exist at once
        m_arena = native::AlignedBytes(m_plan.arenaBytes);
    }
    m_planned = packed;
}

native::Pass NativeNetwork::passOf(std::size_t index, int row) const
{
    const PlannedStep& step = m_plan.steps[index];
    const StepLayers& layers = m_layers[index];
    const PixelsView target = viewOf(step.target, row);
    native::Pass pass;
    for (const std::size_t source : step.sources) {
        pass.sources.push_back(viewOf(source, row));
    }
    pass.depthwise = layers.depthwise ? &*layers.depthwise : nullptr;
    int first = 0;
    for (std::size_t i = 0; i < layers.dense.size(); ++i) {
        const int pixel = static_cast<int>(i);
        pass.outputs.push_back({&layers.dense[i], step.kind == StepKind::Upsample
                                                      ? everyOther(target, pixel / 2, pixel % 2)
                                                      : channelsFrom(target, first)});
        first += layers.dense[i].outputs;
    }
    return pass;
}

void NativeNetwork::run(Size packed, RowStream& stream)
{
    prepare(packed);
    for (std::size_t strip = 0; strip < m_plan.strips.size(); ++strip) {
        moveUp(strip);
        for (std::size_t step = 0; step < m_plan.steps.size(); ++step) {
            const RowRange rows = m_plan.strips[strip].steps[step];
            if (rows.count() == 0) {
                continue;
            }
            if (m_plan.steps[step].kind == StepKind::Enter) {
                enter(rows, stream.input(rows));
            } else if (m_plan.steps[step].finishes) {
                runLast(step, rows, stream.output(rows));
                stream.finish(rows);
            } else {
                runStep(step, rows);
            }
            if (m_observe) {
                m_observe(step);
            }
        }
    }
}

/// Makes room in every buffer for the rows of a strip, keeping rows that are still needed.
void NativeNetwork::moveUp(std::size_t strip)
{
    m_held = m_plan.strips[strip].held;
    if (strip == 0) {
        return;
    }
    const std::vector<RowRange>& before = m_plan.strips[strip - 1].held;
    const auto shares = static_cast<std::size_t>(m_workers->count());
    // Each worker moves a range of columns, from the top down, so that no row is overwritten before it is
    // moved.
    m_workers->run(m_workers->count(), [&](int worker, int) {
        for (std::size_t i = 0; i < m_plan.buffers.size(); ++i) {
            const PlannedBuffer& buffer = m_plan.buffers[i];
            const auto up = static_cast<std::size_t>(m_held[i].begin - before[i].begin);
            if (up == 0 || buffer.lap > 0) {
                continue;
            }
            const std::size_t row = buffer.rowBytes();
            const std::size_t first = row * static_cast<std::size_t>(worker) / shares;
            const std::size_t bytes = row * static_cast<std::size_t>(worker + 1) / shares - first;
            std::byte* to = m_arena.data() + buffer.offset + first;
            for (int y = m_held[i].begin; y < before[i].end; ++y, to += row) {
                std::memcpy(to, to + up * row, bytes);
            }
        }
    });
}

void NativeNetwork::runInChunks(RowRange rows, int rowsPerChunk,
                                const std::function<void(RowRange, int worker)>& work)
{
    m_workers->run((rows.count() + rowsPerChunk - 1) / rowsPerChunk, [&](int chunk, int worker) {
        const int begin = rows.begin + chunk * rowsPerChunk;
        work({begin, std::min(rows.end, begin + rowsPerChunk)}, worker);
    });
}

/// `input`: the same rows.
void NativeNetwork::enter(RowRange rows, PlanesView input)
{
    const PlannedStep& step = m_plan.steps.front();
    const PixelsView target = viewOf(step.target, rows.begin);
    runInChunks(rows, step.rowsPerChunk, [&](RowRange chunk, int) {
        interleave(input.cropped({0, chunk.begin - rows.begin, input.width, chunk.count()}), target,
                   chunk.begin);
        clearBorder(target, chunk, 0);
    });
}

int NativeNetwork::lapOf(const PlannedStep& step) const
{
    int lap = m_plan.buffers[step.target].lap;
    for (const std::size_t source : step.sources) {
        lap = std::max(lap, m_plan.buffers[source].lap);
    }
    return lap;
}

void NativeNetwork::runStep(std::size_t index, RowRange rows)
{
    const int lap =
        lapOf(m_plan.steps[index]); // of the skip connection that the step writes or reads, if any
    for (int begin = rows.begin; begin < rows.end;) {
        const int end = lap > 0 ? std::min(rows.end, (begin / lap + 1) * lap) : rows.end;
        runPart(index, {begin, end});
        begin = end;
    }
}

/// Runs rows within one lap.
void NativeNetwork::runPart(std::size_t index, RowRange rows)
{
    const PlannedStep& step = m_plan.steps[index];
    const native::Pass pass = passOf(index, rows.begin);
    const PixelsView target = viewOf(step.target, rows.begin);
    const std::optional<PixelsView> pooled =
        step.pooled ? std::optional(viewOf(*step.pooled, rows.begin / 2)) : std::nullopt;
    const int lap = m_plan.buffers[step.target].lap;
    const int rise = step.kind == StepKind::Upsample ? 2 : 1;
    const std::optional<QuantParams>& mapping = m_layers[index].dense.front().epilogue.target;
    const int zero = mapping ? mapping->zeroPoint : 0;
    runInChunks(rows, step.rowsPerChunk, [&](RowRange chunk, int worker) {
        m_kernels.convolve(pass, chunk, m_strips[static_cast<std::size_t>(worker)].data());
        clearBorder(target, {rise * chunk.begin, rise * chunk.end}, zero);
        if (lap > 0) {
            showInNextLap(target, chunk, lap);
        }
        if (pooled) {
            const RowRange half{chunk.begin / 2, chunk.end / 2};
            m_kernels.pool(target, *pooled, half);
            clearBorder(*pooled, half, zero);
        }
    });
}

/// Runs the last step and the network's last layer. `output`: the same rows.
void NativeNetwork::runLast(std::size_t index, RowRange rows, MutablePlanesView output)
{
    const PlannedStep& step = m_plan.steps[index];
    const PlannedBuffer& buffer = m_plan.buffers[step.target];
    const auto rowBytes = static_cast<std::ptrdiff_t>(buffer.rowBytes());
    m_held[step.target] = {-1, step.rowsPerChunk}; // of each copy
    const native::Pass first = passOf(index, rows.begin);
    output.data -= rows.begin * output.rowStride; // kernels index rows from the top of the picture
    runInChunks(rows, step.rowsPerChunk, [&](RowRange chunk, int worker) {
        native::Pass pass = first;
        for (native::Output& out : pass.outputs) {
            out.target.data +=
                static_cast<std::ptrdiff_t>(buffer.copyBytes()) * worker - chunk.begin * rowBytes;
        }
        std::byte* strip = m_strips[static_cast<std::size_t>(worker)].data();
        m_kernels.convolve(pass, chunk, strip);
        m_kernels.finish(pass.outputs.front().target, m_last, output, chunk, strip);
    });
}

} // namespace nightjar
