// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Each kernel of floats beside the sums as a textbook writes them, for every set of instructions.
#include "core/backends/native/kernels.h"

#include "tests/core/backends/native/every_target.h"
#include "tests/core/backends/native/kernel_pictures.h"

#include <gmock/gmock.h>

namespace nightjar::native {
namespace {

using test::convolved;
using test::joined;
using test::largestDifference;
using test::onEveryTarget;
using test::Picture;
using test::randomPicture;
using test::randomTensor;
using test::stripMemory;
using test::widths;

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
} // namespace nightjar::native
