// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/read_image.h"
#include "tests/support/cli.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using test::Cli;
using testing::HasSubstr;

TEST_F(Cli, RaceMeasuresEachEntryOnThePartAndWritesItsPicture)
{
    writeLandscape("a.dng", 0.1, {}, {1e-3, 1e-6});
    const test::Outcome outcome =
        run("race --json --model lighter --crop 32,16,128,96 -o " + text("out") + " " + text("a.dng"));
    ASSERT_EQ(outcome.status, 0);
    const Json json = Json::parse(outcome.output);
    EXPECT_EQ(json["crop"], (Json{32, 16, 128, 96}));
    ASSERT_GE(json["results"].size(), 2U);
    for (const Json& entry : json["results"]) {
        EXPECT_GT(entry["seconds_per_megapixel"].get<double>(), 0.0);
        EXPECT_GT(entry["photo_seconds"].get<double>(), 0.0);
        EXPECT_GT(entry["photo_peak_bytes"].get<std::size_t>(), 0U);
        EXPECT_EQ(entry["mean_difference"].is_null(), entry["precision"] == "float32");
        EXPECT_EQ(readImage(entry["picture"].get<std::string>()).size(), (Size{128, 96}));
    }
    EXPECT_EQ(readImage(path("out/before.png")).size(), (Size{128, 96}));
    EXPECT_TRUE(fs::exists(path("out/lighter-int8.png")));
}

TEST_F(Cli, RaceTakesTheMiddleAndSaysItInWords)
{
    writeLandscape("a.dng", 0.1);
    const std::string words = run("race --model base " + text("a.dng")).output;
    EXPECT_THAT(words, HasSubstr("256 × 192 pixels at 0, 0 of "));
    EXPECT_THAT(words, HasSubstr("float32"));
}

TEST_F(Cli, RaceReplacesNoPictureUnaskedAndRefusesAPartThatIsNone)
{
    writeLandscape("a.dng", 0.1);
    fs::create_directories(path("out"));
    std::ofstream(path("out/base-float32.png")) << "mine";
    const std::string command = "race --model base -o " + text("out") + " " + text("a.dng");
    EXPECT_EQ(run(command).status, exitStatus(ErrorCode::FileExists));
    EXPECT_FALSE(fs::exists(path("out/before.png"))) << "that is known before the work";
    EXPECT_EQ(run(command + " --overwrite").status, 0);
    for (const std::string crop : {"0,0,15,64", "1,0,64,64", "200,0,64,64", "2147483646,0,64,64", "0,0,64"}) {
        EXPECT_EQ(run("race --model base --crop " + crop + " " + text("a.dng")).status, 2) << crop;
    }
}

} // namespace
} // namespace nightjar
