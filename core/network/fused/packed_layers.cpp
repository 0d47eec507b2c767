// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/fused/packed_layers.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace nightjar::fused {
namespace {

int roundedUp(int count, int step)
{
    return (count + step - 1) / step * step;
}

AlignedBytes packFloats(std::span<const float> values, int padded)
{
    AlignedBytes packed(static_cast<std::size_t>(padded) * sizeof(float));
    std::fill_n(packed.as<float>(), padded, 0.0F);
    std::copy(values.begin(), values.end(), packed.as<float>());
    return packed;
}

/// `weightOf(output, input, ky, kx)`.
template <class WeightOf>
PackedDense packed(int kernel, int outputs, std::span<const int> sources, std::span<const float> bias,
                   int lanes, float slope, WeightOf weightOf)
{
    const int inputs = std::accumulate(sources.begin(), sources.end(), 0);
    PackedDense layer{.kernel = kernel,
                      .outputs = outputs,
                      .depth = kernel * kernel * inputs,
                      .slope = slope,
                      .weights = {},
                      .bias = packFloats(bias, roundedUp(outputs, 2 * lanes))};
    layer.weights = AlignedBytes(static_cast<std::size_t>(roundedUp(outputs, lanes)) *
                                 static_cast<std::size_t>(layer.depth) * sizeof(float));
    float* next = layer.weights.as<float>();
    for (int first = 0; first < outputs; first += 2 * lanes) {
        const int width = outputs - first > lanes ? 2 * lanes : lanes;
        for (int ky = 0; ky < kernel; ++ky) {
            int source = 0;
            for (const int channels : sources) {
                for (int kx = 0; kx < kernel; ++kx) {
                    for (int input = source; input < source + channels; ++input) {
                        for (int output = first; output < first + width; ++output) {
                            *next++ = output < outputs ? weightOf(output, input, ky, kx) : 0.0F;
                        }
                    }
                }
                source += channels;
            }
        }
    }
    return layer;
}

} // namespace

PackedDense packDense(const Weights::Tensor& weight, const Weights::Tensor& bias,
                      std::span<const int> sources, int lanes, float slope)
{
    const int outputs = static_cast<int>(weight.shape.at(0));
    const int inputs = static_cast<int>(weight.shape.at(1));
    const int kernel = static_cast<int>(weight.shape.at(2));
    return packed(
        kernel, outputs, sources, bias.values, lanes, slope, [&](int output, int input, int ky, int kx) {
            return weight
                .values[static_cast<std::size_t>(((output * inputs + input) * kernel + ky) * kernel + kx)];
        });
}

PackedDense packTransposed(const Weights::Tensor& weight, const Weights::Tensor& bias, int dy, int dx,
                           int lanes)
{
    const int inputs = static_cast<int>(weight.shape.at(0));
    const int outputs = static_cast<int>(weight.shape.at(1));
    return packed(
        1, outputs, std::array{inputs}, bias.values, lanes, 1.0F, [&](int output, int input, int, int) {
            return weight.values[static_cast<std::size_t>((input * outputs + output) * 4 + 2 * dy + dx)];
        });
}

PackedDepthwise packDepthwise(const Weights::Tensor& weight, const Weights::Tensor& bias, int lanes)
{
    PackedDepthwise layer;
    layer.channels = static_cast<int>(weight.shape.at(0));
    layer.stride = layer.channels + lanes;
    layer.bias = packFloats(bias.values, layer.stride);
    layer.weights = AlignedBytes(9 * static_cast<std::size_t>(layer.stride) * sizeof(float));
    float* next = layer.weights.as<float>();
    for (int tap = 0; tap < 9; ++tap) {
        for (int channel = 0; channel < layer.stride; ++channel) {
            *next++ =
                channel < layer.channels ? weight.values[static_cast<std::size_t>(channel * 9 + tap)] : 0.0F;
        }
    }
    return layer;
}

} // namespace nightjar::fused
