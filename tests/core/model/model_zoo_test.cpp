// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/model_json.h"
#include "core/model/model_zoo.h"

#include "tests/support/some_model.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

const TrustedPrograms nobody{std::filesystem::path()};

/// A model that is a program, as one who copies its folder has it.
ModelInfo someProgram(const std::filesystem::path& folder)
{
    ModelInfo info = test::someModel(folder, Variant::Original);
    info.kind = ModelKind::Program;
    info.domain = Domain::Amplified;
    info.base = Base::None;
    info.programBytesPerPixel = 100;
    info.weights = folder / "program.pt";
    info.sha256 = std::string(63, '0') + '7';
    writeModelInfo(info, folder);
    return info;
}

TEST(ModelZoo, PutsTheLargestFirstAndLeavesTestModelsOut)
{
    const TemporaryFolder folder;
    test::someModel(folder.path() / "models/small", Variant::Lighter);
    test::someModel(folder.path() / "models/big", Variant::Original);
    test::someModel(folder.path() / "models/tiny-test", Variant::Lighter);
    std::filesystem::create_directories(folder.path() / "models/broken");
    std::ofstream(folder.path() / "models/broken/model.json") << "{";
    const ModelZoo zoo = findModels({folder.path()}, nobody);
    ASSERT_EQ(zoo.models.size(), 2U);
    EXPECT_EQ(zoo.models[0].name, "big");
    EXPECT_EQ(zoo.models[1].name, "small");
    EXPECT_EQ(zoo.unavailable.size(), 1U);
    EXPECT_NE(zoo.find("small"), nullptr);
    EXPECT_EQ(zoo.find("none"), nullptr);
}

TEST(ModelZoo, PutsImportedModelsLastAndLeavesUnfinishedImportsOut)
{
    const TemporaryFolder folder;
    test::someModel(folder.path() / "models/own", Variant::Lighter);
    ModelInfo imported = test::someModel(folder.path() / "models/imported", Variant::Original);
    imported.importedFrom = "file.pth";
    writeModelInfo(imported, folder.path() / "models/imported");
    test::someModel(folder.path() / "models/.cut-short.x7Yz01", Variant::Original);
    const ModelZoo zoo = findModels({folder.path()}, nobody);
    ASSERT_EQ(zoo.models.size(), 2U);
    EXPECT_EQ(zoo.models[0].name, "own");
    EXPECT_EQ(zoo.models[1].name, "imported");
}

TEST(ModelZoo, TheFirstFolderWinsWithANameThatComesTwice)
{
    const TemporaryFolder own;
    const TemporaryFolder installed;
    test::someModel(own.path() / "models/same", Variant::Lighter);
    test::someModel(installed.path() / "models/same", Variant::Original);
    const ModelZoo zoo = findModels({own.path(), installed.path()}, nobody);
    ASSERT_EQ(zoo.models.size(), 1U);
    EXPECT_EQ(zoo.models[0].variant, Variant::Lighter);
}

TEST(ModelZoo, LeavesAProgramOutThatNobodyHasConsentedToRunAndSaysWhatToDo)
{
    const TemporaryFolder folder;
    const ModelInfo program = someProgram(folder.path() / "models/copied");
    const ModelZoo zoo = findModels({folder.path()}, nobody);
    EXPECT_TRUE(zoo.models.empty());
    ASSERT_EQ(zoo.unavailable.size(), 1U);
    EXPECT_THAT(zoo.unavailable.front().sentence, testing::HasSubstr("model copied is not loaded"));
    EXPECT_THAT(zoo.unavailable.front().sentence,
                testing::HasSubstr(program.weights.string() + " with --trust-program"));
    EXPECT_TRUE(zoo.unavailable.front().wantsConsent);
    EXPECT_EQ(zoo.unavailable.front().name, "copied");
    EXPECT_EQ(zoo.unavailable.front().file, program.weights);
}

TEST(ModelZoo, ListsAProgramOfWhichConsentIsWrittenDown)
{
    const TemporaryFolder folder;
    const ModelInfo program = someProgram(folder.path() / "models/copied");
    TrustedPrograms trusted(folder.path() / "trusted");
    trusted.add(program.sha256);
    EXPECT_EQ(findModels({folder.path()}, trusted).models.size(), 1U);

    someProgram(folder.path() / "models/copied-too"); // the same file under another name
    ModelInfo other = someProgram(folder.path() / "models/other");
    other.sha256 = std::string(63, '0') + '8';
    writeModelInfo(other, folder.path() / "models/other");
    const ModelZoo zoo = findModels({folder.path()}, trusted);
    EXPECT_EQ(zoo.models.size(), 2U);
    EXPECT_EQ(zoo.unavailable.size(), 1U);
}

TEST(ModelZoo, WeightsNeedNoConsent)
{
    const TemporaryFolder folder;
    test::someModel(folder.path() / "models/mine", Variant::Lighter);
    EXPECT_EQ(findModels({folder.path()}, nobody).models.size(), 1U);
}

TEST(UsablePrecisions, AreTheModelsWithoutBFloat16InTheirOrder)
{
    ModelInfo model;
    model.precisions = {Precision::Float32, Precision::BFloat16, Precision::Int8, Precision::Int8Qat};
    EXPECT_THAT(usablePrecisions(model),
                testing::ElementsAre(Precision::Float32, Precision::Int8, Precision::Int8Qat));
    model.precisions = {Precision::Float32};
    EXPECT_THAT(usablePrecisions(model), testing::ElementsAre(Precision::Float32));
}

} // namespace
} // namespace nightjar
