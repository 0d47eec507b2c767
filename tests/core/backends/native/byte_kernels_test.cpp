// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Each kernel of bytes beside the sums as a textbook writes them, for every set of instructions.
#include "core/backends/native/kernels.h"

#include "tests/core/backends/native/every_target.h"
#include "tests/core/backends/native/kernel_pictures.h"

#include <gmock/gmock.h>

namespace nightjar::native {
namespace {

using test::convolved;
using test::joined;
using test::onEveryTarget;
using test::Picture;
using test::randomTensor;
using test::randomValue;
using test::stripMemory;
using test::widths;

/// Bytes with a border of zero points.
std::vector<std::uint8_t> randomBytes(int channels, Size size, int zeroPoint)
{
    std::vector<std::uint8_t> bytes;
    for (int y = -1; y <= size.height; ++y) {
        for (int x = -1; x <= size.width; ++x) {
            const bool inside = y >= 0 && y < size.height && x >= 0 && x < size.width;
            for (int channel = 0; channel < channels; ++channel) {
                bytes.push_back(static_cast<std::uint8_t>(
                    inside ? static_cast<int>(127.5F + 127.5F * randomValue()) : zeroPoint));
            }
        }
    }
    return bytes;
}

PixelsView viewOf(std::vector<std::uint8_t>& bytes, int channels, Size size)
{
    const std::ptrdiff_t row = std::ptrdiff_t{channels} * (size.width + 2);
    return {.data = reinterpret_cast<std::byte*>(bytes.data() + row + channels),
            .pixelStride = channels,
            .rowStride = row,
            .channels = channels,
            .height = size.height,
            .width = size.width};
}

Picture valuesOf(std::vector<std::uint8_t> bytes, int channels, Size size, const QuantParams& mapping)
{
    Picture picture(channels, size);
    const PixelsView view = viewOf(bytes, channels, size);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            for (int channel = 0; channel < channels; ++channel) {
                picture.at(channel, y, x) =
                    mapping.scale *
                    static_cast<float>(static_cast<int>(view.at(y, x)[channel]) - mapping.zeroPoint);
            }
        }
    }
    return picture;
}

/// Weights whose bytes are those numbers themselves: whole, and 127 among those of each output.
Weights::Tensor wholeTensor(std::vector<std::int64_t> shape)
{
    Weights::Tensor tensor = randomTensor(std::move(shape));
    const std::size_t each = tensor.values.size() / static_cast<std::size_t>(tensor.shape[0]);
    for (std::size_t i = 0; i < tensor.values.size(); ++i) {
        tensor.values[i] = i % each == 0 ? 127.0F : std::nearbyint(127.0F * tensor.values[i]);
    }
    return tensor;
}

/// How many of the bytes are not what the values round to (before the leaky ReLU, and again after it).
double shareOfOthers(const PixelsView& result, Picture expected, float slope, const QuantParams& mapping)
{
    int others = 0;
    int count = 0;
    for (int y = 0; y < result.height; ++y) {
        for (int x = 0; x < result.width; ++x) {
            for (int channel = 0; channel < result.channels; ++channel, ++count) {
                int byte = static_cast<int>(std::nearbyint(expected.at(channel, y, x) / mapping.scale));
                byte = std::clamp(byte, -mapping.zeroPoint, mapping.levels - mapping.zeroPoint);
                byte = byte < 0 ? static_cast<int>(std::nearbyint(static_cast<float>(byte) * slope)) : byte;
                const int difference =
                    static_cast<int>(result.at(y, x)[channel]) - (byte + mapping.zeroPoint);
                EXPECT_LE(std::abs(difference), 1);
                others += difference != 0 ? 1 : 0;
            }
        }
    }
    return static_cast<double>(others) / count;
}

constexpr QuantParams byteSource{.scale = 0.01F, .zeroPoint = 57, .levels = 255};

