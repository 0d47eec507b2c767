// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/torch/torch_network.h"

#include "core/backends/load_network.h"
#include "core/backends/torch/int8_layers.h"
#include "core/denoise/denoiser.h"
#include "core/model/safetensors.h"
#include "core/model/sha256.h"
#include "core/network/unet_layout.h"
#include "core/system/memory.h"
#include "core/train/calibration.h"
#include "tests/support/picture_difference.h"
#include "tests/support/synthetic_mosaic.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <ATen/ops/rand.h>
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <string>
#include <utility>

namespace nightjar {
namespace {

constexpr NoiseModel noise{2e-3, 1e-5};

std::shared_ptr<Network> randomNetwork(Variant variant, Precision precision)
{
    avoidFaultyInstructions();
    const NamedTensors weights = initialWeights(variant, 3);
    ModelInfo info;
    info.name = "random";
    info.variant = variant;
    info.receptiveField = unetReceptiveField;
    info.activationRanges = calibrate(weights, {at::rand({1, 4, 64, 64})});
    return std::make_shared<TorchNetwork>(info, weights, precision);
}

TEST(TorchNetwork, TiledRunsEqualTheWholeRunForEveryTileSize)
{
    // 480×160 packed pixels, so that some tiles touch no edge at left and right.
    const Mosaic mosaic = test::makeMosaic(
        {.size = {959, 318}, .phase = CfaPhase::GBRG, .noise = noise}, [](int x, int y, CfaColour colour) {
            return 0.1 + 0.08 * std::sin(0.05 * x) * std::cos(0.04 * y) + 0.03 * static_cast<int>(colour);
        });
    for (const auto& [variant, precision] :
         {std::pair{Variant::Original, Precision::Float32}, std::pair{Variant::Light, Precision::Float32},
          std::pair{Variant::Lighter, Precision::Float32}, std::pair{Variant::Fire, Precision::Float32},
          std::pair{Variant::Original, Precision::Int8}, std::pair{Variant::Lighter, Precision::Int8}}) {
        const Denoiser denoiser(randomNetwork(variant, precision));
        const auto run = [&](int side) {
            return denoiser.denoise(mosaic, {.noise = noise, .tileSide = side}, Progress()).picture;
        };
        const auto whole = run(1024);
        for (const int side : {16 * 5, 16 * 8, 16 * 13}) {
            SCOPED_TRACE(testing::Message()
                         << toString(variant) << ' ' << toString(precision) << " in tiles of " << side);
            if (precision == Precision::Int8) {
                // The first layer is a float one, and LibTorch does not always round it alike; in 8 bits that
                // takes a value here and there to the next step of its scale, and random weights carry it on.
                // 8 bits themselves cost 6e-4 here.
                EXPECT_LE(test::meanDifferenceBeyondRounding(*run(side), *whole), 2e-4);
            } else {
                EXPECT_LE(test::differenceBeyondRounding(*run(side), *whole), 1e-5F);
            }
        }
    }
}

TEST(TorchNetwork, NeedsNoMoreMemoryThanItSays)
{
    returnFreedMemoryAtOnce();
    for (const auto& [variant, precision] :
         {std::pair{Variant::Original, Precision::Float32}, std::pair{Variant::Lighter, Precision::Float32},
          std::pair{Variant::Fire, Precision::Float32}, std::pair{Variant::Original, Precision::BFloat16},
          std::pair{Variant::Lighter, Precision::BFloat16}, std::pair{Variant::Original, Precision::Int8},
          std::pair{Variant::Lighter, Precision::Int8}, std::pair{Variant::Fire, Precision::Int8}}) {
        const auto network = randomNetwork(variant, precision);
        Planes small(4, {64, 64});
        Planes smallOutput(12, {64, 64});
        network->run(small.view(), smallOutput.view()); // what the library sets up once is not the network's
        for (const Size size : {Size{128, 128}, Size{512, 384}, Size{704, 512}}) {
            Planes input(4, size);
            Planes output(12, size);
            std::fill_n(output.view().data, output.values().size(), 1.0F); // so that its pages exist
            resetPeakResident();
            const std::size_t before = memoryStatus().resident;
            network->run(input.view(), output.view());
            const std::size_t peak = memoryStatus().peakResident;
            EXPECT_LE(peak - std::min(peak, before), network->workspace(size).bytes)
                << toString(variant) << ' ' << toString(precision) << ' ' << size.width << "×" << size.height;
        }
    }
}

/// A model folder with random weights.
ModelInfo storedModel(const std::filesystem::path& folder)
{
    Weights weights;
    for (const auto& [name, tensor] : initialWeights(Variant::Lighter, 5)) {
        const float* values = tensor.data_ptr<float>();
        weights.tensors[name] = {tensor.sizes().vec(), std::vector<float>(values, values + tensor.numel())};
    }
    ModelInfo info;
    info.name = "stored";
    info.variant = Variant::Lighter;
    info.precisions = {Precision::Float32};
    info.weights = folder / "weights.safetensors";
    writeSafetensors(weights, WeightStorage::Float32, info.weights);
    info.sha256 = sha256Of(info.weights);
    return info;
}

TEST(TorchNetwork, MakesOneSentenceOfWhatLibTorchThrows)
{
    // Of 18 pixels halved and doubled again only 16 are left, which cannot be joined with what was skipped.
    Planes input(4, {18, 18});
    Planes output(12, {18, 18});
    for (const Precision precision : {Precision::Float32, Precision::Int8}) {
        const auto network = randomNetwork(Variant::Original, precision);
        const Error error = test::errorOf([&] { network->run(input.view(), output.view()); });
        const std::string sentence = error.what();
        EXPECT_EQ(error.code(), ErrorCode::Internal);
        EXPECT_TRUE(sentence.starts_with("LibTorch could not run the network: Sizes of tensors must match"))
            << sentence;
        EXPECT_EQ(sentence.find('\n'), std::string::npos) << sentence;
    }
}

TEST(LoadNetwork, GivesTheStoredWeights)
{
    const TemporaryFolder folder;
    const ModelInfo info = storedModel(folder.path());
    const auto loaded = loadTorchNetwork(info, Precision::Float32);
    TorchNetwork direct(info, initialWeights(Variant::Lighter, 5), Precision::Float32);
    Planes input(4, {32, 32});
    std::fill_n(input.view().data, input.values().size(), 0.3F);
    Planes a(12, {32, 32});
    Planes b(12, {32, 32});
    loaded->run(input.view(), a.view());
    direct.run(input.view(), b.view());
    EXPECT_EQ(a.values(), b.values());
}

TEST(LoadNetwork, TakesTheFasterEngineThatCan)
{
    const TemporaryFolder folder;
    ModelInfo info = storedModel(folder.path());
    EXPECT_EQ(engineFor(info, Precision::Float32), Engine::Native);
    EXPECT_EQ(engineFor(info, Precision::Int8), Engine::Native);
    EXPECT_EQ(engineFor(info, Precision::BFloat16), Engine::LibTorch);
    info.precisions.push_back(Precision::BFloat16);
    EXPECT_NO_THROW((void)loadNetwork(info, Precision::BFloat16));
    EXPECT_EQ(test::errorOf([&] { (void)loadNativeNetwork(info, Precision::BFloat16); }).code(),
              ErrorCode::InvalidArgument);
    EXPECT_EQ(test::errorOf([&] { (void)loadNetwork(info, Precision::Int8); }).code(),
              ErrorCode::InvalidArgument)
        << "the model is not ready for it";
    info.kind = ModelKind::Program;
    EXPECT_EQ(engineFor(info, Precision::Float32), Engine::LibTorch);
}

TEST(LoadNetwork, RefusesOtherWeightsThanModelJsonNames)
{
    const TemporaryFolder folder;
    ModelInfo info = storedModel(folder.path());
    info.sha256[0] = info.sha256[0] == '0' ? '1' : '0';
    EXPECT_EQ(test::errorOf([&] { (void)loadNetwork(info, Precision::Float32); }).code(),
              ErrorCode::InvalidModel);
    info.weights = folder.path() / "missing.safetensors";
    EXPECT_EQ(test::errorOf([&] { (void)loadNetwork(info, Precision::Float32); }).code(),
              ErrorCode::InvalidModel);
}

} // namespace
} // namespace nightjar
