// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/evaluate_pair.h"

#include "core/export/dng.h"
#include "core/network/base_network.h"
#include "tests/support/landscape.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <stop_token>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

struct Shot
{
    double brightness = 0.5;
    Point shift{};
    NoiseModel noise{};
    Size size{320, 256};
};

PhotoInfo exposed(double seconds, double iso)
{
    PhotoInfo info;
    info.exposureSeconds = seconds;
    info.iso = iso;
    return info;
}

class EvaluatePair : public testing::Test
{
protected:
    fs::path write(const std::string& name, const Shot& shot) const
    {
        const Mosaic plain = test::makeMosaic({.size = shot.size, .noise = shot.noise},
                                              test::landscapeScene(shot.brightness, shot.shift));
        Mosaic::Parts parts{.size = plain.size(),
                            .phase = plain.phase(),
                            .samples = {},
                            .levels = plain.levels(),
                            .colour = {.whiteBalance = {2.0, 1.0, 1.5}},
                            .info = {},
                            .noiseProfile = {}};
        for (int y = 0; y < plain.size().height; ++y) {
            parts.samples.insert(parts.samples.end(), plain.row(y).begin(), plain.row(y).end());
        }
        writeDng(Mosaic(std::move(parts)), m_folder.path() / name);
        return m_folder.path() / name;
    }

    [[nodiscard]] static PairScore evaluate(const ExposurePair& pair, const EvaluationSettings& settings = {},
                                            const Progress& progress = {})
    {
        const std::vector<Method> methods{{"base", std::make_shared<BaseNetwork>()}, {"none", nullptr}};
        return evaluatePair(pair, methods, settings, progress);
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(EvaluatePair, BrightensByTheRatioAndScoresEachMethod)
{
    const PairScore score =
        evaluate({.shortExposure = write("short.dng", {.brightness = 0.01, .noise = {1e-3, 1e-6}}),
                  .longExposure = write("long.dng", {.brightness = 0.5}),
                  .namedRatio = 50.0});
    EXPECT_EQ(score.ratio, 50.0);
    EXPECT_EQ(score.compared, (Size{320, 256}));
    EXPECT_FALSE(score.alignment.has_value());
    ASSERT_EQ(score.qualities.size(), 2U);
    EXPECT_GT(score.qualities[0].psnr, score.qualities[1].psnr + 3.0);
    EXPECT_GT(score.qualities[0].ssim, score.qualities[1].ssim);
}

TEST_F(EvaluatePair, WithoutNoiseTheRightRatioMakesThePicturesEqual)
{
    const ExposurePair pair{.shortExposure = write("short.dng", {.brightness = 0.1}),
                            .longExposure = write("long.dng", {.brightness = 0.5}),
                            .namedRatio = 5.0};
    EXPECT_GT(evaluate(pair).qualities[1].psnr, 55.0);
    EXPECT_LT(evaluate({pair.shortExposure, pair.longExposure, 4.0}).qualities[1].psnr, 30.0);
}

TEST_F(EvaluatePair, WhatTheLongExposureClippedIsClippedInBoth)
{
    const PairScore score = evaluate({.shortExposure = write("short.dng", {.brightness = 0.2}),
                                      .longExposure = write("long.dng", {.brightness = 2.0}),
                                      .namedRatio = 10.0});
    EXPECT_GT(score.qualities[1].psnr, 40.0);
}

TEST_F(EvaluatePair, RegisteredFindsAShiftAndComparesWhatBothShow)
{
    const ExposurePair pair{.shortExposure = write("short.dng", {.brightness = 0.1, .shift = {-6, 4}}),
                            .longExposure = write("long.dng", {.brightness = 0.5}),
                            .namedRatio = 5.0};
    EXPECT_LT(evaluate(pair).qualities[1].psnr, 30.0);
    const PairScore score = evaluate(pair, {.registered = true});
    EXPECT_EQ(score.alignment.value().shift, (Point{-6, 4}));
    EXPECT_EQ(score.compared, (Size{314, 252}));
    EXPECT_GT(score.qualities[1].psnr, 50.0);
}

TEST_F(EvaluatePair, TheRatioIsTheNamesElseTheFilesAndAtMost300)
{
    const PhotoInfo dark = exposed(0.1, 400);
    const PhotoInfo bright = exposed(10, 100);
    EXPECT_EQ(exposureRatio({{}, {}, 250.0}, dark, bright), 250.0);
    EXPECT_EQ(exposureRatio({{}, {}, 900.0}, dark, bright), 300.0);
    EXPECT_DOUBLE_EQ(exposureRatio({}, dark, bright), 25.0);
    EXPECT_DOUBLE_EQ(exposureRatio({}, dark, exposed(10, 0)), 100.0);
    EXPECT_DOUBLE_EQ(exposureRatio({}, dark, exposed(100, 0)), 300.0);
    EXPECT_EQ(test::errorOf([&] { (void)exposureRatio({}, {}, bright); }).code(), ErrorCode::InvalidArgument);
}

TEST_F(EvaluatePair, SaysWhatIsWrongWithAPair)
{
    const fs::path photo = write("short.dng", {});
    const auto codeOf = [&](const fs::path& shortExposure, const fs::path& longExposure) {
        return test::errorOf([&] { (void)evaluate({shortExposure, longExposure, 10.0}); }).code();
    };
    EXPECT_EQ(codeOf(photo, {}), ErrorCode::FileNotFound);
    EXPECT_EQ(codeOf(photo, "missing.dng"), ErrorCode::FileNotFound);
    EXPECT_EQ(codeOf("missing.dng", photo), ErrorCode::FileNotFound);
    EXPECT_EQ(codeOf(photo, write("other.dng", {.size = {318, 256}})), ErrorCode::InvalidArgument);
}

TEST_F(EvaluatePair, TellsHowFarItIsAndStops)
{
    const ExposurePair pair{write("short.dng", {.brightness = 0.1}), write("long.dng", {}), 5.0};
    std::vector<double> told;
    static_cast<void>(
        evaluate(pair, {},
                 Progress({}, {.advanced = [&](double done) { told.push_back(done); }, .tileFinished = {}})));
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    ASSERT_FALSE(told.empty());
    EXPECT_EQ(told.back(), 1.0);
    std::stop_source stop;
    const Progress stopping(stop.get_token(),
                            {.advanced = [&](double) { stop.request_stop(); }, .tileFinished = {}});
    EXPECT_THROW(static_cast<void>(evaluate(pair, {}, stopping)), Cancelled);
}

} // namespace
} // namespace nightjar
