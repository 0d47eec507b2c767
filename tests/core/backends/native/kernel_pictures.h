// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/native/kernels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

namespace nightjar::test {

inline float randomValue()
{
    static std::mt19937 random(3);
    return std::uniform_real_distribution<float>(-1.0F, 1.0F)(random);
}

inline Weights::Tensor randomTensor(std::vector<std::int64_t> shape)
{
    Weights::Tensor tensor{.shape = std::move(shape), .values = {}};
    tensor.values.resize(static_cast<std::size_t>(
        std::accumulate(tensor.shape.begin(), tensor.shape.end(), std::int64_t{1}, std::multiplies<>())));
    std::generate(tensor.values.begin(), tensor.values.end(), randomValue);
    return tensor;
}

/// Pixels with a border of zeros.
class Picture
{
public:
    Picture(int channels, Size size)
        : m_channels(channels), m_size(size),
          m_values(Size{size.width + 2, size.height + 2}.area() * static_cast<std::size_t>(channels))
    {
    }

    [[nodiscard]] float& at(int channel, int y, int x)
    {
        return m_values[static_cast<std::size_t>(((y + 1) * (m_size.width + 2) + x + 1) * m_channels +
                                                 channel)];
    }
    [[nodiscard]] native::PixelsView view()
    {
        const std::ptrdiff_t pixel = m_channels * std::ptrdiff_t{sizeof(float)};
        return {.data = reinterpret_cast<std::byte*>(&at(0, 0, 0)),
                .pixelStride = pixel,
                .rowStride = pixel * (m_size.width + 2),
                .channels = m_channels,
                .height = m_size.height,
                .width = m_size.width};
    }
    [[nodiscard]] int channels() const { return m_channels; }
    [[nodiscard]] Size size() const { return m_size; }

private:
    int m_channels;
    Size m_size;
    std::vector<float> m_values;
};

inline Picture randomPicture(int channels, Size size)
{
    Picture picture(channels, size);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            for (int channel = 0; channel < channels; ++channel) {
                picture.at(channel, y, x) = randomValue();
            }
        }
    }
    return picture;
}

/// `weight`: outputs × inputs/groups × k × k.
inline Picture convolved(Picture source, const Weights::Tensor& weight, const Weights::Tensor& bias,
                         float slope)
{
    const int outputs = static_cast<int>(weight.shape[0]);
    const int inputs = static_cast<int>(weight.shape[1]);
    const int kernel = static_cast<int>(weight.shape[2]);
    const bool depthwise = inputs < source.channels();
    Picture result(outputs, source.size());
    for (int y = 0; y < source.size().height; ++y) {
        for (int x = 0; x < source.size().width; ++x) {
            for (int output = 0; output < outputs; ++output) {
                double sum = bias.values[static_cast<std::size_t>(output)];
                const float* next =
                    &weight.values[static_cast<std::size_t>(output * inputs * kernel * kernel)];
                for (int input = 0; input < inputs; ++input) {
                    for (int ky = 0; ky < kernel; ++ky) {
                        for (int kx = 0; kx < kernel; ++kx) {
                            sum += static_cast<double>(*next++) * source.at(depthwise ? output : input,
                                                                            y + ky - kernel / 2,
                                                                            x + kx - kernel / 2);
                        }
                    }
                }
                result.at(output, y, x) = static_cast<float>(sum < 0.0 ? slope * sum : sum);
            }
        }
    }
    return result;
}

inline Picture joined(Picture a, Picture b)
{
    Picture result(a.channels() + b.channels(), a.size());
    for (int y = 0; y < a.size().height; ++y) {
        for (int x = 0; x < a.size().width; ++x) {
            for (int channel = 0; channel < result.channels(); ++channel) {
                result.at(channel, y, x) =
                    channel < a.channels() ? a.at(channel, y, x) : b.at(channel - a.channels(), y, x);
            }
        }
    }
    return result;
}

/// Of the result from the expectation, everywhere within the picture and its border.
inline double largestDifference(Picture result, Picture expected)
{
    double largest = 0.0;
    for (int y = -1; y <= expected.size().height; ++y) {
        for (int x = -1; x <= expected.size().width; ++x) {
            for (int channel = 0; channel < expected.channels(); ++channel) {
                largest = std::max(largest, std::abs(static_cast<double>(result.at(channel, y, x)) -
                                                     expected.at(channel, y, x)));
            }
        }
    }
    return largest;
}

inline native::AlignedBytes stripMemory()
{
    return native::AlignedBytes(512 * 96 * sizeof(float));
}

/// Widths that leave tiles of every number of pixels over.
inline constexpr std::array widths{1, 2, 3, 7, 12, 21, 26, 100};

} // namespace nightjar::test
