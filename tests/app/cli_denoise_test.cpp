// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/read_image.h"
#include "tests/support/cli.h"
#include "tests/support/mean_of.h"
#include "tests/support/patterned_mosaic.h"

#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using test::Cli;

TEST_F(Cli, WritesLinearPicturesWhoseWhiteIsTheSensors)
{
    writePhoto("a.dng", 0.25);
    for (const std::string model : {"base", "none"}) {
        ASSERT_EQ(run("denoise " + text("a.dng") + " -o " + text(model + ".tiff") + " --model " + model +
                      " --space linear")
                      .status,
                  0);
        const Planes picture = readImage(path(model + ".tiff"));
        EXPECT_EQ(picture.size(), (Size{96, 64}));
        for (int channel = 0; channel < 3; ++channel) {
            EXPECT_NEAR(test::meanOf(picture, channel), 0.25, 0.002) << model;
        }
    }
}

TEST_F(Cli, WritesEveryFormatByTheOutputsName)
{
    writePhoto("a.dng");
    for (const std::string name : {"a.png", "a.jpg", "a.tiff"}) {
        ASSERT_EQ(run("denoise " + text("a.dng") + " -o " + text(name) + " --model base").status, 0) << name;
        EXPECT_EQ(readImage(path(name)).size(), (Size{96, 64})) << name;
    }
    EXPECT_EQ(run("denoise " + text("a.dng") + " -o " + text("a.gif") + " --model base").status, 2);
}

TEST_F(Cli, StrengthZeroIsThePhotoAsItIs)
{
    writePhoto("a.dng");
    const auto write = [&](const std::string& name, const std::string& options) {
        ASSERT_EQ(run("denoise " + text("a.dng") + " -o " + text(name) + " --space linear " + options).status,
                  0);
    };
    write("before.tiff", "--model none");
    write("zero.tiff", "--model base --strength 0");
    write("whole.tiff", "--model base");
    EXPECT_EQ(readImage(path("before.tiff")).values(), readImage(path("zero.tiff")).values());
    EXPECT_NE(readImage(path("before.tiff")).values(), readImage(path("whole.tiff")).values());
}

TEST_F(Cli, TheAutomaticExposureComesWithItsReason)
{
    writePhoto("dark.dng", 0.0, 1e-5);
    const std::string denoising =
        "denoise " + text("dark.dng") + " -o " + text("x.png") + " --overwrite --model base";
    const Json report = Json::parse(run(denoising + " --json").output)["results"][0];
    EXPECT_LE(report["exposure_ev"].get<double>(), 2.0);
    EXPECT_EQ(report["exposure_limit"], "noise");
    EXPECT_NE(run(denoising).output.find("EV, limited by noise"), std::string::npos);
}

TEST_F(Cli, ExposureInStopsAndAsARatioAreTheSame)
{
    writePhoto("a.dng", 0.02, 1e-5);
    for (const std::string& option : {std::string("--ev 3"), std::string("--ratio 8")}) {
        const test::Outcome outcome = run("denoise " + text("a.dng") + " -o " + text("x.png") +
                                          " --overwrite --model base --json " + option);
        ASSERT_EQ(outcome.status, 0);
        const Json report = Json::parse(outcome.output)["results"][0];
        EXPECT_NEAR(report["exposure_ev"].get<double>(), 3.0, 1e-9) << option;
        EXPECT_FALSE(report.contains("exposure_limit")) << option;
    }
    EXPECT_EQ(
        run("denoise " + text("a.dng") + " -o " + text("y.png") + " --model base --ev 3 --ratio 8").status,
        2);
    EXPECT_EQ(run("denoise " + text("a.dng") + " -o " + text("y.png") + " --model base --ratio 301").status,
              2);
}

TEST_F(Cli, NeverOverwritesUnasked)
{
    writePhoto("a.dng");
    std::ofstream(path("a.png")) << "mine";
    EXPECT_EQ(run("denoise " + text("a.dng") + " -o " + text("a.png") + " --model base").status,
              exitStatus(ErrorCode::FileExists));
    EXPECT_EQ(fs::file_size(path("a.png")), 4U);
    EXPECT_EQ(run("denoise " + text("a.dng") + " -o " + text("a.png") + " --model base --overwrite").status,
              0);
    EXPECT_GT(fs::file_size(path("a.png")), 4U);
}

TEST_F(Cli, RefusesNumbersThatAreNone)
{
    writePhoto("a.dng");
    for (const std::string option :
         {"--strength nan", "--ev nan", "--ev inf", "--ratio nan", "--noise-gain nan", "--noise-read nan",
          "--memory -5", "--memory nan", "--strength ''"}) {
        EXPECT_EQ(run("denoise " + text("a.dng") + " -o " + text("a.png") + " --model base " + option).status,
                  2)
            << option;
    }
    EXPECT_FALSE(fs::exists(path("a.png")));
    EXPECT_EQ(run("bench --megapixels nan").status, 2);
    EXPECT_EQ(run("denoise " + text("a.dng") + " -o " + text("a.png") +
                  " --model base --memory 1G --strength 1.0 --ev -0.5")
                  .status,
              0);
}

TEST_F(Cli, OverwriteReplacesNothingButRegularFiles)
{
    writePhoto("a.dng");
    ASSERT_EQ(mkfifo(path("pipe.png").c_str(), 0600), 0);
    fs::create_symlink("/dev/null", path("null.png"));
    for (const std::string target : {"pipe.png", "null.png"}) {
        EXPECT_EQ(
            run("denoise " + text("a.dng") + " -o " + text(target) + " --model base --overwrite").status,
            exitStatus(ErrorCode::FileExists))
            << target;
    }
    EXPECT_TRUE(fs::is_fifo(path("pipe.png")));
    EXPECT_TRUE(fs::is_symlink(path("null.png")));
}

