// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/read_image.h"
#include "tests/support/cli.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using test::Cli;

/// Whoever writes into it waits, until it is closed.
std::array<int, 2> fullPipe()
{
    std::array<int, 2> ends{};
    EXPECT_EQ(pipe2(ends.data(), O_CLOEXEC), 0);
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    const std::array<char, 4096> page{};
    while (write(ends[1], page.data(), page.size()) > 0) {
    }
    fcntl(ends[1], F_SETFL, 0);
    return ends;
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

    std::array<int, 2> full = fullPipe();
    const pid_t child = fork();
    if (child == 0) {
        dup2(full[1], STDOUT_FILENO);
        execv(argv[0], argv.data());
        _exit(127);
    }
    while (pictures().empty() && kill(child, 0) == 0 && waitpid(child, nullptr, WNOHANG) == 0) {
        usleep(1000);
    }
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    close(full[0]);
    close(full[1]);
    for (const std::string& name : pictures()) {
        EXPECT_EQ(readImage(path("out") / name).size(), (Size{256, 192})) << name;
    }
    EXPECT_EQ(pictures().size(), 1U) << "it was to be killed midway";

    const test::Outcome resumed = run("resume --json " + text("queue.json"));
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

TEST_F(Cli, ResumeOfAFolderSaysThatItIsNoQueueAndLeavesNothing)
{
    fs::create_directory(path("photos"));
    const auto outcome = test::Cli::runAloud("resume " + text("photos"));
    EXPECT_EQ(outcome.status, exitStatus(ErrorCode::InvalidArgument));
    EXPECT_NE(outcome.output.find("photos is not a queue file"), std::string::npos) << outcome.output;
    EXPECT_FALSE(fs::exists(path("photos.lock")));
}

TEST_F(Cli, AQueueSaysWhichPhotoFailed)
{
    writePhoto("a.dng");
    writePhoto("b.dng");
    fs::resize_file(path("b.dng"), 4000);
    fs::create_directories(path("out"));
    std::ofstream(path("file")) << "no folder";
    const std::string queued = "denoise --model base --queue " + text("queue.json") + " -o ";
    const std::string said =
        runAloud(queued + text("file/out") + " " + text("a.dng") + " " + text("b.dng")).output;
    EXPECT_NE(said.find("  " + path("a.dng").string() + ": "), std::string::npos) << said;
    EXPECT_NE(said.find("  " + path("b.dng").string()), std::string::npos) << said;
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

TEST_F(Cli, AModelThatThereIsNotIsRefusedBeforeAnythingIsQueued)
{
    writePhoto("a.dng");
    const std::string queued =
        "denoise " + text("a.dng") + " -o " + text("out") + " --queue " + text("queue.json") + " --model ";
    EXPECT_EQ(run(queued + "orignal").status, exitStatus(ErrorCode::InvalidArgument));
    EXPECT_EQ(run(queued + "lighter --precision int7").status, exitStatus(ErrorCode::InvalidArgument));
    EXPECT_FALSE(fs::exists(path("queue.json")));
    ASSERT_EQ(run(queued + "''").status, 0);
    const Json queue = Json::parse(std::ifstream(path("queue.json")));
    EXPECT_FALSE(queue["photos"][0]["settings"]["model"].get<std::string>().empty())
        << "which model is the first may have changed until it runs";
}

TEST_F(Cli, AQueueIsNeverDoneWithAmxForItMayHoldInt8)
{
    writePhoto("a.dng");
    const test::Outcome outcome = test::runCommand(
        "ONEDNN_VERBOSE=1 '" NIGHTJAR_CLI "' denoise " + text("a.dng") + " -o " + text("out") + " --queue " +
        text("queue.json") + " --model lighter --precision bfloat16 --engine libtorch");
    ASSERT_EQ(outcome.status, 0);
    EXPECT_NE(outcome.output.find("info,cpu,isa"), std::string::npos) << "oneDNN says what it uses";
    EXPECT_EQ(outcome.output.find("AMX"), std::string::npos);
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

TEST_F(Cli, AQueueThatFindsTheDiskFullSaysSoAndResumeGoesOn)
{
    const fs::path disk = path("disk");
    fs::create_directories(disk);
    if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=1m") != 0) {
        GTEST_SKIP() << "this process may not mount a file system";
    }
    writePhoto("a.dng");
    {
        std::ofstream others(disk / "others");
        while (others << std::string(4096, 'x') << std::flush) {
        }
    }
    const auto full = run("denoise --json " + text("a.dng") + " -o " + text("disk/out") +
                          " --model base --queue " + text("queue.json"));
    EXPECT_EQ(full.status, exitStatus(ErrorCode::WriteFailed));
    EXPECT_NE(Json::parse(full.output).at("paused").get<std::string>().find("the disk of"),
              std::string::npos);
    fs::remove(disk / "others");
    const auto resumed = runAloud("resume " + text("queue.json"));
    EXPECT_EQ(resumed.status, 0) << resumed.output;
    EXPECT_TRUE(fs::exists(disk / "out" / "a.png"));
    umount2(disk.c_str(), MNT_DETACH);
}

} // namespace
} // namespace nightjar
