// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/noise/clipped_noise.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace nightjar {
namespace {

TEST(ClippedNoise, ChangesNothingFarAboveTheFloor)
{
    const NoiseModel model{1e-3, 1e-5};
    const ClippedNoise noise(model, -0.1);
    for (const double level : {-0.01, 0.0, 0.02, 0.5}) {
        EXPECT_DOUBLE_EQ(noise.signalOf(level), level);
        EXPECT_DOUBLE_EQ(noise.varianceOf(level), model.variance(level));
    }
}

TEST(ClippedNoise, KnowsMeanAndVarianceOfClippedSamplesOfFewElectrons)
{
    const NoiseModel model{0.02, 0.0006};
    for (const double floor : {-0.03, 0.0}) {
        const ClippedNoise noise(model, floor);
        for (const double signal : {0.005, 0.03, 0.1, 0.6}) {
            std::mt19937_64 random(1);
            std::poisson_distribution<int> electrons(signal / model.gain);
            std::normal_distribution<double> read(0.0, std::sqrt(model.readVariance));
            constexpr int count = 400'000;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < count; ++i) {
                const double value = std::max(floor, electrons(random) * model.gain + read(random));
                sum += value;
                squares += value * value;
            }
            const double mean = sum / count;
            const double variance = squares / count - mean * mean;
            EXPECT_NEAR(noise.signalOf(mean), signal, 0.03 * signal + 2e-4) << floor;
            EXPECT_NEAR(noise.varianceOf(mean) / variance, 1.0, 0.015) << floor << ' ' << signal;
        }
    }
}

TEST(ClippedNoise, TakesMeansBelowWhatAnySignalHasForBlack)
{
    const ClippedNoise noise({0.02, 0.0006}, 0.0);
    EXPECT_DOUBLE_EQ(noise.signalOf(-1.0), 0.0);
    EXPECT_GT(noise.varianceOf(-1.0), 0.0);
}

} // namespace
} // namespace nightjar
