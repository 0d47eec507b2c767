// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Each kernel beside the sums as a textbook writes them, for every set of instructions.
#include "core/network/fused/kernels.h"

#include "tests/core/network/fused/every_target.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <gmock/gmock.h>
#include <numeric>
#include <random>
#include <tuple>

namespace nightjar::fused {
namespace {

using test::onEveryTarget;

float randomValue()
{
    static std::mt19937 random(3);
    return std::uniform_real_distribution<float>(-1.0F, 1.0F)(random);
}

Weights::Tensor randomTensor(std::vector<std::int64_t> shape)
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
    [[nodiscard]] PixelsView view()
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

Picture randomPicture(int channels, Size size)
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
Picture convolved(Picture source, const Weights::Tensor& weight, const Weights::Tensor& bias, float slope)
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

Picture joined(Picture a, Picture b)
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
double largestDifference(Picture result, Picture expected)
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

AlignedBytes stripMemory()
{
    return AlignedBytes(512 * 96 * sizeof(float));
}

/// Widths that leave tiles of every number of pixels over.
constexpr std::array widths{1, 2, 3, 7, 12, 21, 26, 100};

TEST(Kernels, AreThereForEveryProcessor)
{
    EXPECT_FALSE(kernelTargets().empty());
#if defined(__aarch64__)
    EXPECT_THAT(kernels().target, testing::StartsWith("NEON"));
#endif
}

TEST(Kernels, ConvolveOneOrTwoSourcesOfAnyWidth)
{
    onEveryTarget([] {
        for (const int kernel : {1, 3}) {
            for (const auto& [inputs, outputs] : {std::pair{4, 32}, std::pair{8, 12}, std::pair{20, 76}}) {
                const Weights::Tensor weight = randomTensor({outputs, inputs, kernel, kernel});
                const Weights::Tensor bias = randomTensor({outputs});
                for (const int width : widths) {
                    Picture whole = randomPicture(inputs, {width, 3});
                    Picture result(outputs, whole.size());
                    const PackedDense layer =
                        packDense(weight, bias, std::array{inputs}, kernels().lanes, 0.2F);
                    kernels().convolve({.sources = {whole.view()}, .outputs = {{&layer, result.view()}}},
                                       {0, 3}, nullptr);
                    EXPECT_LE(largestDifference(result, convolved(whole, weight, bias, 0.2F)), 2e-5)
                        << kernel << ' ' << inputs << ' ' << outputs << ' ' << width;
                    if (inputs == 4) {
                        continue;
                    }
                    Picture a = randomPicture(4, {width, 3});
                    Picture b = randomPicture(inputs - 4, {width, 3});
                    const PackedDense two =
                        packDense(weight, bias, std::array{4, inputs - 4}, kernels().lanes, 1.0F);
                    kernels().convolve({.sources = {a.view(), b.view()}, .outputs = {{&two, result.view()}}},
                                       {0, 3}, nullptr);
                    EXPECT_LE(largestDifference(result, convolved(joined(a, b), weight, bias, 1.0F)), 2e-5);
                }
            }
        }
    });
}

TEST(Kernels, ComputeDepthwiseAndPointwiseInOnePass)
{
    onEveryTarget([] {
        for (const auto& [a, b] :
             {std::pair{4, 0}, std::pair{32, 0}, std::pair{16, 20}, std::pair{260, 252}}) {
            const int inputs = a + b;
            const Weights::Tensor depthwise = randomTensor({inputs, 1, 3, 3});
            const Weights::Tensor depthwiseBias = randomTensor({inputs});
            const Weights::Tensor pointwise = randomTensor({24, inputs, 1, 1});
            const Weights::Tensor bias = randomTensor({24});
            const PackedDepthwise first = packDepthwise(depthwise, depthwiseBias, kernels().lanes);
            const PackedDense second = packDense(pointwise, bias, std::array{inputs}, kernels().lanes, 0.2F);
            const AlignedBytes strip = stripMemory();
            for (const int width : widths) {
                Picture left = randomPicture(a, {width, 2});
                Picture right = randomPicture(b, {width, 2});
                Picture result(24, {width, 2});
                Pass pass{
                    .sources = {left.view()}, .depthwise = &first, .outputs = {{&second, result.view()}}};
                if (b > 0) {
                    pass.sources.push_back(right.view());
                }
                kernels().convolve(pass, {0, 2}, strip.data());
                const Picture between = convolved(joined(left, right), depthwise, depthwiseBias, 1.0F);
                EXPECT_LE(largestDifference(result, convolved(between, pointwise, bias, 0.2F)), 2e-4)
                    << inputs << ' ' << width;
            }
        }
    });
}

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

Picture valuesOf(std::vector<std::uint8_t> bytes, int channels, Size size, const Int8Mapping& mapping)
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
double shareOfOthers(const PixelsView& result, Picture expected, float slope, const Int8Mapping& mapping)
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

constexpr Int8Mapping byteSource{.scale = 0.01F, .zeroPoint = 57, .levels = 255};

TEST(Kernels, ConvolveBytesOfAllTheirRangeWithoutSaturating)
{
    const Int8Mapping target{.scale = 20.0F, .zeroPoint = 101, .levels = 255};
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
    const Int8Mapping target{.scale = 20.0F, .zeroPoint = 101, .levels = 255};
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
    const Int8Mapping target{.scale = 4.0F, .zeroPoint = 90, .levels = 255};
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
    const Int8Mapping between{.scale = 8.0F, .zeroPoint = 120, .levels = 255};
    const Int8Mapping target{.scale = 4000.0F, .zeroPoint = 99, .levels = 255};
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
    const Int8Mapping unsigned8{.scale = 1.0F, .zeroPoint = 128, .levels = 255};
    const Int8Mapping sums{.scale = 1200.0F, .zeroPoint = 128, .levels = 255};
    const Weights::Tensor none{.shape = {channels}, .values = std::vector<float>(channels, 0.0F)};
    Weights::Tensor identity{.shape = {channels, channels, 1, 1},
                             .values = std::vector<float>(channels * channels, 0.0F)};
    for (std::size_t channel = 0; channel < channels; ++channel) {
        identity.values[channel * (channels + 1)] = 127.0F;
    }
    const Int8Mapping result{.scale = 127.0F * sums.scale, .zeroPoint = 128, .levels = 255};
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

TEST(Kernels, SpreadTransposedConvolutionsOverEveryOtherPixel)
{
    onEveryTarget([] {
        const Weights::Tensor weight = randomTensor({8, 20, 2, 2});
        const Weights::Tensor bias = randomTensor({20});
        Picture source = randomPicture(8, {7, 3});
        Picture result(20, {14, 6});
        for (int pixel = 0; pixel < 4; ++pixel) {
            const PackedDense layer = packTransposed(weight, bias, pixel / 2, pixel % 2, kernels().lanes);
            PixelsView target = result.view();
            target.data = target.at(pixel / 2, pixel % 2);
            target.pixelStride *= 2;
            target.rowStride *= 2;
            kernels().convolve({.sources = {source.view()}, .outputs = {{&layer, target}}}, {0, 3}, nullptr);
        }
        for (int output = 0; output < 20; ++output) {
            for (int y = 0; y < 6; ++y) {
                for (int x = 0; x < 14; ++x) {
                    double sum = bias.values[static_cast<std::size_t>(output)];
                    for (int input = 0; input < 8; ++input) {
                        const int index = ((input * 20 + output) * 2 + y % 2) * 2 + x % 2;
                        sum += static_cast<double>(weight.values[static_cast<std::size_t>(index)]) *
                               source.at(input, y / 2, x / 2);
                    }
                    EXPECT_NEAR(result.at(output, y, x), sum, 1e-5);
                }
            }
        }
    });
}

TEST(Kernels, PoolTheLargestOfFour)
{
    onEveryTarget([] {
        Picture source = randomPicture(32, {14, 6});
        Picture result(32, {7, 3});
        kernels().pool(source.view(), result.view(), {0, 3});
        for (int channel = 0; channel < 32; ++channel) {
            for (int y = 0; y < 3; ++y) {
                for (int x = 0; x < 7; ++x) {
                    EXPECT_EQ(result.at(channel, y, x), std::max({source.at(channel, 2 * y, 2 * x),
                                                                  source.at(channel, 2 * y, 2 * x + 1),
                                                                  source.at(channel, 2 * y + 1, 2 * x),
                                                                  source.at(channel, 2 * y + 1, 2 * x + 1)}));
                }
            }
        }
    });
}

TEST(Kernels, FinishInPlanes)
{
    onEveryTarget([] {
        const Weights::Tensor weight = randomTensor({12, 32, 1, 1});
        const Weights::Tensor bias = randomTensor({12});
        const PackedDense layer = packDense(weight, bias, std::array{32}, kernels().lanes, 1.0F);
        const AlignedBytes strip = stripMemory();
        for (const int width : widths) {
            Picture source = randomPicture(32, {width, 3});
            Planes result(12, source.size());
            kernels().finish(source.view(), layer, result.view(), {1, 3}, strip.data());
            Picture expected = convolved(source, weight, bias, 1.0F);
            for (int plane = 0; plane < 12; ++plane) {
                for (int x = 0; x < width; ++x) {
                    EXPECT_EQ(result.view().at(plane, 0, x), 0.0F);
                    EXPECT_NEAR(result.view().at(plane, 1, x), expected.at(plane, 1, x), 1e-5);
                    EXPECT_NEAR(result.view().at(plane, 2, x), expected.at(plane, 2, x), 1e-5);
                }
            }
        }
    });
}

} // namespace
} // namespace nightjar::fused
