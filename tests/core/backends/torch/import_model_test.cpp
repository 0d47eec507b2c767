// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Networks that stock PyTorch wrote (tests/support/write_sid_network.py, with Debian's python3-torch),
// imported and run: they give what PyTorch gives.
#include "core/model/import_model.h"

#include "core/backends/load_network.h"
#include "core/model/safetensors.h"
#include "core/model/sha256.h"
#include "core/network/unet_layout.h"
#include "tests/support/file_bytes.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <gtest/gtest.h>
#include <string>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

constexpr Size patchSize{64, 48};

bool hasPytorch()
{
    static const bool found = std::system("/usr/bin/python3 -c 'import torch' 2> /dev/null") == 0;
    return found;
}

Planes planesFrom(const fs::path& file, int channels)
{
    Planes planes(channels, patchSize);
    const test::Bytes bytes = test::readBytes(file);
    if (bytes.size() == planes.values().size() * sizeof(float)) {
        std::memcpy(planes.view().data, bytes.data(), bytes.size());
    } else {
        ADD_FAILURE() << file << " is of another size";
    }
    return planes;
}

class ImportModel : public testing::Test
{
protected:
    /// Has PyTorch write a network and what it makes of an input.
    void writeNetwork(Variant variant, const std::string& options = "") const
    {
        const std::string command =
            "/usr/bin/python3 '" NIGHTJAR_SOURCE_DIR "/tests/support/write_sid_network.py' '" +
            m_folder.path().string() + "' " + std::string(toString(variant)) + options + " 2> /dev/null";
        ASSERT_EQ(std::system(command.c_str()), 0) << command;
    }

    [[nodiscard]] fs::path file(const std::string& name) const { return m_folder.path() / name; }
    [[nodiscard]] fs::path models() const { return m_folder.path() / "models"; }
    /// Imports into a store of this test's own.
    [[nodiscard]] ModelInfo import(const fs::path& from, const ImportSettings& settings = {}) const
    {
        ModelStore store{models(), trusted()};
        return importModel(from, store, settings, loadNetwork);
    }
    [[nodiscard]] TrustedPrograms trusted() const { return TrustedPrograms(m_folder.path() / "trusted"); }

