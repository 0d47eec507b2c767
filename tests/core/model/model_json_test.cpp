// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/model_json.h"
#include "core/network/model_info.h"

#include "core/network/base_network.h"
#include "tests/support/some_model.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace nightjar {
namespace {

std::string textOf(const std::filesystem::path& path)
{
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

TEST(ModelInfo, ComesBackAsItWasWritten)
{
    const TemporaryFolder folder;
    const ModelInfo written = test::someModel(folder.path() / "mine", Variant::Lighter);
    const ModelInfo read = readModelInfo(folder.path() / "mine");
    EXPECT_EQ(read.name, "mine");
    EXPECT_EQ(read.variant, written.variant);
    EXPECT_EQ(read.domain, written.domain);
    EXPECT_EQ(read.base, written.base);
    EXPECT_EQ(read.receptiveField, written.receptiveField);
    EXPECT_EQ(read.parameters, written.parameters);
    EXPECT_EQ(read.weights, written.weights);
    EXPECT_EQ(read.trainingSteps, 7);
    EXPECT_EQ(read.validationPsnr, 31.5);
}

TEST(ModelInfo, WhatInt8NeedsComesBackAsItWasWritten)
{
    const TemporaryFolder folder;
    ModelInfo written = test::someModel(folder.path(), Variant::Fire);
    written.precisions = {Precision::Float32, Precision::Int8, Precision::Int8Qat};
    written.activationRanges = {{"conv1_1", {-0.25F, 1.5F}}, {"conv2_1", {0.0F, 3.0F}}};
    written.int8Qat = {.weights = folder.path() / "other.safetensors",
                       .sha256 = std::string(64, '1'),
                       .activationRanges = {{"conv1_1", {-0.5F, 1.0F}}},
                       .validationPsnr = 30.25};
    writeModelInfo(written, folder.path());
    const ModelInfo read = readModelInfo(folder.path());
    EXPECT_EQ(read.precisions, written.precisions);
    EXPECT_EQ(read.activationRanges, written.activationRanges);
    EXPECT_EQ(read.int8Qat, written.int8Qat);
    EXPECT_TRUE(read.offers(Precision::Int8));
    EXPECT_FALSE(read.offers(Precision::BFloat16));
}

TEST(ModelInfo, EveryBaseComesBack)
{
    const TemporaryFolder folder;
    ModelInfo model = test::someModel(folder.path() / "mine", Variant::Lighter);
    for (const Base base : {Base::None, Base::Guided, Base::Robust}) {
        model.base = base;
        writeModelInfo(model, folder.path() / "mine");
        EXPECT_EQ(readModelInfo(folder.path() / "mine").base, base);
    }
}

TEST(ModelInfo, ImportedProgramsAndWeightsComeBackToo)
{
    const TemporaryFolder folder;
    ModelInfo model = test::someModel(folder.path() / "mine", Variant::Lighter);
    model.domain = Domain::Amplified;
    model.base = Base::None;
    model.importedFrom = "checkpoint.pth";
    writeModelInfo(model, folder.path() / "mine");
    const ModelInfo weights = readModelInfo(folder.path() / "mine");
    EXPECT_EQ(weights.domain, Domain::Amplified);
    EXPECT_EQ(weights.base, Base::None);
    EXPECT_EQ(weights.importedFrom, "checkpoint.pth");
    EXPECT_EQ(weights.trainingSteps, 0);

    model.kind = ModelKind::Program;
    model.weights = folder.path() / "mine/program.pt";
    model.programBytesPerPixel = 900;
    writeModelInfo(model, folder.path() / "mine");
    const ModelInfo program = readModelInfo(folder.path() / "mine");
    EXPECT_EQ(program.kind, ModelKind::Program);
    EXPECT_EQ(program.programBytesPerPixel, 900U);
    EXPECT_EQ(program.parameters, 0U);
    EXPECT_EQ(program.weights, model.weights);
}

TEST(ModelInfo, WhatContradictsItselfIsAnError)
{
    const TemporaryFolder folder;
    test::someModel(folder.path(), Variant::Original);
    const std::string good = textOf(folder.path() / "model.json");
    const auto rejects = [&](const std::string& from, const std::string& to) {
        std::string text = good;
        const auto at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        std::ofstream(folder.path() / "model.json") << text.replace(at, from.size(), to);
        EXPECT_EQ(test::errorOf([&] { (void)readModelInfo(folder.path()); }).code(), ErrorCode::InvalidModel)
            << to;
    };
    rejects("\"original\"", "\"lighter\""); // parameters no longer fit
    rejects("\"original\"", "\"giant\"");
    rejects("\"stabilised\"", "7");
    rejects("\"stabilised\"", "\"amplified\""); // with a guided base
    rejects("\"weights\"", "\"program\"");      // without bytes_per_pixel
    rejects("\"float32\"", "\"float7\"");
    rejects("\"float32\"", "\"int8\""); // without activation ranges
    rejects("\"float32\"", "\"int8-qat\"");
    rejects("\"training\"", R"("int8": {"activation_ranges": {"conv1_1": [1.0, 2.0]}}, "training")");
    for (const std::string name : {"../weights.safetensors", "..", ".", "", "/etc/passwd"}) {
        rejects("weights.safetensors", name);
    }
    rejects(": 94", ": -1");
    rejects("{", "");
}

TEST(BaseNetwork, CorrectsNothing)
{
    BaseNetwork network;
    Planes input(4, {3, 2});
    Planes output(12, {3, 2});
    output.view().at(5, 1, 2) = 7.0F;
    network.run(input.view(), output.view());
    for (const float value : output.values()) {
        EXPECT_EQ(value, 0.0F);
    }
}

} // namespace
} // namespace nightjar
