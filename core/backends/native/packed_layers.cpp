// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/native/packed_layers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace nightjar::native {
namespace {

int roundedUp(int count, int step)
{
    return (count + step - 1) / step * step;
}

template <class T>
AlignedBytes packValues(const std::vector<T>& values, int padded)
{
    AlignedBytes packed(static_cast<std::size_t>(padded) * sizeof(T));
    std::fill_n(packed.as<T>(), padded, T{0});
    std::copy(values.begin(), values.end(), packed.as<T>());
    return packed;
}

/// A layer's quantised weights.
struct RoundedWeights
{
    std::vector<float> scales; ///< one for each output
    std::vector<std::int32_t> sums;

    [[nodiscard]] std::int8_t operator()(int output, float weight) const
    {
        const float rounded = std::nearbyint(weight / scales[static_cast<std::size_t>(output)]);
        return static_cast<std::int8_t>(std::clamp(rounded, -127.0F, 127.0F));
    }
};

/// `weightOf(output, i)`: the i-th of `count` weights of an output.
template <class WeightOf>
RoundedWeights roundWeights(int outputs, int count, WeightOf weightOf)
{
    RoundedWeights rounded;
    for (int output = 0; output < outputs; ++output) {
        float largest = 0.0F;
        for (int i = 0; i < count; ++i) {
            largest = std::max(largest, std::abs(weightOf(output, i)));
        }
        rounded.scales.push_back(int8WeightScale(largest));
        std::int32_t sum = 0;
        for (int i = 0; i < count; ++i) {
            sum += rounded(output, weightOf(output, i));
        }
        rounded.sums.push_back(sum);
    }
    return rounded;
}

/// `rounded`: for byte weights; null: float weights. `shift`: subtracted from each source byte.
Epilogue makeEpilogue(const std::vector<float>& bias, float slope, const Numbers& numbers,
                      const RoundedWeights* rounded, int padded, int shift = 0)
{
    Epilogue epilogue{.slope = slope, .bias = {}, .starts = {}, .scales = {}, .target = numbers.target};
    if (rounded == nullptr) {
        epilogue.bias = packValues(bias, padded);
        return epilogue;
    }
    const QuantParams& source = *numbers.source;
    const float quantum = numbers.target->scale;
    std::vector<float> quantised;
    std::vector<float> scales;
    std::vector<std::int32_t> starts;
    for (std::size_t output = 0; output < bias.size(); ++output) {
        quantised.push_back(bias[output] / quantum);
        scales.push_back(source.scale * rounded->scales[output] / quantum);
        starts.push_back((shift - source.zeroPoint) * rounded->sums[output]);
    }
    epilogue.bias = packValues(quantised, padded);
    epilogue.scales = packValues(scales, padded);
    epilogue.starts = packValues(starts, padded);
    return epilogue;
}

/// Calls put(output, input, ky, kx) for each weight in the order of PackedDense, including outputs that pad a
/// block.
template <class Put>
void inOrder(int kernel, int outputs, std::span<const int> sources, int lanes, int perWord, Put put)
{
    for (int first = 0; first < outputs; first += 2 * lanes) {
        const int width = outputs - first > lanes ? 2 * lanes : lanes;
        for (int ky = 0; ky < kernel; ++ky) {
            int source = 0;
            for (const int channels : sources) {
                for (int kx = 0; kx < kernel; ++kx) {
                    for (int word = source; word < source + channels; word += perWord) {
                        for (int output = first; output < first + width; ++output) {
                            for (int input = word; input < word + perWord; ++input) {
                                put(output, input, ky, kx);
                            }
                        }
                    }
                }
                source += channels;
            }
        }
    }
}

/// `weightOf(output, input, ky, kx)`.
template <class WeightOf>
PackedDense packed(int kernel, std::span<const int> sources, const std::vector<float>& bias, int lanes,
                   float slope, const Numbers& numbers, WeightOf weightOf)
{
    const int outputs = static_cast<int>(bias.size());
    const int inputs = std::accumulate(sources.begin(), sources.end(), 0);
    const int taps = kernel * kernel;
    const bool bytes = numbers.source.has_value();
    const int perWord = bytes ? 4 : 1;
    PackedDense layer{.kernel = kernel,
                      .outputs = outputs,
                      .depth = taps * inputs / perWord,
                      .bytes = bytes,
                      .weights = {},
                      .epilogue = {}};
    const int padded = roundedUp(outputs, 2 * lanes);
    layer.weights = AlignedBytes(static_cast<std::size_t>(roundedUp(outputs, lanes)) *
                                 static_cast<std::size_t>(layer.depth) * sizeof(float));
    if (bytes) {
        const RoundedWeights rounded = roundWeights(outputs, taps * inputs, [&](int output, int i) {
            return weightOf(output, i / taps, i % taps / kernel, i % kernel);
        });
        auto* next = layer.weights.as<std::int8_t>();
        inOrder(kernel, outputs, sources, lanes, perWord, [&](int output, int input, int ky, int kx) {
            *next++ = output < outputs ? rounded(output, weightOf(output, input, ky, kx)) : std::int8_t{0};
        });
        layer.epilogue = makeEpilogue(bias, slope, numbers, &rounded, padded, byteShift);
    } else {
        auto* next = layer.weights.as<float>();
        inOrder(kernel, outputs, sources, lanes, perWord, [&](int output, int input, int ky, int kx) {
            *next++ = output < outputs ? weightOf(output, input, ky, kx) : 0.0F;
        });
        layer.epilogue = makeEpilogue(bias, slope, numbers, nullptr, padded);
    }
    return layer;
}

} // namespace

