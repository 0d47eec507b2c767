// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/torch/torch_network.h"

#include "core/backends/torch/int8_layers.h"
#include "core/backends/torch/torch_error.h"
#include "core/base/error.h"

#include <ATen/Context.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <c10/core/InferenceMode.h>
#include <exception>
#include <new>
#include <string>
#include <utility>

namespace nightjar {
namespace {

/// Peak memory of LibTorch, bytes per packed pixel: the concatenated planes of the first level, their copy in
/// oneDNN's layout, and the output of the next layer. The maximum measured over all variants; the tests check
/// it.
std::size_t bytesPerPixel(Precision precision)
{
    switch (precision) {
    case Precision::Float32:
        return 720;
    case Precision::BFloat16:
        return 360;
    case Precision::Int8:
    case Precision::Int8Qat:
        return 400;
    }
    return 0;
}

NamedTensors channelsLast(const NamedTensors& weights, at::ScalarType type)
{
    NamedTensors result;
    for (const auto& [name, tensor] : weights) {
        const at::Tensor converted = tensor.to(type);
        result.emplace(name, converted.dim() == 4 ? converted.contiguous(at::MemoryFormat::ChannelsLast)
                                                  : converted);
    }
    return result;
}

std::unique_ptr<const UNetLayers> makeLayers(const ModelInfo& info, const NamedTensors& weights,
                                             Precision precision)
{
    const c10::InferenceMode inference;
    switch (precision) {
    case Precision::Float32:
        return std::make_unique<FloatLayers>(channelsLast(weights, at::kFloat));
    case Precision::BFloat16:
        return std::make_unique<FloatLayers>(channelsLast(weights, at::kBFloat16));
    case Precision::Int8:
        return std::make_unique<Int8Layers>(weights, info.activationRanges);
    case Precision::Int8Qat:
        return std::make_unique<Int8Layers>(weights, info.int8Qat.value().activationRanges);
    }
    throw Error(ErrorCode::Internal, "unknown precision");
}

} // namespace

TorchNetwork::TorchNetwork(ModelInfo info, const NamedTensors& weights, Precision precision)
    : m_info(std::move(info)), m_precision(precision), m_layers(makeLayers(m_info, weights, precision))
{
}

std::size_t TorchNetwork::computingBytes(Size packed) const
{
    constexpr std::size_t reorderedWeights = std::size_t{16} << 20;
    return packed.area() * bytesPerPixel(m_precision) + reorderedWeights;
}

void TorchNetwork::compute(PlanesView input, MutablePlanesView output)
{
    try {
        const c10::InferenceMode inference;
        const at::Tensor in =
            at::empty({1, input.channels, input.height, input.width},
                      at::TensorOptions()
                          .dtype(m_precision == Precision::BFloat16 ? at::kBFloat16 : at::kFloat)
                          .memory_format(at::MemoryFormat::ChannelsLast));
        in.copy_(at::from_blob(const_cast<float*>(input.data), {1, input.channels, input.height, input.width},
                               {0, input.planeStride, input.rowStride, 1}));
        at::Tensor out = at::from_blob(output.data, {1, output.channels, output.height, output.width},
                                       {0, output.planeStride, output.rowStride, 1});
        out.copy_(runUNet(*m_layers, in));
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) { // c10::Error, or an exception of oneDNN
        throw Error(ErrorCode::Internal, "LibTorch could not run the network: " + reasonOf(error));
    }
}

} // namespace nightjar