TEST_F(Cli, ABadFileAmongManyIsReportedAndTheRestGoOn)
{
    writePhoto("a.dng");
    writePhoto("c.dng");
    std::ofstream(path("b.dng")) << "this is no photo";
    const test::Outcome outcome = run("denoise " + text("a.dng") + " " + text("b.dng") + " " + text("c.dng") +
                                      " -o " + text("out") + " --model base --json");
    EXPECT_EQ(outcome.status, exitStatus(ErrorCode::NotARaw));
    const Json results = Json::parse(outcome.output)["results"];
    ASSERT_EQ(results.size(), 3U);
    EXPECT_EQ(results[1]["error"]["kind"], "not_a_raw");
    EXPECT_FALSE(results[1]["error"]["message"].get<std::string>().empty());
    EXPECT_TRUE(fs::exists(path("out") / "a.png"));
    EXPECT_TRUE(fs::exists(path("out") / "c.png"));
    EXPECT_FALSE(fs::exists(path("out") / "b.png"));
}

TEST_F(Cli, TheExitStatusTellsTheKindOfError)
{
    writePhoto("a.dng");
    EXPECT_EQ(run("denoise " + text("missing.dng") + " -o " + text("x.png") + " --model base").status, 3);
    EXPECT_EQ(run("denoise " + text("a.dng") + " -o " + text("x.png") + " --model nosuch").status, 2);
    EXPECT_EQ(
        run("denoise " + text("a.dng") + " -o " + text("x.png") + " --model base --precision int3").status,
        2);
    EXPECT_EQ(run("denoise " + text("a.dng") + " -o " + text("x.png") + " --model base --memory 1M").status,
              10);
    EXPECT_EQ(run("denoise " + text("a.dng") + " -o " + text("no/such/x.png") + " --model base").status, 12);
    EXPECT_EQ(
        run("denoise " + text("missing.dng") + " " + text(".") + " -o " + text("out/") + " --model base")
            .status,
        exitSeveralKinds);
    EXPECT_EQ(run("").status, 2);
    EXPECT_EQ(run("--help").status, 0);
    EXPECT_FALSE(fs::exists(path("x.png")));
}

TEST_F(Cli, TwoPhotosOfOneNameDoNotShareAPicture)
{
    fs::create_directories(path("one"));
    fs::create_directories(path("two"));
    writePhoto("one/a.dng");
    writePhoto("two/a.dng", 0.2);
    EXPECT_EQ(run("denoise " + text("one/a.dng") + " " + text("two/a.dng") + " -o " + text("out") +
                  " --model base --overwrite")
                  .status,
              2);
    EXPECT_TRUE(fs::exists(path("out") / "a.png"));
}

TEST_F(Cli, ShowsNoProgressBarInAPipe)
{
    writePhoto("a.dng");
    const std::string all =
        runAloud("denoise " + text("a.dng") + " -o " + text("a.png") + " --model base").output;
    EXPECT_EQ(all.find('\r'), std::string::npos) << all;
    EXPECT_EQ(all.find('\033'), std::string::npos);
}

TEST_F(Cli, EachFailureIsToldOnce)
{
    writePhoto("a.dng");
    std::ofstream(path("b.dng")) << "this is no photo";
    for (const std::string& photos : {text("b.dng"), text("b.dng") + " " + text("a.dng")}) {
        const test::Outcome outcome =
            runAloud("denoise " + photos + " -o " + text("out/") + " --overwrite --model base");
        const std::string sentence = path("b.dng").string() + " is ";
        const std::size_t first = outcome.output.find(sentence);
        ASSERT_NE(first, std::string::npos) << outcome.output;
        EXPECT_EQ(outcome.output.find(sentence, first + 1), std::string::npos) << outcome.output;
    }
}

TEST_F(Cli, TakesTheRatioFromAnotherPhotosExposure)
{
    const auto write = [&](const std::string& name, double seconds, double iso) {
        Mosaic::Parts parts = test::patternedParts();
        parts.info.exposureSeconds = seconds;
        parts.info.iso = iso;
        writeDng(Mosaic(std::move(parts)), path(name));
    };
    write("short.dng", 0.125, 1600);
    write("long.dng", 4, 800);
    write("longer.dng", 400, 1600);
    write("silent.dng", 0, 1600);
    const auto denoising = [&](const std::string& photo, const std::string& from) {
        return "denoise --json --model base --overwrite " + text(photo) + " -o " + text("a.png") +
               " --ratio-from " + text(from);
    };
    const auto stops = [&](const std::string& photo, const std::string& from) {
        return nlohmann::json::parse(run(denoising(photo, from)).output)["results"][0]["exposure_ev"]
            .get<double>();
    };
    EXPECT_NEAR(stops("short.dng", "long.dng"), 4.0, 1e-6) << "32 times as long at half the ISO";
    EXPECT_NEAR(stops("short.dng", "longer.dng"), std::log2(300.0), 1e-6);
    EXPECT_NEAR(stops("long.dng", "short.dng"), 0.0, 1e-6);
    for (const auto& [photo, from] : {std::pair("short.dng", "silent.dng"), {"silent.dng", "long.dng"}}) {
        const auto failed = runAloud(denoising(photo, from));
        EXPECT_EQ(failed.status, exitStatus(ErrorCode::InvalidArgument));
        EXPECT_NE(failed.output.find("silent.dng has no exposure time"), std::string::npos) << failed.output;
    }
    EXPECT_NE(run(denoising("short.dng", "long.dng") + " --ratio 3").status, 0);
}

} // namespace
} // namespace nightjar