PackedDense packDense(const Weights::Tensor& weight, const Weights::Tensor& bias,
                      std::span<const int> sources, int lanes, float slope, const Numbers& numbers)
{
    const int inputs = static_cast<int>(weight.shape.at(1));
    const int kernel = static_cast<int>(weight.shape.at(2));
    return packed(
        kernel, sources, bias.values, lanes, slope, numbers, [&](int output, int input, int ky, int kx) {
            return weight
                .values[static_cast<std::size_t>(((output * inputs + input) * kernel + ky) * kernel + kx)];
        });
}

PackedDense packTransposed(const Weights::Tensor& weight, const Weights::Tensor& bias, int dy, int dx,
                           int lanes, const Numbers& numbers)
{
    const int inputs = static_cast<int>(weight.shape.at(0));
    const int outputs = static_cast<int>(weight.shape.at(1));
    return packed(
        1, std::array{inputs}, bias.values, lanes, 1.0F, numbers, [&](int output, int input, int, int) {
            return weight.values[static_cast<std::size_t>((input * outputs + output) * 4 + 2 * dy + dx)];
        });
}

PackedDepthwise packDepthwise(const Weights::Tensor& weight, const Weights::Tensor& bias, int lanes,
                              const Numbers& numbers)
{
    PackedDepthwise layer;
    layer.channels = static_cast<int>(weight.shape.at(0));
    layer.stride = layer.channels + lanes;
    layer.bytes = numbers.source.has_value();
    const auto weightOf = [&](int channel, int tap) {
        return weight.values[static_cast<std::size_t>(channel * 9 + tap)];
    };
    if (layer.bytes) {
        const RoundedWeights rounded = roundWeights(layer.channels, 9, weightOf);
        std::vector<std::int16_t> pairs(12 * static_cast<std::size_t>(layer.stride));
        std::vector<std::int8_t> quads(24 * static_cast<std::size_t>(layer.stride));
        for (int channel = 0; channel < layer.channels; ++channel) {
            for (int tap = 0; tap < 9; ++tap) {
                const int pair = tap < 6 ? tap % 3 : tap - 3;
                const int half = tap / 3 == 1 ? 1 : 0;
                const std::int8_t weightByte = rounded(channel, weightOf(channel, tap));
                pairs[static_cast<std::size_t>(2 * (pair * layer.stride + channel) + half)] = weightByte;
                for (int below = 0; below < 2; ++below) {
                    const int word = (3 * below + tap % 3) * layer.stride + channel;
                    quads[static_cast<std::size_t>(4 * word + tap / 3 + below)] = weightByte;
                }
            }
        }
        layer.weights = packValues(pairs, 12 * layer.stride);
        layer.quads = packValues(quads, 24 * layer.stride);
        layer.epilogue = makeEpilogue(bias.values, 1.0F, numbers, &rounded, layer.stride);
        return layer;
    }
    std::vector<float> taps(9 * static_cast<std::size_t>(layer.stride));
    for (int channel = 0; channel < layer.channels; ++channel) {
        for (int tap = 0; tap < 9; ++tap) {
            taps[static_cast<std::size_t>(tap * layer.stride + channel)] = weightOf(channel, tap);
        }
    }
    layer.weights = packValues(taps, 9 * layer.stride);
    layer.epilogue = makeEpilogue(bias.values, 1.0F, {}, nullptr, layer.stride);
    return layer;
}

} // namespace nightjar::native
