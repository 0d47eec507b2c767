// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/safetensors.h"

#include "core/model/sha256.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <cstdint>
#include <cstring>
#include <fstream>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

Weights someWeights()
{
    Weights weights;
    weights.tensors["a.weight"] = {{2, 3}, {1.0F, -2.0F, 0.5F, 0.0F, 1024.0F, -0.125F}};
    weights.tensors["b.bias"] = {{1}, {3.25F}};
    return weights;
}

void writeRaw(const std::filesystem::path& path, const std::string& header, const std::string& data,
              std::uint64_t claimedHeader)
{
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(&claimedHeader), sizeof claimedHeader);
    file << header << data;
}

TEST(Safetensors, ComeBackAsTheyWereWritten)
{
    const TemporaryFolder folder;
    for (const WeightStorage storage : {WeightStorage::Float32, WeightStorage::Float16}) {
        writeSafetensors(someWeights(), storage, folder.path() / "w.safetensors");
        const Weights read = readSafetensors(folder.path() / "w.safetensors");
        ASSERT_EQ(read.tensors.size(), 2U);
        EXPECT_EQ(read.tensors.at("a.weight").shape, (std::vector<std::int64_t>{2, 3}));
        EXPECT_EQ(read.tensors.at("a.weight").values, someWeights().tensors.at("a.weight").values);
        EXPECT_EQ(read.tensors.at("b.bias").values, someWeights().tensors.at("b.bias").values);
    }
}

TEST(Safetensors, EveryTruncationIsAnError)
{
    const TemporaryFolder folder;
    writeSafetensors(someWeights(), WeightStorage::Float32, folder.path() / "w.safetensors");
    const auto whole = std::filesystem::file_size(folder.path() / "w.safetensors");
    for (std::uintmax_t size = 0; size < whole; ++size) {
        std::filesystem::resize_file(folder.path() / "w.safetensors", size);
        EXPECT_EQ(test::errorOf([&] { (void)readSafetensors(folder.path() / "w.safetensors"); }).code(),
                  ErrorCode::InvalidModel);
        std::filesystem::remove(folder.path() / "w.safetensors");
        writeSafetensors(someWeights(), WeightStorage::Float32, folder.path() / "w.safetensors");
    }
}

TEST(Safetensors, HostileHeadersAreErrors)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "w.safetensors";
    const std::string data(16, '\0');
    const auto rejects = [&](const std::string& header, std::uint64_t claimed) {
        writeRaw(path, header, data, claimed);
        EXPECT_EQ(test::errorOf([&] { (void)readSafetensors(path); }).code(), ErrorCode::InvalidModel)
            << header;
    };
    const auto rejectsHeader = [&](const std::string& header) { rejects(header, header.size()); };
    rejects("{}", ~std::uint64_t{0});
    rejects("{}", 1U << 30);
    rejectsHeader("[]");
    rejectsHeader("{");
    rejectsHeader(R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[0,17]}})");
    rejectsHeader(R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[16,0]}})");
    rejectsHeader(R"({"a":{"dtype":"F32","shape":[5],"data_offsets":[0,16]}})");
    rejectsHeader(R"({"a":{"dtype":"F32","shape":[-4],"data_offsets":[0,16]}})");
    rejectsHeader(R"({"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,16]}})");
    rejectsHeader(R"({"a":{"dtype":"F32","shape":[4,1,1,1,1,1,1,1,1],"data_offsets":[0,16]}})");
    rejectsHeader(R"({"a":{"dtype":"I64","shape":[2],"data_offsets":[0,16]}})");
    rejectsHeader(R"({"a":{"dtype":"F32","shape":[4]}})");
    rejectsHeader(
        R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]},"b":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}})");
}

TEST(Safetensors, ValuesThatAreNoNumbersAreAnError)
{
    const TemporaryFolder folder;
    const std::string header = R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})";
    writeRaw(folder.path() / "w", header, std::string("\0\0\xc0\x7f", 4), header.size());
    EXPECT_EQ(test::errorOf([&] { (void)readSafetensors(folder.path() / "w"); }).code(),
              ErrorCode::InvalidModel);
}

TEST(Safetensors, BrainFloatsAreUnderstood)
{
    const TemporaryFolder folder;
    const std::string header = R"({"a":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}})";
    writeRaw(folder.path() / "w", header, std::string("\x80\x3f\x00\xc0", 4), header.size());
    EXPECT_EQ(readSafetensors(folder.path() / "w").tensors.at("a").values, (std::vector<float>{1.0F, -2.0F}));
}

TEST(Safetensors, BytesAreMultipliedByTheirScales)
{
    const TemporaryFolder folder;
    const auto read = [&](const std::string& scaleShape) {
        const std::string header =
            R"({"a":{"dtype":"I8","shape":[2,2],"data_offsets":[0,4]},"a.scale":{"dtype":"F32","shape":)" +
            scaleShape + R"(,"data_offsets":[4,12]}})";
        // Bytes 1, −2, 3, 4; scales 0.5 and 2.
        writeRaw(folder.path() / "w", header, std::string("\x01\xfe\x03\x04\0\0\0\x3f\0\0\0\x40", 12),
                 header.size());
        return readSafetensors(folder.path() / "w");
    };
    const Weights weights = read("[2,1]");
    EXPECT_EQ(weights.tensors.size(), 1U);
    EXPECT_EQ(weights.tensors.at("a").values, (std::vector<float>{0.5F, -1.0F, 6.0F, 8.0F}));
    EXPECT_EQ(read("[1,2]").tensors.at("a").values, (std::vector<float>{0.5F, -4.0F, 1.5F, 8.0F}));
    EXPECT_EQ(test::errorOf([&] { (void)read("[2]"); }).code(), ErrorCode::InvalidModel);
}

TEST(Safetensors, BytesWithoutScalesAreAnError)
{
    const TemporaryFolder folder;
    const auto rejects = [&](const std::string& header) {
        writeRaw(folder.path() / "w", header, std::string(4, '\1'), header.size());
        EXPECT_EQ(test::errorOf([&] { (void)readSafetensors(folder.path() / "w"); }).code(),
                  ErrorCode::InvalidModel);
    };
    rejects(R"({"a":{"dtype":"I8","shape":[2],"data_offsets":[0,2]}})");
    rejects(R"({"a":{"dtype":"I8","shape":[2],"data_offsets":[0,2]},)"
            R"("a.scale":{"dtype":"I8","shape":[1],"data_offsets":[2,3]},)"
            R"("a.scale.scale":{"dtype":"I8","shape":[1],"data_offsets":[3,4]}})");
}

TEST(Sha256, OfAbcIsThePublishedDigest)
{
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "abc") << "abc";
    EXPECT_EQ(sha256Of(folder.path() / "abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Safetensors, AFileLargerThanAnyNetworkIsNotReadIntoMemory)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "huge.safetensors";
    std::ofstream(file) << "x";
    std::filesystem::resize_file(file, largestWeightsFile + 1); // a hole, which takes no room
    const Error error = test::errorOf([&] { (void)readSafetensors(file); });
    EXPECT_EQ(error.code(), ErrorCode::InvalidModel);
    EXPECT_NE(std::string(error.what()).find("too large for a network"), std::string::npos);
}

} // namespace
} // namespace nightjar
