// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Nightjar's own engine beside LibTorch, the reference.
#include "core/network/fused/fused_network.h"
#include "core/network/processor.h"
#include "core/network/torch/calibration.h"
#include "core/network/torch/load_network.h"
#include "core/network/torch/torch_network.h"
#include "core/network/unet_layout.h"
#include "tests/core/network/fused/every_target.h"

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
    for (auto& [name, tensor] : tensors) {
        if (name.ends_with(".bias")) {
            tensor.uniform_(-0.2, 0.2);
        }
    }
    return tensors;
}

Planes randomPlanes(Size size)
{
    Planes planes(4, size);
    std::mt19937 random(5);
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

TEST(FusedNetwork, GivesWhatLibTorchGivesInEveryVariantAndSize)
{
    for (const Variant variant : allVariants) {
        const NamedTensors tensors = randomTensors(variant);
        ModelInfo info;
        info.variant = variant;
        TorchNetwork reference(info, tensors, Precision::Float32);
        FusedNetwork network(info, weightsOf(tensors), Precision::Float32);
        // One tile of the alignment, sides that leave tiles of pixels of every width over, and back.
        for (const Size size : {Size{16, 16}, Size{208, 48}, Size{32, 176}, Size{16, 16}, Size{496, 272}}) {
            const Planes input = randomPlanes(size);
            EXPECT_LE(relativeDifference(outputOf(network, input), outputOf(reference, input)), 1e-4)
                << toString(variant) << ' ' << size.width << "×" << size.height;
        }
    }
}

TEST(FusedNetwork, GivesWhatLibTorchGivesOnEveryTarget)
{
    for (const Variant variant : allVariants) {
        const NamedTensors tensors = randomTensors(variant);
        ModelInfo info;
        info.variant = variant;
        const Planes input = randomPlanes({48, 80});
        TorchNetwork torch(info, tensors, Precision::Float32);
        const Planes expected = outputOf(torch, input);
        test::onEveryTarget([&] {
            FusedNetwork network(info, weightsOf(tensors), Precision::Float32);
            EXPECT_LE(relativeDifference(outputOf(network, input), expected), 1e-4) << toString(variant);
        });
    }
}

/// How many of the values differ by more than `quantum`.
double shareBeyond(const Planes& a, const Planes& b, double quantum)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.values().size(); ++i) {
        count += std::abs(static_cast<double>(a.values()[i]) - b.values()[i]) > quantum ? 1 : 0;
    }
    return static_cast<double>(count) / static_cast<double>(a.values().size());
}

TEST(FusedNetwork, GivesInInt8WhatLibTorchGivesButForSumsBetweenTwoBytes)
{
    if (!processor().wholeInt8Products) {
        GTEST_SKIP() << "LibTorch keeps to 7 bits on this processor";
    }
    avoidFaultyInstructions();
    for (const Variant variant : allVariants) {
        const NamedTensors tensors = randomTensors(variant);
        ModelInfo info;
        info.variant = variant;
        info.activationRanges = calibrate(tensors, {at::rand({1, 4, 64, 64})});
        TorchNetwork reference(info, tensors, Precision::Int8);
        FusedNetwork network(info, weightsOf(tensors), Precision::Int8);
        for (const Size size : {Size{16, 16}, Size{208, 48}, Size{496, 272}}) {
            const Planes input = randomPlanes(size);
            const Planes result = outputOf(network, input);
            const Planes expected = outputOf(reference, input);
            // The last layer's results are no bytes; a quantum of them is taken to be what 255 steps between
            // their extremes would be.
            const auto [lowest, highest] =
                std::minmax_element(expected.values().begin(), expected.values().end());
            const double quantum = (static_cast<double>(*highest) - *lowest) / 255.0;
            std::printf("%s %dx%d share %g rel %g\n", std::string(toString(variant)).c_str(), size.width,
                        size.height, shareBeyond(result, expected, quantum),
                        relativeDifference(result, expected));
            EXPECT_LE(shareBeyond(result, expected, quantum), 1e-3)
                << toString(variant) << ' ' << size.width << "×" << size.height;
        }
    }
}

TEST(FusedNetwork, GivesTheSameBytesOnEveryTarget)
{
    for (const Variant variant : allVariants) {
        const NamedTensors tensors = randomTensors(variant);
        ModelInfo info;
        info.variant = variant;
        info.activationRanges = calibrate(tensors, {at::rand({1, 4, 64, 64})});
        const Planes input = randomPlanes({48, 80});
        const Planes expected =
            outputOf(*std::make_unique<FusedNetwork>(info, weightsOf(tensors), Precision::Int8), input);
        test::onEveryTarget([&] {
            FusedNetwork network(info, weightsOf(tensors), Precision::Int8);
            // Whole numbers add up the same everywhere; the first layer's floats may round to another byte.
            EXPECT_LE(relativeDifference(outputOf(network, input), expected), 1e-2) << toString(variant);
        });
    }
}

} // namespace
} // namespace nightjar
