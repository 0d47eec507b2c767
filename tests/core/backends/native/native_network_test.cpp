// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/native/native_network.h"

#include "core/backends/native/amx.h"
#include "core/network/int8_layout.h"
#include "core/network/unet_layout.h"
#include "core/system/memory.h"
#include "tests/support/thrown.h"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <random>

namespace nightjar {
namespace {

Weights randomWeights(Variant variant)
{
    Weights weights;
    std::mt19937 random(7);
    for (const TensorShape& tensor : unetLayout(variant)) {
        std::normal_distribution<float> values(0.0F, 0.05F);
        auto& [shape, stored] = weights.tensors[tensor.name];
        shape = tensor.shape;
        stored.resize(tensor.elements());
        std::generate(stored.begin(), stored.end(), [&] { return values(random); });
    }
    return weights;
}

/// With ranges that no value of these tests leaves by much, at every point.
ModelInfo infoOf(Variant variant)
{
    ModelInfo info;
    info.variant = variant;
    for (const TensorShape& tensor : unetLayout(variant)) {
        info.activationRanges[layerOf(tensor.name)] = {-0.7F, 1.3F};
    }
    for (const native::PlannedBuffer& buffer : native::planUNet(variant, {16, 16}, 1, true).buffers) {
        info.activationRanges[buffer.point] = {-0.7F, 1.3F};
    }
    return info;
}

constexpr std::array computedIn{Precision::Float32, Precision::Int8};

Planes randomPlanes(Size size)
{
    Planes planes(4, size);
    std::mt19937 random(5);
    std::uniform_real_distribution<float> values(0.0F, 1.0F);
    std::generate_n(planes.view().data, planes.values().size(), [&] { return values(random); });
    return planes;
}

TEST(NativeNetwork, GivesTheSameWhateverTheThreads)
{
    for (const Variant variant : allVariants) {
        for (const Precision precision : computedIn) {
            const Weights weights = randomWeights(variant);
            const Planes input = randomPlanes({48, 80});
            Planes expected(12, input.size());
            NativeNetwork(infoOf(variant), weights, precision, 1).run(input.view(), expected.view());
            for (const int threads : {2, 3, 8}) {
                Planes output(12, input.size());
                NativeNetwork network(infoOf(variant), weights, precision, threads);
                network.run(input.view(), output.view());
                EXPECT_EQ(output.values(), expected.values())
                    << toString(variant) << ' ' << toString(precision) << ' ' << threads;
            }
        }
    }
}

TEST(NativeNetwork, GivesTheSameWhateverItComputedBefore)
{
    for (const Variant variant : allVariants) {
        for (const Precision precision : computedIn) {
            NativeNetwork network(infoOf(variant), randomWeights(variant), precision, 2);
            const Planes input = randomPlanes({48, 32});
            Planes first(12, input.size());
            network.run(input.view(), first.view());
            const Planes other = randomPlanes({64, 80});
            Planes otherOutput(12, other.size());
            network.run(other.view(), otherOutput.view());
            Planes second(12, input.size());
            network.run(input.view(), second.view());
            EXPECT_EQ(first.values(), second.values()) << toString(variant) << ' ' << toString(precision);
            network.releaseWorkspace();
            Planes third(12, input.size());
            network.run(input.view(), third.view());
            EXPECT_EQ(first.values(), third.values()) << toString(variant) << ' ' << toString(precision);
        }
    }
}

TEST(NativeNetwork, GivesTheSameInTilesAsWithoutThem)
{
    if (!native::amxAllowed()) {
        GTEST_SKIP() << "neither this processor nor this system need have AMX";
    }
    for (const Variant variant : allVariants) {
        for (const Size size : {Size{16, 16}, Size{80, 112}, Size{272, 48}}) {
            const Planes input = randomPlanes(size);
            Planes inTiles(12, size);
            NativeNetwork(infoOf(variant), randomWeights(variant), Precision::Int8)
                .run(input.view(), inTiles.view());
            native::forbidAmx(true);
            Planes without(12, size);
            NativeNetwork(infoOf(variant), randomWeights(variant), Precision::Int8)
                .run(input.view(), without.view());
            native::forbidAmx(false);
            EXPECT_EQ(inTiles.values(), without.values()) << toString(variant) << ' ' << size.width;
        }
    }
}

TEST(NativeNetwork, NeedsNoMoreMemoryThanItSaysAndGivesItBack)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "the sanitizer keeps what is given back";
#endif
    returnFreedMemoryAtOnce();
    const Size size{512, 384};
    for (const Variant variant : allVariants) {
        for (const Precision precision : computedIn) {
            NativeNetwork network(infoOf(variant), randomWeights(variant), precision);
            const Planes input = randomPlanes(size);
            Planes output(12, size);
            std::fill_n(output.view().data, output.values().size(), 1.0F); // so that its pages exist
            const std::size_t said = network.workspace(size).bytes;
            constexpr std::size_t little = std::size_t{1} << 20;
            // A system that is short of memory may take pages of ours in between: then it is measured again.
            std::size_t taken = 0;
            std::size_t left = 0;
            const auto isAsSaid = [&] {
                return taken <= said + little && taken >= said / 10 * 9 && left <= little;
            };
            for (int attempt = 0; attempt < 5 && !isAsSaid(); ++attempt) {
                resetPeakResident();
                const std::size_t before = memoryStatus().resident;
                network.run(input.view(), output.view());
                taken = memoryStatus().peakResident - before;
                network.releaseWorkspace();
                const std::size_t after = memoryStatus().resident;
                left = after - std::min(after, before);
            }
            EXPECT_TRUE(isAsSaid()) << toString(variant) << ' ' << toString(precision) << " took " << taken
                                    << " bytes of " << said << ", and left " << left;
        }
    }
}

TEST(NativeNetwork, GivesTheSameInManyStripsAsInOne)
{
    constexpr int manyThreads = 64; // each has some rows of a strip, which is the whole then
    for (const Variant variant : allVariants) {
        for (const Precision precision : computedIn) {
            const Weights weights = randomWeights(variant);
            for (const int height : {64, 480, 976}) {
                const Planes input = randomPlanes({16, height});
                Planes expected(12, input.size());
                NativeNetwork(infoOf(variant), weights, precision, manyThreads)
                    .run(input.view(), expected.view());
                Planes output(12, input.size());
                NativeNetwork(infoOf(variant), weights, precision, 1).run(input.view(), output.view());
                EXPECT_EQ(output.values(), expected.values())
                    << toString(variant) << ' ' << toString(precision) << ' ' << height;
            }
        }
    }
}

TEST(NativeNetwork, RefusesWeightsOfAnotherVariant)
{
    Weights weights = randomWeights(Variant::Lighter);
    EXPECT_EQ(test::errorOf([&] {
                  (void)NativeNetwork(infoOf(Variant::Light), weights, Precision::Float32);
              }).code(),
              ErrorCode::InvalidModel);
    weights.tensors.at("upv7.bias").shape = {127};
    EXPECT_EQ(test::errorOf([&] {
                  (void)NativeNetwork(infoOf(Variant::Lighter), weights, Precision::Float32);
              }).code(),
              ErrorCode::InvalidModel);
}

} // namespace
} // namespace nightjar
