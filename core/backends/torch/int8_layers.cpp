// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/torch/int8_layers.h"

#include "core/network/processor.h"

#include <ATen/Context.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/ops/clamp.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/quantize_per_channel.h>
#include <ATen/ops/quantize_per_tensor.h>
#include <ATen/ops/zeros.h>
#include <algorithm>
#include <exception>
#include <new>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

/// LibTorch's headers have no functions for these operators; they are called by name.
std::vector<c10::IValue> call(const char* name, const char* overload, std::vector<c10::IValue> arguments)
{
    c10::Dispatcher::singleton().findSchemaOrThrow(name, overload).callBoxed(&arguments);
    return arguments; // the operator replaced the arguments by its results
}

NamedTensors floatOnes(const NamedTensors& weights)
{
    NamedTensors kept;
    for (const auto& [name, tensor] : weights) {
        if (staysFloat(layerOf(name))) {
            kept.emplace(name, tensor);
        }
    }
    return kept;
}

/// LibTorch rounds to 0 … 255; for 7-bit activations, larger values are clamped.
at::Tensor limited(at::Tensor x, const QuantParams& mapping)
{
    if (mapping.levels == 255) {
        return x;
    }
    return at::clamp(x, -mapping.scale * static_cast<float>(mapping.zeroPoint),
                     mapping.scale * static_cast<float>(mapping.levels - mapping.zeroPoint));
}

/// `weight`: out × in/groups × k × k. `scales`: one per output channel.
c10::IValue pack(const at::Tensor& weight, const at::Tensor& scales, const at::Tensor& bias,
                 std::int64_t groups)
{
    const at::Tensor bytes = at::quantize_per_channel(weight.contiguous(), scales.flatten().to(at::kDouble),
                                                      at::zeros({weight.size(0)}, at::kLong), 0, at::kQInt8);
    const std::vector<std::int64_t> one{1, 1};
    const std::vector<std::int64_t> padding(2, weight.size(2) / 2);
    return call("quantized::conv2d_prepack", "", {bytes, bias, one, padding, one, groups}).front();
}

/// The same sums in float, which represents them exactly: for the few shapes (wide 1×1 convolutions of about
/// four pixels) for which oneDNN 2.6 cannot pack weights.
at::Tensor runUnpacked(const c10::IValue& packed, const at::Tensor& x, const QuantParams& mapping)
{
    const std::vector<c10::IValue> parts = call("quantized::conv2d_unpack", "", {packed});
    const at::Tensor weight = parts.at(0).toTensor().dequantize();
    const std::int64_t padding = weight.size(2) / 2;
    const at::Tensor sums =
        at::conv2d(x.dequantize(), weight, parts.at(1).toTensor(), 1, padding, 1, x.size(1) / weight.size(1));
    return at::quantize_per_tensor(sums.contiguous(at::MemoryFormat::ChannelsLast), mapping.scale,
                                   mapping.zeroPoint, at::kQUInt8);
}

} // namespace

Int8Layers::Int8Layers(const NamedTensors& weights, ActivationRanges ranges)
    : m_float(floatOnes(weights)), m_ranges(std::move(ranges))
{
#if defined(__aarch64__)
    at::globalContext().setQEngine(at::QEngine::QNNPACK);
#else
    at::globalContext().setQEngine(at::QEngine::ONEDNN);
#endif
    for (const auto& [name, weight] : weights) {
        if (!name.ends_with(".weight")) {
            continue;
        }
        const std::string layer = layerOf(name);
        if (staysFloat(layer)) {
            continue;
        }
        const at::Tensor& bias = weights.at(layer + ".bias");
        const at::Tensor scales = int8WeightScales(layer, weight);
        if (layer.starts_with("upv")) {
            m_packed.emplace(layer, pack(asPointwise(weight), asPointwise(scales), bias.repeat({4}), 1));
        } else {
            const std::int64_t groups = layer.ends_with(".depthwise") ? weight.size(0) : 1;
            m_packed.emplace(layer, pack(weight, scales, bias, groups));
        }
    }
    (void)runUNet(*this, at::zeros({1, 4, 16, 16})); // throws if a range is missing
}

bool Int8Layers::has(const std::string& layer) const
{
    return m_packed.contains(layer) || m_float.has(layer);
}

QuantParams Int8Layers::quantParamsAt(const std::string& point) const
{
    return int8MappingAt(point, m_ranges, processor().wholeInt8Products ? 255 : 127);
}

at::Tensor Int8Layers::run(const std::string& layer, const at::Tensor& x, const std::string& point) const
{
    const QuantParams mapping = quantParamsAt(point);
    const c10::IValue& packed = m_packed.at(layer);
    at::Tensor result;
    try {
        result = call("quantized::conv2d", "new",
                      {x, packed, static_cast<double>(mapping.scale),
                       static_cast<std::int64_t>(mapping.zeroPoint)})
                     .front()
                     .toTensor();
    } catch (const c10::Error&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        result = runUnpacked(packed, x, mapping);
    }
    return limited(std::move(result), mapping);
}

at::Tensor Int8Layers::convolve(const std::string& layer, const at::Tensor& x, Activation activation,
                                const std::string& point) const
{
    if (!staysFloat(layer)) {
        at::Tensor result = run(layer, x, point);
        activate(result, activation);
        return result;
    }
    const at::Tensor result =
        m_float.convolve(layer, x.is_quantized() ? x.dequantize() : x, activation, point);
    if (!isStoredInInt8(point)) {
        return result;
    }
    const QuantParams mapping = quantParamsAt(point);
    return limited(at::quantize_per_tensor(result, mapping.scale, mapping.zeroPoint, at::kQUInt8), mapping);
}

at::Tensor Int8Layers::upsample(const std::string& layer, const at::Tensor& x, const std::string& point) const
{
    return spreadPixels(run(layer, x, point));
}

at::Tensor int8WeightScales(const std::string& layer, const at::Tensor& weight)
{
    const std::vector<std::int64_t> shape = int8ScaleShape(layer, weight.sizes().vec());
    std::vector<std::int64_t> shared;
    for (std::int64_t axis = 0; axis < weight.dim(); ++axis) {
        if (shape[static_cast<std::size_t>(axis)] == 1 && weight.size(axis) != 1) {
            shared.push_back(axis);
        }
    }
    at::Tensor scales = (shared.empty() ? weight.abs() : weight.abs().amax(shared, true)).contiguous();
    float* values = scales.data_ptr<float>();
    std::transform(values, values + scales.numel(), values, int8WeightScale);
    return scales;
}

} // namespace nightjar