TEST(Kernels, ConvolveBytesOfAllTheirRangeWithoutSaturating)
{
    const QuantParams target{.scale = 20.0F, .zeroPoint = 101, .levels = 255};
    onEveryTarget([&] {
        for (const auto& [kernel, inputs, outputs] :
             {std::tuple{3, 8, 16}, std::tuple{1, 64, 8}, std::tuple{3, 32, 48}}) {
            const Weights::Tensor weight = wholeTensor({outputs, inputs, kernel, kernel});
            const Weights::Tensor bias = randomTensor({outputs});
            const PackedDense layer = packDense(weight, bias, std::array{inputs}, kernels().lanes, 0.2F,
                                                {.source = byteSource, .target = target});
            for (const int width : widths) {
                const Size size{width, 3};
                std::vector<std::uint8_t> source = randomBytes(inputs, size, byteSource.zeroPoint);
                std::vector<std::uint8_t> result = randomBytes(outputs, size, 0);
                const PixelsView to = viewOf(result, outputs, size);
                kernels().convolve({.sources = {viewOf(source, inputs, size)}, .outputs = {{&layer, to}}},
                                   {0, 3}, nullptr);
                const Picture expected =
                    convolved(valuesOf(source, inputs, size, byteSource), weight, bias, 1.0F);
                EXPECT_LE(shareOfOthers(to, expected, 0.2F, target), 1e-3) << inputs << ' ' << width;
            }
        }
    });
}

TEST(Kernels, ConvolveTwoSourcesOfBytesThatAreJoined)
{
    const QuantParams target{.scale = 20.0F, .zeroPoint = 101, .levels = 255};
    onEveryTarget([&] {
        const Weights::Tensor weight = wholeTensor({32, 24, 3, 3});
        const Weights::Tensor bias = randomTensor({32});
        const PackedDense layer = packDense(weight, bias, std::array{16, 8}, kernels().lanes, 0.2F,
                                            {.source = byteSource, .target = target});
        for (const int width : widths) {
            const Size size{width, 3};
            std::vector<std::uint8_t> a = randomBytes(16, size, byteSource.zeroPoint);
            std::vector<std::uint8_t> b = randomBytes(8, size, byteSource.zeroPoint);
            std::vector<std::uint8_t> result = randomBytes(32, size, 0);
            const PixelsView to = viewOf(result, 32, size);
            kernels().convolve(
                {.sources = {viewOf(a, 16, size), viewOf(b, 8, size)}, .outputs = {{&layer, to}}}, {0, 3},
                nullptr);
            const Picture source =
                joined(valuesOf(a, 16, size, byteSource), valuesOf(b, 8, size, byteSource));
            EXPECT_LE(shareOfOthers(to, convolved(source, weight, bias, 1.0F), 0.2F, target), 1e-3) << width;
        }
    });
}

TEST(Kernels, SpreadTransposedConvolutionsOfBytes)
{
    const QuantParams target{.scale = 4.0F, .zeroPoint = 90, .levels = 255};
    onEveryTarget([&] {
        // Each output has a scale for each of its four pixels: the largest weight of both is 127.
        Weights::Tensor weight = randomTensor({8, 16, 2, 2});
        for (std::size_t i = 0; i < weight.values.size(); ++i) {
            weight.values[i] = i < 64 ? 127.0F : std::nearbyint(127.0F * weight.values[i]);
        }
        const Weights::Tensor bias = randomTensor({16});
        for (const int width : widths) {
            const Size size{width, 2};
            const Size twice{2 * width, 4};
            std::vector<std::uint8_t> source = randomBytes(8, size, byteSource.zeroPoint);
            const Picture values = valuesOf(source, 8, size, byteSource);
            std::vector<std::uint8_t> result = randomBytes(16, twice, 0);
            for (int pixel = 0; pixel < 4; ++pixel) {
                const PackedDense layer = packTransposed(weight, bias, pixel / 2, pixel % 2, kernels().lanes,
                                                         {.source = byteSource, .target = target});
                PixelsView to = viewOf(result, 16, twice);
                to.data = to.at(pixel / 2, pixel % 2);
                to.pixelStride *= 2;
                to.rowStride *= 2;
                to.width = width;
                to.height = 2;
                kernels().convolve({.sources = {viewOf(source, 8, size)}, .outputs = {{&layer, to}}}, {0, 2},
                                   nullptr);
                Weights::Tensor one{.shape = {16, 8, 1, 1}, .values = {}};
                for (std::size_t output = 0; output < 16; ++output) {
                    for (std::size_t input = 0; input < 8; ++input) {
                        one.values.push_back(
                            weight.values[(input * 16 + output) * 4 + static_cast<std::size_t>(pixel)]);
                    }
                }
                EXPECT_LE(shareOfOthers(to, convolved(values, one, bias, 1.0F), 1.0F, target), 1e-2)
                    << width << ' ' << pixel;
            }
        }
    });
}

