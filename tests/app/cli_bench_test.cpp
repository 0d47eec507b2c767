// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/cli.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace nightjar {
namespace {

using Json = nlohmann::json;
using test::Cli;

TEST_F(Cli, BenchGivesEveryNumberOfEachEntry)
{
    const test::Outcome outcome = run("bench --json --model lighter --crops 2 --size 16");
    ASSERT_EQ(outcome.status, 0);
    const Json results = Json::parse(outcome.output)["results"];
    ASSERT_GE(results.size(), 2U);
    for (const Json& entry : results) {
        EXPECT_EQ(entry["model"], "lighter");
        EXPECT_GT(entry["seconds"].get<double>(), 0.0);
        EXPECT_NEAR(entry["seconds_per_megapixel"].get<double>(),
                    entry["seconds"].get<double>() / (2 * 4e-6 * 16 * 16), 1e-6);
        EXPECT_GT(entry["peak_bytes"].get<std::size_t>(), 0U);
        EXPECT_GT(entry["model_bytes"].get<std::size_t>(), 1'000'000U);
        EXPECT_TRUE(entry.contains("joules"));
    }
    EXPECT_EQ(results[0]["precision"], "float32");
    EXPECT_LT(results[1]["model_bytes"].get<double>(), 0.3 * results[0]["model_bytes"].get<double>());
    EXPECT_EQ(run("bench --size 20").status, 2) << "no multiple of 16";
}

TEST_F(Cli, CheckTellsHowFarEachPrecisionIsFromFloat32AndInWhichDomain)
{
    writePhoto("a.dng");
    const Json results = Json::parse(run("check --json --model lighter " + text("a.dng")).output)["results"];
    ASSERT_GE(results.size(), 1U);
    for (const Json& entry : results) {
        EXPECT_TRUE(entry["precision"] != "float32" || entry["engine"] == "native");
        EXPECT_EQ(entry["domain"], "stabilised");
        EXPECT_GT(entry["mean_difference"].get<double>(), 0.0);
        EXPECT_LT(entry["mean_difference"].get<double>(), entry["largest_difference"].get<double>());
        EXPECT_LT(entry["largest_difference"].get<double>(), 0.2);
    }
    EXPECT_THAT(run("check --model base " + text("a.dng")).output,
                testing::HasSubstr("only LibTorch's float32 is available"));
    EXPECT_EQ(run("check " + text("missing.dng")).status, 3);
}

TEST_F(Cli, BenchTimesAPhotoByTheEngineAskedFor)
{
    for (const std::string engine : {"native", "libtorch"}) {
        const test::Outcome outcome =
            run("--json bench --model lighter --precision float32 --megapixels 0.2 --engine " + engine);
        ASSERT_EQ(outcome.status, 0) << outcome.output;
        const Json result = Json::parse(outcome.output)["results"][0];
        EXPECT_EQ(result["engine"], engine);
        EXPECT_GT(result["seconds_per_megapixel"].get<double>(), 0.0);
    }
    EXPECT_EQ(run("bench --megapixels 1 --crops 3").status, 2);
    EXPECT_EQ(run("bench --engine nosuch").status, 2);
}

TEST_F(Cli, CheckHoldsTheEnginesTogether)
{
    writePhoto("a.dng");
    const test::Outcome outcome =
        run("--json check " + text("a.dng") + " --model lighter --precision float32 --engine fused");
    ASSERT_EQ(outcome.status, 0) << outcome.output;
    const Json result = Json::parse(outcome.output)["results"][0];
    EXPECT_EQ(result["engine"], "native");
    EXPECT_LE(result["largest_difference"].get<double>(), 1e-4);
}

} // namespace
} // namespace nightjar
