// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Nightjar's own engine beside LibTorch, the reference.
#include "core/network/fused/fused_network.h"
#include "core/network/torch/torch_network.h"
#include "core/network/unet_layout.h"
#include "tests/core/network/fused/every_target.h"

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

} // namespace
} // namespace nightjar
