// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/noise/noise_fit.h"

#include <gtest/gtest.h>
#include <vector>

namespace nightjar {
namespace {

constexpr NoiseModel truth{2e-3, 3.2e-5};
constexpr NoiseModel poorStart{1e-5, 1e-8};

std::vector<NoiseMeasurement> measurementsOf(const NoiseModel& model, double brightest)
{
    std::vector<NoiseMeasurement> measurements;
    for (int i = 0; i <= 20; ++i) {
        const double level = brightest * i / 20;
        measurements.push_back(
            {.level = level, .variance = model.variance(level), .samples = 5000, .uncertainty = 0.02});
    }
    return measurements;
}

TEST(FitNoise, FindsTheLineFromAPoorStart)
{
    const NoiseModel fitted = fitNoise(measurementsOf(truth, 0.3), poorStart, 1e-12);
    EXPECT_NEAR(fitted.gain / truth.gain, 1.0, 0.005);
    EXPECT_NEAR(fitted.readVariance / truth.readVariance, 1.0, 0.005);
}

TEST(FitNoise, DoubtsWhatLiesAboveTheLine)
{
    auto measurements = measurementsOf(truth, 0.3);
    for (std::size_t i = 1; i < measurements.size(); i += 3) {
        measurements[i].variance *= 2.0; // texture
    }
    const NoiseModel fitted = fitNoise(measurements, poorStart, 1e-12);
    EXPECT_NEAR(fitted.gain / truth.gain, 1.0, 0.05);
    EXPECT_NEAR(fitted.readVariance / truth.readVariance, 1.0, 0.1);
}

TEST(FitNoise, KeepsTheVarianceWhereOneLevelCannotTellTheTwoNoisesApart)
{
    const NoiseMeasurement single{.level = 0.02, .variance = 9e-5, .samples = 1e5, .uncertainty = 0.02};
    const NoiseModel fitted = fitNoise({&single, 1}, poorStart, 1e-12);
    EXPECT_NEAR(fitted.variance(0.02) / 9e-5, 1.0, 0.01);
    const double electrons = std::sqrt(fitted.readVariance) / fitted.gain;
    EXPECT_GT(electrons, 1.5);
    EXPECT_LT(electrons, 3.0);
}

TEST(FitNoise, NeverGoesBelowTheLeastReadVariance)
{
    EXPECT_DOUBLE_EQ(fitNoise(measurementsOf({1e-3, 0.0}, 0.3), {1e-3, 1e-4}, 1e-6).readVariance, 1e-6);
}

} // namespace
} // namespace nightjar
