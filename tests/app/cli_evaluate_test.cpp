// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/cli.h"

#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace nightjar {
namespace {

using Json = nlohmann::json;
using test::Cli;

TEST_F(Cli, EvaluateScoresSidsTestScenesAndSaysWhatItLeftOut)
{
    for (const std::string scene : {"10003", "10011"}) {
        writeLandscape("Sony/short/" + scene + "_00_0.1s.dng", 0.02, {}, {1e-3, 1e-6});
        writeLandscape("Sony/long/" + scene + "_00_10s.dng", 2.0);
    }
    for (const std::string name : {"10034_00_0.1s.dng", "10003_01_0.1s.dng", "00001_00_0.1s.dng"}) {
        std::ofstream(path("Sony/short/" + name)) << "never read";
    }
    std::ofstream(path("Sony_test_list.txt"))
        << "./Sony/short/10003_00_0.1s.dng ./Sony/long/10003_00_10s.dng\n"
           "./Sony/short/10003_01_0.1s.dng ./Sony/long/10003_00_10s.dng\n"
           "./Sony/short/10034_00_0.1s.dng ./Sony/long/10034_00_10s.dng\n";
    const test::Outcome outcome = run("evaluate --json --model base --beside none " + text("Sony"));
    ASSERT_EQ(outcome.status, 0);
    const Json json = Json::parse(outcome.output);
    ASSERT_EQ(json["results"].size(), 1U);
    const Json& result = json["results"][0];
    EXPECT_NE(result["input"].get<std::string>().find("10003_00_0.1s.dng"), std::string::npos);
    EXPECT_EQ(result["ratio"], 100.0);
    EXPECT_GT(result["scores"]["base"]["psnr"].get<double>(), result["scores"]["none"]["psnr"].get<double>());
    EXPECT_EQ(json["mean"], result["scores"]);
    EXPECT_EQ(json["evaluated"], 1);
    EXPECT_NE(json["left_out"].dump().find("10034_00_0.1s.dng"), std::string::npos);

    const std::string words = run("evaluate --model base " + text("Sony/")).output;
    for (const std::string said : {"Sony_test_list.txt", "misaligned: 10034_00_0.1s.dng", "mean of 1"}) {
        EXPECT_NE(words.find(said), std::string::npos) << said << " in\n" << words;
    }
}

TEST_F(Cli, EvaluateGoesOnPastAPairThatCannotBeRead)
{
    for (const std::string name : {"a", "c"}) {
        writeLandscape("short/" + name + "_1s.dng", 0.05, {2, 6}, {1e-4, 1e-7});
        writeLandscape("long/" + name + "_10s.dng", 0.5);
    }
    std::ofstream(path("short/b_1s.dng")) << "no photo";
    writeLandscape("short/d_1s.dng", 0.05);
    const test::Outcome outcome = run("evaluate --json --register --model base " + text(""));
    EXPECT_EQ(outcome.status, exitSeveralKinds); // not a raw, no long exposure
    const Json json = Json::parse(outcome.output);
    ASSERT_EQ(json["results"].size(), 4U);
    EXPECT_EQ(json["results"][1]["error"]["kind"], "not_a_raw");
    EXPECT_EQ(json["results"][3]["error"]["kind"], "file_not_found");
    EXPECT_EQ(json["evaluated"], 2);
    EXPECT_EQ(json["results"][2]["shift"], (Json{2, 6}));
    EXPECT_GT(json["mean"]["base"]["psnr"].get<double>(), 25.0);

    EXPECT_EQ(Json::parse(run("evaluate --json --limit 1 --model base " + text("")).output)["results"].size(),
              1U);
    EXPECT_EQ(run("evaluate --model base " + text("short")).status, 2);
    EXPECT_EQ(run("evaluate --model base " + text("nowhere")).status, 3);
}

} // namespace
} // namespace nightjar
