// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/train/training.h"

#include "core/train/separable_start.h"

#include "core/base/error.h"
#include "core/denoise/variance_stabilise.h"
#include "core/network/base_network.h"
#include "core/network/unet_layout.h"
#include "core/train/validation.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

/// A photograph of stripes and discs in several colours.
Photograph pattern(int seed)
{
    Planes srgb(3, {128, 96});
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < 96; ++y) {
            for (int x = 0; x < 128; ++x) {
                srgb.view().at(channel, y, x) =
                    0.5F + 0.4F * std::sin(0.1F * static_cast<float>((channel + 1) * x + seed * y));
            }
        }
    }
    return Photograph(std::as_const(srgb).view());
}

TrainingSettings settings(const std::filesystem::path& folder, int steps)
{
    TrainingSettings result;
    result.variant = Variant::Lighter;
    result.steps = steps;
    result.batch = 2;
    result.patch = 32;
    result.finalPatch = 64;
    result.validateEvery = 1000;
    result.folder = folder;
    return result;
}

Weights trained(const std::filesystem::path& folder, int steps, std::vector<int> stops)
{
    stops.push_back(steps);
    for (const int end : stops) {
        Trainer trainer(settings(folder, steps), {pattern(1), pattern(2)}, {pattern(3)});
        std::stop_source stop;
        int done = trainer.step();
        const Progress progress(stop.get_token(), {.advanced =
                                                       [&](double) {
                                                           if (++done == end) {
                                                               stop.request_stop();
                                                           }
                                                       },
                                                   .tileFinished = {}});
        try {
            trainer.run(progress, [](const TrainingReport&) {});
        } catch (const Cancelled&) {
            EXPECT_EQ(trainer.step(), end);
        }
    }
    return readCheckpoint(folder, Variant::Lighter).weights;
}

TEST(Trainer, AResumedRunIsTheRun)
{
    const TemporaryFolder once;
    const TemporaryFolder resumed;
    const Weights a = trained(once.path(), 6, {});
    const Weights b = trained(resumed.path(), 6, {2, 5});
    for (const auto& [name, tensor] : a.tensors) {
        ASSERT_EQ(tensor.values, b.tensors.at(name).values) << name;
    }
}

TEST(Trainer, BeginsWithTheWeightsGiven)
{
    const TemporaryFolder folder;
    TrainedWeights start{.variant = Variant::Lighter, .weights = {}, .step = 0};
    for (const TensorShape& tensor : unetLayout(Variant::Lighter)) {
        start.weights.tensors[tensor.name] = {tensor.shape, std::vector<float>(tensor.elements(), 0.25F)};
    }
    Trainer(settings(folder.path(), 0), {pattern(1)}, {pattern(3)}, start)
        .run(Progress(), [](const TrainingReport&) {});
    const Weights kept = readCheckpoint(folder.path(), Variant::Lighter).weights;
    EXPECT_EQ(kept.tensors.at("conv3_2.pointwise.weight").values,
              start.weights.tensors.at("conv3_2.pointwise.weight").values);

    const TemporaryFolder other;
    start.weights.tensors.erase("conv3_2.pointwise.weight");
    EXPECT_THROW(Trainer(settings(other.path(), 0), {pattern(1)}, {pattern(3)}, start), Error);
}

TEST(Trainer, BeginsWithTheWeightsOfADenserVariant)
{
    const TemporaryFolder folder;
    NamedTensors dense = initialWeights(Variant::Original, 3);
    TrainedWeights start{.variant = Variant::Original, .weights = {}, .step = 0};
    for (const auto& [name, tensor] : dense) {
        const float* values = tensor.data_ptr<float>();
        start.weights.tensors[name] = {tensor.sizes().vec(),
                                       std::vector<float>(values, values + tensor.numel())};
    }
    Trainer(settings(folder.path(), 0), {pattern(1)}, {pattern(3)}, start)
        .run(Progress(), [](const TrainingReport&) {});
    const Weights kept = readCheckpoint(folder.path(), Variant::Lighter).weights;
    const at::Tensor expected =
        separableStart(dense, Variant::Lighter).at("conv3_2.pointwise.weight").contiguous();
    const float* values = expected.data_ptr<float>();
    EXPECT_EQ(kept.tensors.at("conv3_2.pointwise.weight").values,
              std::vector<float>(values, values + expected.numel()));
}