TEST(Kernels, PoolTheLargestOfFourBytes)
{
    onEveryTarget([] {
        for (const int channels : {32, 100}) {
            const Size size{14, 6};
            const Size half{7, 3};
            std::vector<std::uint8_t> source = randomBytes(channels, size, 0);
            std::vector<std::uint8_t> result = randomBytes(channels, half, 0);
            const PixelsView from = viewOf(source, channels, size);
            const PixelsView to = viewOf(result, channels, half);
            kernels().pool(from, to, {0, 3});
            for (int y = 0; y < 3; ++y) {
                for (int x = 0; x < 7; ++x) {
                    for (int channel = 0; channel < channels; ++channel) {
                        EXPECT_EQ(to.at(y, x)[channel], std::max({from.at(2 * y, 2 * x)[channel],
                                                                  from.at(2 * y, 2 * x + 1)[channel],
                                                                  from.at(2 * y + 1, 2 * x)[channel],
                                                                  from.at(2 * y + 1, 2 * x + 1)[channel]}));
                    }
                }
            }
        }
    });
}

TEST(Kernels, FinishBytesTakenForNumbers)
{
    onEveryTarget([] {
        const Weights::Tensor weight = randomTensor({12, 32, 1, 1});
        const Weights::Tensor bias = randomTensor({12});
        const PackedDense layer = packDense(weight, bias, std::array{32}, kernels().lanes, 1.0F);
        const AlignedBytes strip = stripMemory();
        for (const int width : widths) {
            const Size size{width, 2};
            std::vector<std::uint8_t> source = randomBytes(32, size, 0);
            Planes result(12, size);
            kernels().finish(viewOf(source, 32, size), layer, result.view(), {0, 2}, strip.data());
            Picture expected =
                convolved(valuesOf(source, 32, size, {.scale = 1.0F, .zeroPoint = 0, .levels = 255}), weight,
                          bias, 1.0F);
            for (int plane = 0; plane < 12; ++plane) {
                for (int y = 0; y < 2; ++y) {
                    for (int x = 0; x < width; ++x) {
                        EXPECT_NEAR(result.view().at(plane, y, x), expected.at(plane, y, x), 5e-3);
                    }
                }
            }
        }
    });
}

