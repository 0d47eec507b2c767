// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/read_image.h"
#include "core/model/model_json.h"
#include "core/model/safetensors.h"
#include "core/model/sha256.h"
#include "core/network/model_info.h"
#include "core/network/unet_layout.h"
#include "tests/support/cli.h"
#include "tests/support/mean_of.h"
#include "tests/support/some_model.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using test::Cli;

TEST_F(Cli, DoesNotReadModelsFromTheCurrentFolder)
{
    fs::create_directories(path("models/stray"));
    fs::create_directories(path("resources"));
    std::ofstream(path("models/stray/model.json")) << "{}";
    const fs::path program = NIGHTJAR_CLI;
    std::ofstream(path(program.filename().string())) << "a file with the program's name";
    // Started through PATH, the program's argv[0] is the name of that file.
    const test::Outcome listed =
        test::runCommand("cd " + text("") + " && PATH='" + program.parent_path().string() +
                         ":/usr/bin:/bin' " + program.filename().string() + " models 2>&1");
    EXPECT_EQ(listed.status, 0);
    EXPECT_EQ(listed.output.find("stray"), std::string::npos) << listed.output;
}

TEST_F(Cli, AnImportedModelIsListedAndUsedWithARatio)
{
    const test::PersonAt person(path(""));
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
    EXPECT_LT(given["fidelity"]["brightness_shift"].get<double>(), -0.5) << "half grey of 100 times 0.02";
    EXPECT_NE(runAloud("denoise " + text("a.dng") + " -o " + text("c.png") + " --model grey --ratio 100")
                  .output.find("a.dng: the network changed the photo's brightness by -"),
              std::string::npos);
    for (const std::string name : {"a.png", "b.png"}) {
        for (int channel = 0; channel < 3; ++channel) {
            EXPECT_NEAR(test::meanOf(readImage(path(name)), channel), 0.5, 0.003) << name;
        }
    }
}

TEST_F(Cli, WhatCannotBeImportedIsSaid)
{
    const test::PersonAt person(path(""));
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
}

TEST_F(Cli, ACopiedProgramIsListedAmongTheProblemsAndNotRun)
{
    const test::PersonAt person(path(""));
    fs::create_directories(path("data/nightjar/models/copied"));
    fs::copy(NIGHTJAR_SOURCE_DIR "/tests/fuzz/corpus/pytorch/program.pt",
             path("data/nightjar/models/copied/program.pt"));
    ModelInfo info;
    info.kind = ModelKind::Program;
    info.domain = Domain::Amplified;
    info.base = Base::None;
    info.receptiveField = 94;
    info.programBytesPerPixel = 1;
    info.precisions = {Precision::Float32};
    info.weights = path("data/nightjar/models/copied/program.pt");
    info.sha256 = sha256Of(info.weights);
    writeModelInfo(info, path("data/nightjar/models/copied"));
    EXPECT_THAT(runAloud("models").output,
                testing::HasSubstr("model copied is not loaded: it is a TorchScript"));
    writePhoto("a.dng");
    EXPECT_EQ(run("denoise " + text("a.dng") + " -o " + text("a.png") + " --model copied").status, 2);
    EXPECT_FALSE(fs::exists(path("a.png")));
}

TEST_F(Cli, WhatAModelSaysOfItselfDoesNotSteerATerminal)
{
    const test::PersonAt person(path(""));
    test::someModel(path("data/nightjar/models/evil"), Variant::Lighter);
    ModelInfo info = readModelInfo(path("data/nightjar/models/evil"));
    info.description = "clears\x1b[2Jthe screen";
    writeModelInfo(info, path("data/nightjar/models/evil"));
    fs::create_directories(path("data/nightjar/models/a\x1b[2Jb"));
    fs::copy(path("data/nightjar/models/evil/model.json"), path("data/nightjar/models/a\x1b[2Jb/model.json"));
    const std::string listed = runAloud("models").output;
    EXPECT_EQ(listed.find('\x1b'), std::string::npos);
    EXPECT_THAT(listed, testing::HasSubstr("clears�[2Jthe screen"));
    EXPECT_THAT(listed, testing::HasSubstr("its folder's name has control characters"));
}

TEST_F(Cli, ModelsListsWhatIsInstalled)
{
    const test::Outcome outcome = run("models --json");
    ASSERT_EQ(outcome.status, 0);
    const Json listed = Json::parse(outcome.output);
    for (const Json& model : listed["models"]) {
        EXPECT_GT(model["weights_bytes"].get<std::size_t>(), model["parameters"].get<std::size_t>());
    }
}

} // namespace
} // namespace nightjar