TEST(Trainer, LearnsInBFloat16NearlyWhatItLearnsInFloat32)
{
    const TemporaryFolder exact;
    const TemporaryFolder rounded;
    std::vector<double> losses;
    for (const bool bfloat16 : {false, true}) {
        TrainingSettings some = settings((bfloat16 ? rounded : exact).path(), 4);
        some.bfloat16 = bfloat16;
        some.validateEvery = 4;
        Trainer(some, {pattern(1), pattern(2)}, {pattern(3)})
            .run(Progress(), [&](const TrainingReport& report) { losses.push_back(report.loss); });
    }
    ASSERT_EQ(losses.size(), 2U);
    EXPECT_NE(losses[0], losses[1]);
    EXPECT_NEAR(losses[0], losses[1], 0.02 * losses[0]);
}

TEST(Trainer, NeedsPhotographs)
{
    const TemporaryFolder folder;
    EXPECT_THROW(Trainer(settings(folder.path(), 1), {}, {pattern(1)}), Error);
    EXPECT_THROW(Trainer(settings(folder.path(), 1), {pattern(1)}, {}), Error);
}

TEST(Trainer, ADamagedCheckpointIsAnError)
{
    const TemporaryFolder folder;
    (void)trained(folder.path(), 1, {});
    std::filesystem::resize_file(folder.path() / "checkpoint.pt", 5000);
    EXPECT_THROW(Trainer(settings(folder.path(), 2), {pattern(1)}, {pattern(1)}), Error);
    EXPECT_THROW((void)readCheckpoint(folder.path(), Variant::Lighter), Error);
}

TEST(Validate, ScoresTheBaseLowerWhereThereIsMoreNoise)
{
    BaseNetwork base;
    const std::vector<double> psnr = validate(base, {pattern(1)});
    ASSERT_EQ(psnr.size(), validationGains.size());
    EXPECT_GT(psnr[0], psnr[1]);
    EXPECT_GT(psnr[1], psnr[2]);
    EXPECT_EQ(psnr, validate(base, {pattern(1)})) << "the noise must be the same every time";
}

TEST(Validate, ScoresANetworkOnItsOwnBase)
{
    /// A network that corrects nothing of the base it names.
    class CorrectsNothing : public BaseNetwork
    {
    public:
        explicit CorrectsNothing(Base base) { m_info.base = base; }
        [[nodiscard]] const ModelInfo& info() const override { return m_info; }

    private:
        ModelInfo m_info;
    };
    CorrectsNothing guided(Base::Guided);
    CorrectsNothing robust(Base::Robust);
    EXPECT_NE(validate(guided, {pattern(1)}), validate(robust, {pattern(1)}));
}

TEST(Trainer, TakesNoTeacherThatCorrectsAnotherBase)
{
    const TemporaryFolder folder;
    TrainingSettings some = settings(folder.path(), 1);
    some.base = Base::Robust;
    some.teacher =
        TrainedWeights{.variant = Variant::Lighter, .weights = {}, .step = 0, .base = Base::Guided};
    try {
        Trainer(some, {pattern(1)}, {pattern(3)});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::InvalidArgument);
    }
}

TEST(Trainer, ACheckpointSaysWhichBaseItsWeightsCorrect)
{
    const TemporaryFolder folder;
    TrainingSettings some = settings(folder.path(), 0);
    some.base = Base::Robust;
    Trainer(some, {pattern(1)}, {pattern(3)}).run(Progress(), [](const TrainingReport&) {});
    EXPECT_EQ(readCheckpoint(folder.path(), Variant::Lighter).base, Base::Robust);
}

