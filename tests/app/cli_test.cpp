// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// The command line as a person or a script meets it: the built program, real files, its exit status and its
// output.
#include "app/nightjar-cli/exit_status.h"
#include "app/nightjar-cli/output_path.h"
#include "core/develop/dng.h"
#include "core/develop/read_image.h"
#include "core/network/safetensors.h"
#include "core/network/unet_layout.h"
#include "tests/support/file_bytes.h"
#include "tests/support/landscape.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/synthetic_mosaic.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <array>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <unistd.h>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

struct Outcome
{
    int status = 0;
    std::string output; ///< standard output alone
};

/// Runs nightjar-cli with arguments as a shell takes them; `errors`: where standard error goes.
Outcome run(const std::string& arguments, const std::string& errors = "2>/dev/null")
{
    Outcome outcome;
    FILE* pipe = popen(("'" NIGHTJAR_CLI "' " + arguments + " " + errors).c_str(), "r");
    std::array<char, 4096> block{};
    while (const std::size_t count = std::fread(block.data(), 1, block.size(), pipe)) {
        outcome.output.append(block.data(), count);
    }
    const int status = pclose(pipe);
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
}

class Cli : public testing::Test
{
protected:
    [[nodiscard]] fs::path path(const std::string& name) const { return m_folder.path() / name; }
    [[nodiscard]] std::string text(const std::string& name) const { return "'" + path(name).string() + "'"; }

    /// A grey photo of one level, RGGB, 96×64.
    void writePhoto(const std::string& name, double level = 0.1, double noise = 2e-3) const
    {
        writeDng(test::makeMosaic({.size = {96, 64}, .noise = {noise, 1e-6}},
                                  [&](int, int, CfaColour) { return level; }),
                 path(name));
    }

    /// 256×192 pixels, RGGB, moved by `shift`; makes the folder where it is missing.
    void writeLandscape(const std::string& name, double brightness, Point shift = {},
                        NoiseModel noise = {}) const
    {
        fs::create_directories(path(name).parent_path());
        writeDng(
            test::makeMosaic({.size = {256, 192}, .noise = noise}, test::landscapeScene(brightness, shift)),
            path(name));
    }

private:
    TemporaryFolder m_folder;
};

double meanOf(const Planes& picture, int channel)
{
    double sum = 0.0;
    for (int y = 0; y < picture.size().height; ++y) {
        for (int x = 0; x < picture.size().width; ++x) {
            sum += picture.view().at(channel, y, x);
        }
    }
    return sum / static_cast<double>(picture.size().area());
}

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
            EXPECT_NEAR(meanOf(picture, channel), 0.25, 0.002) << model;
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

TEST_F(Cli, ExposureInStopsAndAsARatioAreTheSame)
{
    writePhoto("a.dng", 0.02, 1e-5);
    for (const std::string& option : {std::string("--ev 3"), std::string("--ratio 8")}) {
        const Outcome outcome = run("denoise " + text("a.dng") + " -o " + text("x.png") +
                                    " --overwrite --model base --json " + option);
        ASSERT_EQ(outcome.status, 0);
        EXPECT_NEAR(Json::parse(outcome.output)["results"][0]["exposure_ev"].get<double>(), 3.0, 1e-9)
            << option;
    }
    EXPECT_EQ(
        run("denoise " + text("a.dng") + " -o " + text("y.png") + " --model base --ev 3 --ratio 8").status,
        2);
    EXPECT_EQ(run("denoise " + text("a.dng") + " -o " + text("y.png") + " --model base --ratio 301").status,
              2);
}