TEST(Kernels, ComputeDepthwiseAndPointwiseOfBytesInOnePass)
{
    const QuantParams between{.scale = 8.0F, .zeroPoint = 120, .levels = 255};
    const QuantParams target{.scale = 4000.0F, .zeroPoint = 99, .levels = 255};
    constexpr int half = 32;
    constexpr int inputs = 2 * half;
    onEveryTarget([&] {
        const Weights::Tensor depthwise = wholeTensor({inputs, 1, 3, 3});
        const Weights::Tensor depthwiseBias = randomTensor({inputs});
        const Weights::Tensor pointwise = wholeTensor({32, inputs, 1, 1});
        const Weights::Tensor bias = randomTensor({32});
        const PackedDepthwise first = packDepthwise(depthwise, depthwiseBias, kernels().lanes,
                                                    {.source = byteSource, .target = between});
        const PackedDense second = packDense(pointwise, bias, std::array{inputs}, kernels().lanes, 0.2F,
                                             {.source = between, .target = target});
        const AlignedBytes strip = stripMemory();
        for (const int width : widths) {
            const Size size{width, 2};
            std::vector<std::uint8_t> left = randomBytes(half, size, byteSource.zeroPoint);
            std::vector<std::uint8_t> right = randomBytes(half, size, byteSource.zeroPoint);
            std::vector<std::uint8_t> result = randomBytes(32, size, 0);
            const PixelsView to = viewOf(result, 32, size);
            kernels().convolve({.sources = {viewOf(left, half, size), viewOf(right, half, size)},
                                .depthwise = &first,
                                .outputs = {{&second, to}}},
                               {0, 2}, strip.data());
            Picture middle = convolved(
                joined(valuesOf(left, half, size, byteSource), valuesOf(right, half, size, byteSource)),
                depthwise, depthwiseBias, 1.0F);
            for (int y = 0; y < size.height; ++y) {
                for (int x = 0; x < width; ++x) {
                    for (int channel = 0; channel < inputs; ++channel) {
                        const float whole =
                            std::clamp(std::nearbyint(middle.at(channel, y, x) / between.scale),
                                       static_cast<float>(-between.zeroPoint),
                                       static_cast<float>(between.levels - between.zeroPoint));
                        middle.at(channel, y, x) = whole * between.scale;
                    }
                }
            }
            EXPECT_LE(shareOfOthers(to, convolved(middle, pointwise, bias, 1.0F), 0.2F, target), 5e-3)
                << width;
        }
    });
}

TEST(Kernels, AddUpTheLargestProductsOfADepthwiseOfBytes)
{
    // The pointwise passes on each channel of the depthwise: the bytes between the two are the result.
    constexpr int channels = 32;
    const QuantParams unsigned8{.scale = 1.0F, .zeroPoint = 128, .levels = 255};
    const QuantParams sums{.scale = 1200.0F, .zeroPoint = 128, .levels = 255};
    const Weights::Tensor none{.shape = {channels}, .values = std::vector<float>(channels, 0.0F)};
    Weights::Tensor identity{.shape = {channels, channels, 1, 1},
                             .values = std::vector<float>(channels * channels, 0.0F)};
    for (std::size_t channel = 0; channel < channels; ++channel) {
        identity.values[channel * (channels + 1)] = 127.0F;
    }
    const QuantParams result{.scale = 127.0F * sums.scale, .zeroPoint = 128, .levels = 255};
    onEveryTarget([&] {
        for (const float weight : {-127.0F, 127.0F}) {
            const Weights::Tensor weights{.shape = {channels, 1, 3, 3},
                                          .values = std::vector<float>(channels * 9, weight)};
            const PackedDepthwise first =
                packDepthwise(weights, none, kernels().lanes, {.source = unsigned8, .target = sums});
            const PackedDense second = packDense(identity, none, std::array{channels}, kernels().lanes, 1.0F,
                                                 {.source = sums, .target = result});
            const AlignedBytes strip = stripMemory();
            for (const int byte : {0, 255}) {
                const Size size{5, 1}; // four pixels at once, and one
                std::vector<std::uint8_t> source = randomBytes(channels, size, 0);
                std::fill(source.begin(), source.end(), static_cast<std::uint8_t>(byte));
                std::vector<std::uint8_t> target = randomBytes(channels, size, 0);
                const PixelsView to = viewOf(target, channels, size);
                kernels().convolve({.sources = {viewOf(source, channels, size)},
                                    .depthwise = &first,
                                    .outputs = {{&second, to}}},
                                   {0, 1}, strip.data());
                const float sum = 9.0F * weight * static_cast<float>(byte - unsigned8.zeroPoint);
                for (int x = 0; x < size.width; ++x) {
                    for (int channel = 0; channel < channels; ++channel) {
                        EXPECT_EQ(static_cast<int>(to.at(0, x)[channel]) - result.zeroPoint,
                                  static_cast<int>(std::nearbyint(sum / sums.scale)))
                            << weight << ' ' << byte << ' ' << x;
                    }
                }
            }
        }
    });
}

} // namespace
} // namespace nightjar::native
