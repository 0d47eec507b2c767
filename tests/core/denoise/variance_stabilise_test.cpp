// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/variance_stabilise.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace nightjar {
namespace {

TEST(VarianceStabiliser, MapsBlackToZeroAndWhiteToOne)
{
    for (const double gain : {1e-6, 1e-4, 3e-2, 0.3}) {
        const VarianceStabiliser stabiliser({gain, 4 * gain * gain});
        EXPECT_NEAR(stabiliser.forward(0.0F), 0.0F, 1e-6);
        EXPECT_NEAR(stabiliser.forward(1.0F), 1.0F, 1e-5);
    }
}

TEST(VarianceStabiliser, InverseUndoesForwardAlsoBelowBlackAndAboveWhite)
{
    for (const double gain : {1e-5, 1e-3, 3e-2}) {
        const NoiseModel noise{gain, 9 * gain * gain};
        const VarianceStabiliser stabiliser(noise);
        for (const double x : {-2.0 * gain, 0.0, 1e-4, 0.01, 0.2, 1.0, 5.0}) {
            const auto value = static_cast<float>(x);
            EXPECT_NEAR(stabiliser.inverse(stabiliser.forward(value)), value, 1e-5 * (1.0 + std::abs(x)));
        }
    }
}

TEST(VarianceStabiliser, GivesNoiseTheSameDeviationAtEveryLevel)
{
    std::mt19937 random(3);
    std::normal_distribution<double> normal;
    for (const double gain : {1e-3, 1e-2}) {
        const NoiseModel noise{gain, std::pow(2.5 * gain, 2)};
        const VarianceStabiliser stabiliser(noise);
        for (const double level : {0.05, 0.2, 0.8}) {
            double sum = 0.0;
            double squares = 0.0;
            constexpr int count = 20000;
            std::poisson_distribution<int> electrons(level / gain);
            for (int i = 0; i < count; ++i) {
                const double u = stabiliser.forward(static_cast<float>(
                    gain * electrons(random) + std::sqrt(noise.readVariance) * normal(random)));
                sum += u;
                squares += u * u;
            }
            const double deviation = std::sqrt(squares / count - std::pow(sum / count, 2));
            EXPECT_NEAR(deviation / stabiliser.deviation(), 1.0, 0.06) << gain << " at " << level;
        }
    }
}

TEST(VarianceStabiliser, StaysFiniteWithoutNoise)
{
    const VarianceStabiliser stabiliser({0.0, 0.0});
    EXPECT_NEAR(stabiliser.inverse(stabiliser.forward(0.3F)), 0.3F, 1e-3);
}

} // namespace
} // namespace nightjar
