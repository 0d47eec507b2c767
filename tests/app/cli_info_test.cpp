// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/cli.h"
#include "tests/support/patterned_mosaic.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using test::Cli;

TEST_F(Cli, InfoSaysWhatTheRawIs)
{
    writePhoto("a.dng", 0.1);
    const test::Outcome outcome = run("info --json " + text("a.dng"));
    ASSERT_EQ(outcome.status, 0);
    const Json info = Json::parse(outcome.output)["results"][0];
    EXPECT_EQ(info["width"], 96);
    EXPECT_EQ(info["cfa"], "RGGB");
    EXPECT_EQ(info["white"], 16383.0);
    EXPECT_EQ(info["noise_used"], "estimated");
    EXPECT_TRUE(info["auto_exposure_ev"].is_number());
    EXPECT_TRUE(info["auto_exposure_limit"].is_string());
    const std::string output = run("info " + text("a.dng")).output;
    EXPECT_NE(output.find("RGGB"), std::string::npos);
    EXPECT_THAT(output, testing::ContainsRegex("auto exposure  \\+[0-9.]+ EV"));
}

TEST_F(Cli, InfoSaysNothingOfWhatTheFileDoesNotSay)
{
    const auto write = [&](const std::string& name, PhotoInfo info) {
        Mosaic::Parts parts = test::patternedParts({64, 48});
        parts.info = std::move(info);
        writeDng(Mosaic(std::move(parts)), path(name));
    };
    write("known.dng", test::patternedParts().info);
    write("unknown.dng", {});
    EXPECT_THAT(run("info " + text("known.dng")).output,
                testing::HasSubstr("taken          ISO 3200, 1/25 s, f/2.8, orientation 1\n"));
    EXPECT_THAT(run("info " + text("unknown.dng")).output,
                testing::HasSubstr("taken          orientation 1\n"));
    const Json info = Json::parse(run("info --json " + text("unknown.dng")).output)["results"][0];
    for (const char* key : {"iso", "exposure_seconds", "aperture"}) {
        EXPECT_TRUE(info[key].is_null()) << key << " " << info[key];
    }
}

TEST_F(Cli, InfoDoesNotMakeUpAWhiteBalance)
{
    for (const std::string name : {"DC0012L.KDC", "P003908.KDC"}) {
        const fs::path raw = fs::path(NIGHTJAR_SHARED_DIR) / "raws/good" / name;
        if (!fs::exists(raw)) {
            GTEST_SKIP() << "needs " << raw;
        }
        const Json info = Json::parse(run("info --json '" + raw.string() + "'").output)["results"][0];
        EXPECT_TRUE(info["white_balance"].is_null()) << name;
        EXPECT_THAT(run("info '" + raw.string() + "'").output,
                    testing::HasSubstr("white balance  not in the file"));
    }
}

} // namespace
} // namespace nightjar
