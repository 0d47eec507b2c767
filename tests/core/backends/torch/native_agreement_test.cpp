// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Nightjar's own engine beside LibTorch, the reference.
#include "core/backends/load_network.h"
#include "core/backends/native/native_network.h"
#include "core/backends/torch/torch_network.h"
#include "core/denoise/denoiser.h"
#include "core/model/model_json.h"
#include "core/network/processor.h"
#include "core/network/unet_layout.h"
#include "core/train/calibration.h"
#include "tests/core/backends/native/every_target.h"
#include "tests/support/picture_difference.h"
#include "tests/support/synthetic_mosaic.h"
#include "tests/support/thrown.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/ops/rand.h>
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace nightjar {
namespace {

Weights weightsOf(const NamedTensors& tensors)
{
    Weights weights;
    for (const auto& [name, tensor] : tensors) {
        const float* values = tensor.data_ptr<float>();
        weights.tensors[name] = {tensor.sizes().vec(), std::vector<float>(values, values + tensor.numel())};
    }
    return weights;
}

/// Random weights, biases too, which `initialWeights` leaves at zero.
NamedTensors randomTensors(Variant variant)
{
    NamedTensors tensors = initialWeights(variant, 11);
    const at::Generator random =
        at::detail::createCPUGenerator(11); // LibTorch's own goes on from test to test
    for (auto& [name, tensor] : tensors) {
        if (name.ends_with(".bias")) {
            tensor.uniform_(-0.2, 0.2, random);
        }
    }
    return tensors;
}

Planes randomPlanes(Size size, unsigned seed = 5)
{
    Planes planes(4, size);
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> values(-0.2F, 1.0F);
    std::generate_n(planes.view().data, planes.values().size(), [&] { return values(random); });
    return planes;
}

Planes outputOf(Network& network, const Planes& input)
{
    Planes output(12, input.size());
    network.run(input.view(), output.view());
    return output;
}

/// The largest difference, of the largest magnitude there is.
double relativeDifference(const Planes& a, const Planes& b)
{
    double largest = 0.0;
    double magnitude = 0.0;
    for (std::size_t i = 0; i < a.values().size(); ++i) {
        largest = std::max(largest, std::abs(static_cast<double>(a.values()[i]) - b.values()[i]));
        magnitude = std::max(magnitude, std::abs(static_cast<double>(b.values()[i])));
    }
    return largest / magnitude;
}

/// Random weights with the ranges that their values lie between.
ModelInfo calibratedInfo(Variant variant, const NamedTensors& tensors)
{
    avoidFaultyInstructions();
    ModelInfo info;
    info.variant = variant;
    info.receptiveField = unetReceptiveField;
    info.activationRanges = calibrate(tensors, {at::rand({1, 4, 64, 64}, at::detail::createCPUGenerator(9))});
    return info;
}

TEST(NativeNetwork, GivesWhatLibTorchGivesInEveryVariantAndSize)
{
    for (const Variant variant : allVariants) {
        const NamedTensors tensors = randomTensors(variant);
        ModelInfo info;
        info.variant = variant;
        TorchNetwork reference(info, tensors, Precision::Float32);
        NativeNetwork network(info, weightsOf(tensors), Precision::Float32);
        // One tile of the alignment, sides that leave tiles of pixels of every width over, and back.
        for (const Size size : {Size{16, 16}, Size{208, 48}, Size{32, 176}, Size{16, 16}, Size{496, 272}}) {
            const Planes input = randomPlanes(size);
            EXPECT_LE(relativeDifference(outputOf(network, input), outputOf(reference, input)), 1e-4)
                << toString(variant) << ' ' << size.width << "×" << size.height;
        }
    }
}

TEST(NativeNetwork, GivesWhatLibTorchGivesOnEveryTarget)
{
    for (const Variant variant : allVariants) {
        const NamedTensors tensors = randomTensors(variant);
        ModelInfo info;
        info.variant = variant;
        const Planes input = randomPlanes({48, 80});
        TorchNetwork torch(info, tensors, Precision::Float32);
        const Planes expected = outputOf(torch, input);
        test::onEveryTarget([&] {
            NativeNetwork network(info, weightsOf(tensors), Precision::Float32);
            EXPECT_LE(relativeDifference(outputOf(network, input), expected), 1e-4) << toString(variant);
        });
    }
}

TEST(NativeNetwork, TiledRunsEqualTheWholeRunForEveryTileSize)
{
    constexpr NoiseModel noise{2e-3, 1e-5};
    const Mosaic mosaic = test::makeMosaic(
        {.size = {959, 318}, .phase = CfaPhase::GBRG, .noise = noise}, [](int x, int y, CfaColour colour) {
            return 0.1 + 0.08 * std::sin(0.05 * x) * std::cos(0.04 * y) + 0.03 * static_cast<int>(colour);
        });
    for (const Variant variant : allVariants) {
        for (const Precision precision : {Precision::Float32, Precision::Int8}) {
            const NamedTensors tensors = randomTensors(variant);
            const Denoiser denoiser(std::make_shared<NativeNetwork>(calibratedInfo(variant, tensors),
                                                                    weightsOf(tensors), precision));
            const auto run = [&](int side) {
                return denoiser.denoise(mosaic, {.noise = noise, .tileSide = side}, Progress()).picture;
            };
            const auto whole = run(1024);
            for (const int side : {16 * 5, 16 * 8, 16 * 13}) {
                EXPECT_TRUE(test::arePixelsEqual(*run(side), *whole))
                    << toString(variant) << ' ' << toString(precision) << " in tiles of " << side;
            }
        }
    }
}

/// Root of the mean square.
double distance(const Planes& a, const Planes& b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.values().size(); ++i) {
        const double difference = static_cast<double>(a.values()[i]) - b.values()[i];
        sum += difference * difference;
    }
    return std::sqrt(sum / static_cast<double>(a.values().size()));
}

TEST(NativeNetworkInInt8, GivesWhatLibTorchGivesWhereNoSumIsRightBetweenTwoBytes)
{
    if (!processor().wholeInt8Products) {
        GTEST_SKIP() << "LibTorch keeps to 7 bits on this processor";
    }
    for (const Variant variant : allVariants) {
        // The first layer is computed in float. With numbers of few bits its sums are exact in any order, and
        // the bytes that come of them the same.
        NamedTensors tensors = randomTensors(variant);
        for (auto& [name, tensor] : tensors) {
            if (name.starts_with("conv1_1")) {
                tensor.mul_(64).round_().div_(64);
            }
        }
        const ModelInfo info = calibratedInfo(variant, tensors);
        TorchNetwork reference(info, tensors, Precision::Int8);
        NativeNetwork network(info, weightsOf(tensors), Precision::Int8);
        int same = 0;
        constexpr unsigned runs = 64;
        for (unsigned seed = 0; seed < runs; ++seed) {
            Planes input = randomPlanes({16, 16}, seed);
            std::for_each_n(input.view().data, input.values().size(),
                            [](float& value) { value = std::round(32.0F * value) / 32.0F; });
            const double apart = relativeDifference(outputOf(network, input), outputOf(reference, input));
            same += apart <= 1e-5 ? 1 : 0;
        }
        // A whole network's results are not the same by accident; anything done otherwise shows in every run.
        EXPECT_GE(same, 1) << toString(variant);
    }
}

/// Of many values some lie so near the middle between two bytes that the order of a sum decides, and each
/// byte that is another one changes several in the next layer. So larger results are not the same: with the
/// weights that ship, half of the values differ by more than a 255th of the output's range. They are as far
/// from float32 as LibTorch's are.
TEST(NativeNetworkInInt8, IsAsNearToFloat32AsLibTorchOnEveryTarget)
{
    for (const Variant variant : allVariants) {
        const NamedTensors tensors = randomTensors(variant);
        const ModelInfo info = calibratedInfo(variant, tensors);
        TorchNetwork exact(info, tensors, Precision::Float32);
        TorchNetwork reference(info, tensors, Precision::Int8);
        const Planes input = randomPlanes({80, 112});
        const Planes expected = outputOf(exact, input);
        const double usual = distance(outputOf(reference, input), expected);
        test::onEveryTarget([&] {
            NativeNetwork network(info, weightsOf(tensors), Precision::Int8);
            EXPECT_LE(distance(outputOf(network, input), expected), 1.05 * usual) << toString(variant);
        });
    }
}

/// A scene with its noise, as the stabilised domain has it.
Planes noisyScene(Size size)
{
    Planes planes(4, size);
    std::mt19937 random(3);
    std::normal_distribution<float> noise(0.0F, 0.04F);
    const MutablePlanesView view = planes.view();
    for (int plane = 0; plane < 4; ++plane) {
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                const bool edge = (x / 24 + y / 40) % 3 == plane % 2;
                view.at(plane, y, x) = 0.3F + 0.2F * std::sin(0.07F * static_cast<float>(x + y)) +
                                       (edge ? 0.25F : 0.0F) + noise(random);
            }
        }
    }
    return planes;
}