    /// Of what an imported model makes of the input, from what PyTorch did.
    [[nodiscard]] double largestDifference(const ModelInfo& model, const std::string& expected) const
    {
        const Planes input = planesFrom(file("input"), 4);
        const Planes wanted = planesFrom(file(expected), 12);
        Planes output(12, patchSize);
        loadNetwork(model, Precision::Float32)->run(input.view(), output.view());
        double largest = 0.0;
        for (std::size_t i = 0; i < output.values().size(); ++i) {
            largest =
                std::max(largest, std::abs(static_cast<double>(output.values()[i]) - wanted.values()[i]));
        }
        std::printf("%s: at most %.2g from PyTorch\n", model.importedFrom.c_str(), largest);
        return largest;
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(ImportModel, WeightsGiveWhatPytorchGives)
{
    if (!hasPytorch()) {
        GTEST_SKIP() << "python3-torch is not installed";
    }
    for (const Variant variant : allVariants) {
        writeNetwork(variant);
        for (const std::string name : {"zip.pth", "legacy.pth", "parallel.pth"}) {
            if (variant != Variant::Lighter && name != "zip.pth") {
                continue; // the formats differ in nothing that depends on the variant
            }
            const ModelInfo model = import(file(name), {.overwrite = Overwrite::Yes});
            EXPECT_EQ(model.kind, ModelKind::Weights);
            EXPECT_EQ(model.variant, variant);
            EXPECT_EQ(model.domain, Domain::Amplified);
            EXPECT_EQ(model.base, Base::None);
            EXPECT_LE(largestDifference(model, "output"), 1e-4) << toString(variant) << ' ' << name;
        }
    }
}

TEST_F(ImportModel, ProgramsGiveWhatPytorchGives)
{
    if (!hasPytorch()) {
        GTEST_SKIP() << "python3-torch is not installed";
    }
    writeNetwork(Variant::Lighter, " --quantise");
    const ImportSettings consenting{.trustProgram = true};
    const ModelInfo program = import(file("program.pt"), consenting);
    EXPECT_EQ(program.kind, ModelKind::Program);
    EXPECT_GT(program.programBytesPerPixel, 0U);
    EXPECT_LE(largestDifference(program, "output"), 1e-4);
    EXPECT_TRUE(trusted().contains(program.sha256));
    const ModelInfo quantised = import(file("quantised.pt"), consenting);
    // A step of the last layer's eight bits, where an engine rounds otherwise.
    EXPECT_LE(largestDifference(quantised, "quantised_output"), 0.02);
}

TEST_F(ImportModel, AProgramIsRunWithConsentAlone)
{
    const fs::path program = NIGHTJAR_SOURCE_DIR "/tests/fuzz/corpus/pytorch/program.pt";
    const Error refused = test::errorOf([&] { (void)import(program); });
    EXPECT_EQ(refused.code(), ErrorCode::InvalidArgument);
    EXPECT_NE(std::string(refused.what()).find("--trust-program"), std::string::npos);
    // This one gives four planes back, which is no picture.
    const Error other = test::errorOf([&] { (void)import(program, {.trustProgram = true}); });
    EXPECT_EQ(other.code(), ErrorCode::InvalidModel);
    EXPECT_TRUE(!fs::exists(models()) || fs::is_empty(models()));
    EXPECT_FALSE(trusted().contains(sha256Of(program))) << "what was not kept is not trusted either";
}

Weights randomWeights(float scale)
{
    Weights weights;
    std::uint32_t state = 1;
    for (const TensorShape& tensor : unetLayout(Variant::Lighter)) {
        auto& [shape, values] = weights.tensors[tensor.name];
        shape = tensor.shape;
        for (std::size_t i = 0; i < tensor.elements(); ++i) {
            state = state * 1664525U + 1013904223U;
            values.push_back(scale * (static_cast<float>(state >> 8) * 0x1p-23F - 1.0F));
        }
    }
    return weights;
}

TEST_F(ImportModel, TakesSafetensorsAndTheNameOfTheFile)
{
    writeSafetensors(randomWeights(0.02F), WeightStorage::Float32, file("my weights.safetensors"));
    const ModelInfo model = import(file("my weights.safetensors"), {.domain = Domain::Stabilised});
    EXPECT_EQ(model.name, "my-weights");
    EXPECT_EQ(model.importedFrom, "my weights.safetensors");
    EXPECT_EQ(model.domain, Domain::Stabilised);
    EXPECT_EQ(model.base, Base::Guided);
    EXPECT_TRUE(fs::exists(models() / "my-weights/model.json"));
}

TEST_F(ImportModel, WhatFailsItsTrialRunIsNotKept)
{
    writeSafetensors(randomWeights(3.0F), WeightStorage::Float32, file("wild.safetensors"));
    const Error error = test::errorOf([&] { (void)import(file("wild.safetensors")); });
    EXPECT_EQ(error.code(), ErrorCode::InvalidModel);
    EXPECT_NE(std::string(error.what()).find("trial run"), std::string::npos);
    EXPECT_TRUE(fs::is_empty(models()));
}

TEST_F(ImportModel, ReplacesNoModelUnasked)
{
    writeSafetensors(randomWeights(0.02F), WeightStorage::Float32, file("a.safetensors"));
    (void)import(file("a.safetensors"));
    EXPECT_EQ(test::errorOf([&] { (void)import(file("a.safetensors")); }).code(), ErrorCode::FileExists);
    EXPECT_NO_THROW((void)import(file("a.safetensors"), {.overwrite = Overwrite::Yes}));
}

TEST_F(ImportModel, RefusesWhatCannotBe)
{
    writeSafetensors(randomWeights(0.02F), WeightStorage::Float32, file("a.safetensors"));
    const auto codeWith = [&](const ImportSettings& settings) {
        return test::errorOf([&] { (void)import(file("a.safetensors"), settings); }).code();
    };
    for (const std::string name : {"base", "none", "tiny-one", "../up", ".hidden", "a/b", "a\nb"}) {
        EXPECT_EQ(codeWith({.name = name}), ErrorCode::InvalidArgument) << name;
    }
    EXPECT_EQ(codeWith({.domain = Domain::Amplified, .base = Base::Guided}), ErrorCode::InvalidArgument);
    EXPECT_EQ(test::errorOf([&] { (void)import(file("missing.pth")); }).code(), ErrorCode::FileNotFound);
    Weights shorter = randomWeights(0.02F);
    shorter.tensors.erase("upv6.bias");
    writeSafetensors(shorter, WeightStorage::Float32, file("a.safetensors"));
    EXPECT_EQ(codeWith({}), ErrorCode::InvalidModel);
}

} // namespace
} // namespace nightjar