TEST(MakePair, WithNextToNoNoiseTheInputIsTheSampledTarget)
{
    Planes srgb(3, {64, 64});
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x) {
                srgb.view().at(channel, y, x) =
                    0.2F + 0.01F * static_cast<float>((x + 2 * y + 7 * channel) % 60);
            }
        }
    }
    Random random(1);
    Exposure exposure;
    exposure.noise = {1e-7, 1e-12};
    exposure.believedNoise = exposure.noise;
    const TrainingPair pair = makePair(std::as_const(srgb).view(), 1.0, exposure, random);
    const Planes sampled = samplePacked(pair.clean.view());
    for (std::size_t i = 0; i < sampled.values().size(); ++i) {
        ASSERT_NEAR(pair.noisy.values()[i], sampled.values()[i], 3e-3);
    }
}

TEST(MakePair, ClipsSamplesAndTargetAtTheSensorsWhiteAndSamplesAtBlackWhereTheCameraDoes)
{
    Planes camera(3, {64, 64});
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x) {
                camera.view().at(channel, y, x) = x < 32 ? 0.0F : 9.0F;
            }
        }
    }
    Exposure exposure;
    exposure.noise = {1e-2, 1e-2};
    exposure.believedNoise = exposure.noise;
    exposure.sensorWhite = 4.0;
    exposure.clipsBlack = true;
    const VarianceStabiliser stabiliser(exposure.believedNoise);
    Random random(1);
    const TrainingPair clipped = makePair(std::as_const(camera).view(), exposure, random);
    EXPECT_FLOAT_EQ(*std::ranges::max_element(clipped.clean.values()), stabiliser.forward(4.0F));
    EXPECT_FLOAT_EQ(*std::ranges::max_element(clipped.noisy.values()), stabiliser.forward(4.0F));
    EXPECT_FLOAT_EQ(*std::ranges::min_element(clipped.noisy.values()), 0.0F);

    exposure.clipsBlack = false;
    EXPECT_LT(
        *std::ranges::min_element(makePair(std::as_const(camera).view(), exposure, random).noisy.values()),
        0.0F);
}

TEST(MakePair, SaysTheDeviationOfTheNoiseInItsInput)
{
    Planes camera(3, {128, 128});
    Exposure exposure;
    exposure.noise = {1e-3, 1e-4};
    exposure.believedNoise = exposure.noise;
    Random random(1);
    const TrainingPair pair = makePair(std::as_const(camera).view(), exposure, random);
    double squares = 0.0;
    for (const float value : pair.noisy.values()) {
        squares += static_cast<double>(value) * value;
    }
    const double deviation = std::sqrt(squares / static_cast<double>(pair.noisy.values().size()));
    EXPECT_NEAR(pair.deviation / deviation, 1.0, 0.05);
}

TEST(RandomPair, NightPatchesAreDarkAndHoldLightsFarAboveTheirSurroundings)
{
    const std::vector<Photograph> photographs{pattern(1), pattern(2)};
    for (const PatchKind kind : {PatchKind::NightStreet, PatchKind::StarField}) {
        int withLights = 0;
        double sum = 0.0;
        constexpr int patches = 20;
        for (int seed = 0; seed < patches; ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const TrainingPair pair = randomPair(photographs, {.side = 64, .kind = kind}, random);
            std::vector<float> values(pair.clean.values().begin(), pair.clean.values().end());
            for (const float value : values) {
                ASSERT_TRUE(std::isfinite(value));
            }
            const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
            std::nth_element(values.begin(), middle, values.end());
            sum += *middle;
            withLights += *std::ranges::max_element(values) > *middle + 8.0F * pair.deviation ? 1 : 0;
        }
        EXPECT_LT(sum / patches, 0.3);
        EXPECT_GE(withLights, patches / 2);
    }
}

TEST(RandomPair, IsThePairOfItsSeed)
{
    const std::vector<Photograph> photographs{pattern(1), pattern(2)};
    Random a(9);
    Random b(9);
    Random c(10);
    EXPECT_EQ(randomPair(photographs, {.side = 32}, a).noisy.values(),
              randomPair(photographs, {.side = 32}, b).noisy.values());
    EXPECT_NE(randomPair(photographs, {.side = 32}, a).noisy.values(),
              randomPair(photographs, {.side = 32}, c).noisy.values());
    EXPECT_THROW((void)randomPair(photographs, {.side = 128}, a), Error);
}

} // namespace
} // namespace nightjar
