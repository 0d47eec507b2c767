// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/cli.h"
#include "tests/support/file_bytes.h"

#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using test::Cli;

TEST_F(Cli, ARunIsMadeAgainFromItsSidecarToTheByte)
{
    writePhoto("a.dng");
    const std::string given = " --ev 2.3 --strength 0.7 --noise-gain 0.0031 --tile 16";
    for (const std::string& options :
         {"--format jpeg --quality 83 --model base" + given, std::string("--format tiff --model base"),
          "--format dng-mosaic --precision int8 --model lighter" + given,
          "--format tiff --precision int8 --model lighter --engine libtorch" + given,
          std::string("--space linear --model none"), std::string("--format png16 --model original")}) {
        ASSERT_EQ(
            run("denoise " + text("a.dng") + " -o " + text("first") + " --sidecar --overwrite " + options)
                .status,
            0)
            << options;
        ASSERT_EQ(run("denoise " + text("a.dng") + " -o " + text("again") + " --overwrite --from " +
                      text("first.json"))
                      .status,
                  0)
            << options;
        const auto bytes = test::readBytes(path("first"));
        EXPECT_GT(bytes.size(), 1000U);
        EXPECT_TRUE(bytes == test::readBytes(path("again"))) << options;
    }
}

TEST_F(Cli, ASidecarSaysHowThePictureWasMade)
{
    writePhoto("a.dng");
    ASSERT_EQ(run("denoise " + text("a.dng") + " -o " + text("a.png") + " --sidecar --model lighter").status,
              0);
    const Json record = Json::parse(std::ifstream(path("a.png.json")));
    EXPECT_EQ(record.at("photo"), "a.dng");
    EXPECT_EQ(record.at("picture"), "a.png");
    EXPECT_FALSE(record.at("nightjar").get<std::string>().empty());
    EXPECT_GE(record.at("tiles").get<int>(), 1);
    EXPECT_GT(record.at("seconds").get<double>(), 0.0);
    EXPECT_GT(record.at("peak_mb").get<int>(), 0);
    const Json& settings = record.at("settings");
    EXPECT_EQ(settings.at("model"), "lighter");
    EXPECT_EQ(settings.at("model_sha256").get<std::string>().size(), 64U);
    EXPECT_EQ(settings.at("precision"), "float32");
    EXPECT_TRUE(settings.at("engine").is_null()) << "the best was to be taken";
    EXPECT_GT(settings.at("noise").at("gain").get<double>(), 0.0);
    EXPECT_TRUE(settings.at("exposure_ev").is_number()) << "what was chosen by itself is written down";
    EXPECT_TRUE(record.at("exposure_limit").is_string());
    const Json& fidelity = record.at("fidelity");
    EXPECT_LT(std::abs(fidelity.at("brightness_shift").get<double>()), 0.01);
    for (const char* colour : {"red", "green", "blue"}) {
        EXPECT_LT(std::abs(fidelity.at("colour_shift").at(colour).get<double>()), 0.01) << colour;
    }
    EXPECT_EQ(fidelity.at("clipped_part"), 0.0);
    EXPECT_EQ(record.at("hot_pixels"), 0);
}

TEST_F(Cli, TellsHowFarTheLightWasKeptOfWhatWasDenoisedAlone)
{
    writePhoto("a.dng");
    const std::string denoise = "denoise " + text("a.dng") + " -o " + text("a.png") + " --overwrite ";
    const Json denoised = Json::parse(run(denoise + "--json --model base").output).at("results").at(0);
    EXPECT_LT(std::abs(denoised.at("fidelity").at("brightness_shift").get<double>()), 0.01);
    EXPECT_EQ(runAloud(denoise + "--model base").output.find("changed"), std::string::npos);
    EXPECT_FALSE(
        Json::parse(run(denoise + "--json --model none").output).at("results").at(0).contains("fidelity"));
}

TEST_F(Cli, ASidecarOfOtherWeightsIsRefusedAndSoIsWhatIsNone)
{
    writePhoto("a.dng");
    ASSERT_EQ(run("denoise " + text("a.dng") + " -o " + text("a.png") + " --sidecar --model lighter").status,
              0);
    Json record = Json::parse(std::ifstream(path("a.png.json")));
    record.at("settings").at("model_sha256") = std::string(64, '0');
    std::ofstream(path("other.json")) << record;
    std::ofstream(path("none.json")) << "[1, 2";
    const auto again = [&](const std::string& sidecar) {
        return run("denoise " + text("a.dng") + " -o " + text("b.png") + " --from " + text(sidecar)).status;
    };
    EXPECT_EQ(again("other.json"), exitStatus(ErrorCode::InvalidModel));
    EXPECT_EQ(again("none.json"), exitStatus(ErrorCode::InvalidArgument));
    EXPECT_EQ(again("missing.json"), exitStatus(ErrorCode::FileNotFound));
    EXPECT_EQ(again("a.png.json' --ev '1"), exitStatus(ErrorCode::InvalidArgument)) << "one or the other";
    EXPECT_FALSE(fs::exists(path("b.png")));
}

TEST_F(Cli, ASidecarsNumbersAreHeldToTheirRanges)
{
    writePhoto("a.dng");
    ASSERT_EQ(
        run("denoise " + text("a.dng") + " -o " + text("a.png") + " --sidecar --model base --engine fused")
            .status,
        0);
    const Json record = Json::parse(std::ifstream(path("a.png.json")));
    EXPECT_EQ(record["settings"]["engine"], "native");
    for (const auto& [key, value] :
         std::vector<std::pair<std::string, Json>>{{"jpeg_quality", 0},
                                                   {"strength", 1.5},
                                                   {"ratio", 0.5},
                                                   {"exposure_ev", 60},
                                                   {"tile_side", -3},
                                                   {"noise", {{"gain", 2.0}, {"read_variance", nullptr}}},
                                                   {"engine", "steam"},
                                                   {"space", "cmyk"}}) {
        Json wrong = record;
        wrong["settings"][key] = value;
        std::ofstream(path("wrong.json")) << wrong;
        EXPECT_EQ(
            run("denoise " + text("a.dng") + " -o " + text("b.png") + " --from " + text("wrong.json")).status,
            exitStatus(ErrorCode::InvalidArgument))
            << key;
    }
}

TEST_F(Cli, ASidecarThatExistsIsNotReplacedUnasked)
{
    writePhoto("a.dng");
    std::ofstream(path("a.png.json")) << "precious";
    EXPECT_EQ(run("denoise " + text("a.dng") + " -o " + text("a.png") + " --sidecar --model base").status,
              exitStatus(ErrorCode::FileExists));
    EXPECT_FALSE(fs::exists(path("a.png")));
}

} // namespace
} // namespace nightjar
