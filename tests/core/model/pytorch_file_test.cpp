// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// The files are those of the fuzzing corpus, which PyTorch wrote (tests/fuzz/write_pytorch_corpus.py).
#include "core/model/pytorch_file.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <cmath>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using Floats = std::vector<float>;
using Shape = std::vector<std::int64_t>;

fs::path file(const std::string& name)
{
    return fs::path(NIGHTJAR_SOURCE_DIR) / "tests/fuzz/corpus/pytorch" / name;
}

std::string whyNot(const fs::path& path)
{
    const Error error = test::errorOf([&] { (void)readPytorchFile(path); });
    EXPECT_EQ(error.code(), ErrorCode::InvalidModel) << path;
    EXPECT_NE(std::string(error.what()).find(path.string()), std::string::npos);
    return error.what();
}

TEST(PytorchFile, ReadsEveryTypeOffsetAndStrideInBothFormats)
{
    for (const std::string name : {"all_types.zip.pth", "all_types.legacy.pth", "protocol_4.zip.pth",
                                   "protocol_4.legacy.pth", "wrapped.zip.pth", "wrapped.legacy.pth"}) {
        const Weights weights = readPytorchFile(file(name));
        const auto expect = [&](const std::string& tensor, const Shape& shape, const Floats& values) {
            ASSERT_TRUE(weights.tensors.contains(tensor)) << name << ' ' << tensor;
            EXPECT_EQ(weights.tensors.at(tensor).shape, shape) << name << ' ' << tensor;
            EXPECT_EQ(weights.tensors.at(tensor).values, values) << name << ' ' << tensor;
        };
        EXPECT_EQ(weights.tensors.size(), 10U) << name;
        expect("contiguous", {2, 3}, {0, 1, 2, 3, 4, 5});
        expect("transposed", {3, 2}, {0, 3, 1, 4, 2, 5});
        expect("sliced", {3, 2}, {6, 7, 10, 11, 14, 15});
        expect("tail", {4}, {20, 21, 22, 23});
        expect("half", {3}, {1.5F, -2.0F, 0x1p-24F});
        expect("double", {2}, {0.25F, -3.0F});
        expect("brain", {2}, {1.0F, -2.0F});
        expect("count", {}, {7});
        expect("parameter", {1}, {4});
        expect("empty", {0, 3}, {});
    }
}

TEST(PytorchFile, NothingInAFileIsRun)
{
    const TemporaryFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    EXPECT_NE(whyNot(file("hostile.zip.pth")).find("posix.system"), std::string::npos);
    EXPECT_NE(whyNot(file("hostile.legacy.pth")).find("posix.system"), std::string::npos);
    fs::current_path(before);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(PytorchFile, SaysWhatIsWrongWithAFile)
{
    const auto says = [](const std::string& name, const std::string& part) {
        EXPECT_NE(whyNot(file(name)).find(part), std::string::npos) << whyNot(file(name));
    };
    says("whole_module.zip.pth", "torch.nn.modules.linear.Linear");
    says("not_a_tensor.zip.pth", "entry b is not a tensor");
    says("infinite.zip.pth", "tensor a: it has values that are not finite");
    says("expanded.zip.pth", "tensor a: it exceeds its storage");
    says("list.zip.pth", "no dictionary");
    says("compressed.zip.pth", "compressed");
    says("short_storage.zip.pth", "declared size");
    says("huge_claim.zip.pth", "more data than the file has");
    says("damaged.zip.pth", "data/0 is damaged");
    says("cut.zip.pth", "ZIP directory");
    says("cut.legacy.pth", "more numbers than the file has");
    says("text.pth", "neither a PyTorch nor a safetensors file");
    says("empty.pth", "neither a PyTorch nor a safetensors file");
    EXPECT_NE(whyNot("/no/such/file").find("cannot be opened"), std::string::npos);
}

TEST(PytorchFile, TellsProgramsFromWeights)
{
    EXPECT_TRUE(isTorchScript(file("program.pt")));
    for (const std::string name :
         {"all_types.zip.pth", "all_types.legacy.pth", "whole_module.zip.pth", "cut.zip.pth", "empty.pth"}) {
        EXPECT_FALSE(isTorchScript(file(name))) << name;
    }
    EXPECT_FALSE(isTorchScript("/no/such/file"));
}

TEST(PytorchFile, EveryTruncationIsAnError)
{
    const TemporaryFolder folder;
    for (const std::string name : {"all_types.zip.pth", "all_types.legacy.pth"}) {
        const auto whole = fs::file_size(file(name));
        for (std::uintmax_t size = 0; size < whole; size += size < 400 ? 1 : 37) {
            const fs::path cut = folder.path() / ("cut" + std::to_string(size));
            fs::copy_file(file(name), cut, fs::copy_options::overwrite_existing);
            fs::resize_file(cut, size);
            (void)whyNot(cut);
        }
    }
}

} // namespace
} // namespace nightjar
