// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/cli.h"

#include <cmath>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace nightjar {
namespace {

using Json = nlohmann::json;
using test::Cli;

TEST_F(Cli, CompareGivesPsnrSsimAndMseOfPicturesAsTheyAreStored)
{
    writePhoto("a.dng");
    ASSERT_EQ(run("denoise " + text("a.dng") + " -o " + text("a.png") + " --model base").status, 0);
    ASSERT_EQ(run("denoise " + text("a.dng") + " -o " + text("b.png") + " --model none").status, 0);
    const Json same = Json::parse(run("compare --json " + text("a.png") + " " + text("a.png")).output);
    EXPECT_TRUE(same["psnr"].is_null()); // infinite
    EXPECT_NEAR(same["ssim"].get<double>(), 1.0, 1e-12);
    EXPECT_EQ(same["mse"], 0.0);
    const Json other = Json::parse(run("compare --json " + text("a.png") + " " + text("b.png")).output);
    EXPECT_GT(other["psnr"].get<double>(), 5.0);
    EXPECT_NEAR(other["psnr"].get<double>(), -10.0 * std::log10(other["mse"].get<double>()), 1e-9);
    EXPECT_LT(other["ssim"].get<double>(), 1.0);
    EXPECT_EQ(run("compare " + text("a.png") + " " + text("b.png") + " --align none").status, 2);
}

TEST_F(Cli, CompareRegistersARawPhotoWithALongExposureAndAlignsItsBrightness)
{
    writeLandscape("short.dng", 0.02, {4, -8}, {1e-4, 1e-7});
    writeLandscape("long.dng", 0.5);
    const test::Outcome outcome = run("compare --json " + text("short.dng") + " " + text("long.dng"));
    ASSERT_EQ(outcome.status, 0);
    const Json json = Json::parse(outcome.output);
    EXPECT_EQ(json["shift"], (Json{4, -8}));
    EXPECT_EQ(json["shift_found"], true);
    EXPECT_EQ(json["align"], "brightness");
    EXPECT_NEAR(json["brightness_factor"].get<double>(), 25.0, 0.3);
    EXPECT_EQ(json["width"], 256 - 4);
    EXPECT_EQ(json["height"], 192 - 8);

    const Json plain =
        Json::parse(run("compare --json --align none " + text("short.dng") + " " + text("long.dng")).output);
    EXPECT_EQ(plain["brightness_factor"], 1.0);
    EXPECT_LT(plain["psnr"].get<double>(), json["psnr"].get<double>());
    const std::string words = run("compare " + text("short.dng") + " " + text("long.dng")).output;
    for (const std::string said : {"linear camera RGB", "+4 pixels right and -8 down", "by least squares"}) {
        EXPECT_NE(words.find(said), std::string::npos) << said << " in\n" << words;
    }
}

TEST_F(Cli, ComparesADenoisedLinearPictureWithALongExposure)
{
    writeLandscape("short.dng", 0.02, {}, {1e-3, 1e-6});
    writeLandscape("long.dng", 0.5);
    ASSERT_EQ(
        run("denoise " + text("short.dng") + " -o " + text("clean.tiff") + " --model base --space linear")
            .status,
        0);
    ASSERT_EQ(run("denoise " + text("short.dng") + " -o " + text("clean.png") + " --model base").status, 0);
    const auto psnrOf = [&](const std::string& name) {
        return Json::parse(run("compare --json " + text(name) + " " + text("long.dng")).output)["psnr"]
            .get<double>();
    };
    EXPECT_GT(psnrOf("clean.tiff"), psnrOf("short.dng") + 3.0);
    EXPECT_EQ(run("compare " + text("clean.png") + " " + text("long.dng")).status,
              exitStatus(ErrorCode::InvalidImage));
}

TEST_F(Cli, CompareRefusesOtherSizesAndWhatIsMissing)
{
    writePhoto("a.dng");
    writeLandscape("b.dng", 0.5);
    EXPECT_EQ(run("compare " + text("a.dng") + " " + text("b.dng")).status, 2);
    EXPECT_EQ(run("compare " + text("a.dng") + " " + text("missing.dng")).status, 3);
}

} // namespace
} // namespace nightjar