TEST_F(Cli, ARunIsMadeAgainFromItsSidecarToTheByte)
{
    writePhoto("a.dng");
    const std::string given = " --ev 2.3 --strength 0.7 --noise-gain 0.0031 --tile 16";
    for (const std::string& options :
         {"--format jpeg --quality 83 --model base" + given, std::string("--format tiff --model base"),
          "--format dng-mosaic --precision int8 --model lighter" + given,
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
    EXPECT_GT(settings.at("noise").at("gain").get<double>(), 0.0);
    EXPECT_TRUE(settings.at("exposure_ev").is_number()) << "what was chosen by itself is written down";
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

TEST_F(Cli, ASidecarThatExistsIsNotReplacedUnasked)
{
    writePhoto("a.dng");
    std::ofstream(path("a.png.json")) << "precious";
    EXPECT_EQ(run("denoise " + text("a.dng") + " -o " + text("a.png") + " --sidecar --model base").status,
              exitStatus(ErrorCode::FileExists));
    EXPECT_FALSE(fs::exists(path("a.png")));
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

TEST_F(Cli, ABadFileAmongManyIsReportedAndTheRestGoOn)
{
    writePhoto("a.dng");
    writePhoto("c.dng");
    std::ofstream(path("b.dng")) << "this is no photo";
    const Outcome outcome = run("denoise " + text("a.dng") + " " + text("b.dng") + " " + text("c.dng") +
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

TEST_F(Cli, AQueueThatWasKilledGoesOnWhereItStopped)
{
    constexpr std::size_t photos = 12;
    std::vector<std::string> arguments{NIGHTJAR_CLI, "denoise"};
    for (std::size_t i = 0; i < photos; ++i) {
        const std::string name = "photo" + std::to_string(i) + ".dng";
        if (i == 2) {
            std::ofstream(path(name)) << "this is no photo";
        } else {
            writeLandscape(name, 0.2);
        }
        arguments.push_back(path(name).string());
    }
    for (const std::string& more :
         {std::string("-o"), path("out").string(), std::string("--queue"), path("queue.json").string(),
          std::string("--model"), std::string("base"), std::string("--format"), std::string("tiff")}) {
        arguments.push_back(more);
    }
    std::vector<char*> argv;
    for (std::string& argument : arguments) {
        argv.push_back(argument.data());
    }
    argv.push_back(nullptr);
    const auto pictures = [&] {
        std::vector<std::string> names;
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator(path("out"), ignored)) {
            names.push_back(entry.path().filename().string());
        }
        return names;
    };

    const pid_t child = fork();
    if (child == 0) {
        execv(argv[0], argv.data());
        _exit(127);
    }
    while (pictures().size() < 3 && kill(child, 0) == 0 && waitpid(child, nullptr, WNOHANG) == 0) {
        usleep(1000);
    }
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    for (const std::string& name : pictures()) {
        EXPECT_EQ(readImage(path("out") / name).size(), (Size{256, 192})) << name;
    }
    EXPECT_LT(pictures().size(), photos - 1) << "it was to be killed midway";

    const Outcome resumed = run("resume --json " + text("queue.json"));
    EXPECT_EQ(resumed.status, exitStatus(ErrorCode::NotARaw));
    EXPECT_EQ(Json::parse(resumed.output)["results"].size(), photos);
    EXPECT_EQ(pictures().size(), photos - 1) << "each once, and nothing else";
    for (const std::string& name : pictures()) {
        EXPECT_EQ(readImage(path("out") / name).size(), (Size{256, 192})) << name;
    }

    writeLandscape("photo2.new", 0.2);
    fs::rename(path("photo2.new"), path("photo2.dng"));
    EXPECT_EQ(run("resume --retry " + text("queue.json")).status, 0);
    EXPECT_EQ(pictures().size(), photos);
}

TEST_F(Cli, AQueueNamesItsPicturesByAPatternAndNeverOverwrites)
{
    writePhoto("a.dng");
    const std::string queued = "denoise " + text("a.dng") + " -o " + text("out") + " --model base --queue " +
                               text("queue.json") + " --name '{name}-{model}'";
    EXPECT_EQ(run(queued).status, 0);
    EXPECT_EQ(run(queued).status, 0);
    EXPECT_TRUE(fs::exists(path("out/a-base.png")));
    EXPECT_TRUE(fs::exists(path("out/a-base-2.png")));
    EXPECT_EQ(run(queued + "'{nonsense}'").status, exitStatus(ErrorCode::InvalidArgument));
    EXPECT_EQ(run("resume " + text("a.dng")).status, exitStatus(ErrorCode::InvalidArgument));
    EXPECT_EQ(run("resume " + text("missing.json")).status, exitStatus(ErrorCode::FileNotFound));
}

TEST_F(Cli, WatchDenoisesWhatComesIn)
{
    fs::create_directories(path("in"));
    const pid_t child = fork();
    if (child == 0) {
        const int null = open("/dev/null", O_WRONLY);
        dup2(null, STDOUT_FILENO);
        dup2(null, STDERR_FILENO);
        execl(NIGHTJAR_CLI, NIGHTJAR_CLI, "watch", path("in").c_str(), "-o", path("out").c_str(), "--model",
              "base", nullptr);
        _exit(127);
    }
    writePhoto("in/a.dng");
    for (int tries = 0; tries < 1200 && !fs::exists(path("out/a.png")); ++tries) {
        usleep(50000);
    }
    kill(child, SIGINT);
    waitpid(child, nullptr, 0);
    EXPECT_EQ(readImage(path("out/a.png")).size(), (Size{96, 64}));
}

TEST_F(Cli, EachFailureIsToldOnce)
{
    writePhoto("a.dng");
    std::ofstream(path("b.dng")) << "this is no photo";
    for (const std::string& photos : {text("b.dng"), text("b.dng") + " " + text("a.dng")}) {
        const Outcome outcome =
            run("denoise " + photos + " -o " + text("out/") + " --overwrite --model base", "2>&1 >/dev/null");
        const std::string sentence = path("b.dng").string() + " is ";
        const std::size_t first = outcome.output.find(sentence);
        ASSERT_NE(first, std::string::npos) << outcome.output;
        EXPECT_EQ(outcome.output.find(sentence, first + 1), std::string::npos) << outcome.output;
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

TEST_F(Cli, InfoSaysWhatTheRawIs)
{
    writePhoto("a.dng", 0.1);
    const Outcome outcome = run("info --json " + text("a.dng"));
    ASSERT_EQ(outcome.status, 0);
    const Json info = Json::parse(outcome.output)["results"][0];
    EXPECT_EQ(info["width"], 96);
    EXPECT_EQ(info["cfa"], "RGGB");
    EXPECT_EQ(info["white"], 16383.0);
    EXPECT_EQ(info["noise_used"], "estimated");
    EXPECT_NE(run("info " + text("a.dng")).output.find("RGGB"), std::string::npos);
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
    const Outcome outcome = run("compare --json " + text("short.dng") + " " + text("long.dng"));
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
    const Outcome outcome = run("evaluate --json --model base --beside none " + text("Sony"));
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
    const Outcome outcome = run("evaluate --json --register --model base " + text(""));
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

TEST_F(Cli, AnImportedModelIsListedAndUsedWithARatio)
{
    setenv("XDG_DATA_HOME", path("data").c_str(), 1);
    Weights weights;
    for (const TensorShape& tensor : unetLayout(Variant::Lighter)) {
        weights.tensors[tensor.name] = {tensor.shape, std::vector<float>(tensor.elements())};
    }
    weights.tensors["conv10_1.bias"].values.assign(12, 0.5F); // mid-grey, whatever is shown
    writeSafetensors(weights, WeightStorage::Float16, path("grey.safetensors"));

    const Json imported =
        Json::parse(run("import --json " + text("grey.safetensors") + " --name grey").output);
    EXPECT_EQ(imported["variant"], "lighter");
    EXPECT_EQ(imported["domain"], "amplified");
    EXPECT_EQ(run("import " + text("grey.safetensors")).status, exitStatus(ErrorCode::FileExists));
    EXPECT_EQ(run("import --force " + text("grey.safetensors")).status, 0);
    EXPECT_EQ(run("import --name lighter " + text("grey.safetensors")).status,
              exitStatus(ErrorCode::FileExists));
    EXPECT_NE(run("models").output.find("grey.safetensors"), std::string::npos);

    writePhoto("a.dng", 0.02, 1e-5);
    const Json estimated =
        Json::parse(run("denoise --json " + text("a.dng") + " -o " + text("a.png") + " --model grey")
                        .output)["results"][0];
    EXPECT_EQ(estimated["ratio_source"], "estimated");
    EXPECT_NEAR(estimated["ratio"].get<double>(), 45.0, 8.0); // noise lies above 0.02 of white
    const Json given = Json::parse(
        run("denoise --json " + text("a.dng") + " -o " + text("b.png") + " --model grey --ratio 100")
            .output)["results"][0];
    EXPECT_EQ(given["ratio_source"], "given");
    EXPECT_EQ(given["ratio"], 100.0);
    for (const std::string name : {"a.png", "b.png"}) {
        for (int channel = 0; channel < 3; ++channel) {
            EXPECT_NEAR(meanOf(readImage(path(name)), channel), 0.5, 0.003) << name;
        }
    }
    unsetenv("XDG_DATA_HOME");
}

TEST_F(Cli, WhatCannotBeImportedIsSaid)
{
    setenv("XDG_DATA_HOME", path("data").c_str(), 1);
    const fs::path corpus = NIGHTJAR_SOURCE_DIR "/tests/fuzz/corpus/pytorch";
    const auto status = [&](const std::string& name) {
        return run("import '" + (corpus / name).string() + "'").status;
    };
    EXPECT_EQ(status("all_types.zip.pth"), exitStatus(ErrorCode::InvalidModel)); // another network
    EXPECT_EQ(status("hostile.zip.pth"), exitStatus(ErrorCode::InvalidModel));
    EXPECT_EQ(status("text.pth"), exitStatus(ErrorCode::InvalidModel));
    EXPECT_EQ(status("program.pt"), exitStatus(ErrorCode::InvalidArgument)); // without --trust-program
    EXPECT_EQ(status("missing.pth"), exitStatus(ErrorCode::FileNotFound));
    EXPECT_TRUE(!fs::exists(path("data/nightjar/models")) || fs::is_empty(path("data/nightjar/models")));
    unsetenv("XDG_DATA_HOME");
}

TEST_F(Cli, ModelsListsWhatIsInstalled)
{
    const Outcome outcome = run("models --json");
    ASSERT_EQ(outcome.status, 0);
    const Json listed = Json::parse(outcome.output);
    for (const Json& model : listed["models"]) {
        EXPECT_GT(model["weights_bytes"].get<std::size_t>(), model["parameters"].get<std::size_t>());
    }
}

TEST_F(Cli, BenchTimesAPhotoByTheEngineAskedFor)
{
    for (const std::string engine : {"fused", "libtorch"}) {
        const Outcome outcome =
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
    const Outcome outcome =
        run("--json check " + text("a.dng") + " --model lighter --precision float32 --engine fused");
    ASSERT_EQ(outcome.status, 0) << outcome.output;
    const Json result = Json::parse(outcome.output)["results"][0];
    EXPECT_EQ(result["engine"], "fused");
    EXPECT_LE(result["largest_difference"].get<double>(), 1e-4);
}

TEST_F(Cli, ShowsNoProgressBarInAPipe)
{
    writePhoto("a.dng");
    FILE* pipe =
        popen(("'" NIGHTJAR_CLI "' denoise " + text("a.dng") + " -o " + text("a.png") + " --model base 2>&1")
                  .c_str(),
              "r");
    std::string all;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
        all += static_cast<char>(c);
    }
    pclose(pipe);
    EXPECT_EQ(all.find('\r'), std::string::npos) << all;
    EXPECT_EQ(all.find('\033'), std::string::npos);
}

TEST(OutputPaths, PutsSeveralPhotosInAFolderAndOneInAFile)
{
    EXPECT_EQ(OutputPaths("clean.png", false).next("/x/a.dng", ImageFormat::Png8), "clean.png");
    EXPECT_EQ(OutputPaths("", false).next("/x/a.dng", ImageFormat::Jpeg), "/x/a_nightjar.jpg");
    const TemporaryFolder folder;
    OutputPaths paths(folder.path() / "out", true);
    EXPECT_EQ(paths.next("/x/a.dng", ImageFormat::Tiff16), folder.path() / "out/a.tif");
    EXPECT_EQ(paths.next("/y/a.dng", ImageFormat::Tiff16), folder.path() / "out/a.tif")
        << "a photo that failed keeps no name from others";
    paths.markWritten(folder.path() / "out/a.tif");
    EXPECT_EQ(test::errorOf([&] { (void)paths.next("/y/a.dng", ImageFormat::Tiff16); }).code(),
              ErrorCode::InvalidArgument);
}

} // namespace
} // namespace nightjar
