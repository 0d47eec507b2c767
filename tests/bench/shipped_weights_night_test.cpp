// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/load_network.h"
#include "core/denoise/denoiser.h"
#include "core/model/model_json.h"
#include "core/network/model_info.h"
#include "tests/bench/developed.h"
#include "tests/bench/night_field.h"

#include <array>
#include <cmath>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>

namespace nightjar::bench {
namespace {

/// What a model's result must reach on one small field.
struct NightBounds
{
    std::string model;
    Precision precision = Precision::Float32;
    double faintStars = 0.0;  ///< least per cent kept of SNR 5–10
    double middleStars = 0.0; ///< of SNR 10–30
    double trails = 0.0;
    double falseStars = 0.0; ///< most per megapixel
    double besideLights = 0.0;
    double skyError = 0.0; ///< per cent, either way
};

/// What today's weights reach, slightly looser, so that another processor's rounding passes: original 95.2 %,
/// 100 %, trails 100 %, no false stars, 4.25, 0.7 %; lighter 85.7 %, 98.3 %, 94 %, 67, 4.30, +0.7 %. Weights
/// that need looser bounds are worse in the dark; tighten the bounds when better ones are shipped.
const std::array<NightBounds, 2> shipped{{{.model = "original",
                                           .precision = Precision::Float32,
                                           .faintStars = 90.0,
                                           .middleStars = 98.0,
                                           .trails = 97.0,
                                           .falseStars = 23.0,
                                           .besideLights = 4.4,
                                           .skyError = 1.0},
                                          {.model = "lighter",
                                           .precision = Precision::Int8,
                                           .faintStars = 80.0,
                                           .middleStars = 95.0,
                                           .trails = 88.0,
                                           .falseStars = 90.0,
                                           .besideLights = 4.5,
                                           .skyError = 1.3}}};

class ShippedWeights : public testing::TestWithParam<NightBounds>
{
};

TEST_P(ShippedWeights, KeepTheNight)
{
    const NightBounds& bounds = GetParam();
    const double gain = 1e-3;
    const NightField field =
        makeNightField({.size = {384, 384}, .noise = {gain, std::pow(2.5 * gain, 2)}, .seed = 11});
    const ModelInfo model =
        readModelInfo(std::filesystem::path(NIGHTJAR_SOURCE_DIR) / "models" / bounds.model);
    const Denoiser denoiser(loadNativeNetwork(model, bounds.precision));
    const auto picture =
        denoiser.denoise(*field.mosaic, {.noise = field.noise, .tileSide = {}}, Progress()).picture;
    const NightScore score = scoreNight(field, planesOf(*picture).view());
    EXPECT_GE(score.stars[0].percent(), bounds.faintStars);
    EXPECT_GE(score.stars[1].percent(), bounds.middleStars);
    EXPECT_EQ(score.stars[2].kept, score.stars[2].count);
    EXPECT_GE(score.trails.percent(), bounds.trails);
    EXPECT_LE(score.falseStarsPerMegapixel(), bounds.falseStars);
    EXPECT_LE(score.errorBesideLights(), bounds.besideLights);
    EXPECT_LE(std::abs(score.skyError()), bounds.skyError);
}

INSTANTIATE_TEST_SUITE_P(Models, ShippedWeights, testing::ValuesIn(shipped),
                         [](const auto& shippedModel) { return shippedModel.param.model; });

} // namespace
} // namespace nightjar::bench