TEST(NativeNetworkInInt8, IsAsNearToFloat32AsLibTorchWithTheWeightsThatShip)
{
    if (!processor().wholeInt8Products) {
        GTEST_SKIP() << "LibTorch keeps to 7 bits on this processor";
    }
    avoidFaultyInstructions();
    for (const std::string name : {"original", "light", "lighter", "fire"}) {
        const ModelInfo info = readModelInfo(std::filesystem::path(NIGHTJAR_SOURCE_DIR) / "models" / name);
        const Planes input = noisyScene({192, 160});
        const Planes exact = outputOf(*loadTorchNetwork(info, Precision::Float32), input);
        const double usual = distance(outputOf(*loadTorchNetwork(info, Precision::Int8), input), exact);
        EXPECT_LE(distance(outputOf(*loadNativeNetwork(info, Precision::Int8), input), exact), 1.03 * usual)
            << name;
    }
}

TEST(NativeNetworkInInt8, NeedsARangeAtEveryPoint)
{
    const NamedTensors tensors = randomTensors(Variant::Lighter);
    ModelInfo info = calibratedInfo(Variant::Lighter, tensors);
    info.activationRanges.erase("conv4_2.depthwise");
    EXPECT_EQ(test::errorOf([&] { (void)NativeNetwork(info, weightsOf(tensors), Precision::Int8); }).code(),
              ErrorCode::InvalidModel);
}

} // namespace
} // namespace nightjar
