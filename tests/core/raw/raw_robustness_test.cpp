// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/export/dng.h"
#include "core/raw/raw_reader.h"
#include "tests/support/file_bytes.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiff_files.h"

#include <cmath>
#include <cstdint>
#include <gtest/gtest.h>
#include <initializer_list>
#include <string>
#include <vector>

namespace nightjar {
namespace {

using test::Bytes;
using test::patternedParts;

/// Valid DNGs of both encodings, with everything the writer knows.
std::vector<Bytes> wholeFiles(const std::filesystem::path& folder)
{
    auto parts = patternedParts();
    parts.noiseProfile = {{{1e-4, 1e-8}, {2e-4, 1e-8}, {3e-4, 1e-8}}};
    writeDng(Mosaic(parts), folder / "16.dng", {.margins = {.left = 1, .top = 1}});
    writeDng(Mosaic(parts), folder / "14.dng", {.bitsPerSample = 14});
    test::writeLosslessJpegDng(patternedParts({40, 36}), folder / "jpeg.dng");
    return {test::readBytes(folder / "16.dng"), test::readBytes(folder / "14.dng"),
            test::readBytes(folder / "jpeg.dng")};
}

/// Whatever the bytes, reading them gives a mosaic that keeps its promises, or an Error of readRaw's kinds.
void expectAnswer(const std::filesystem::path& folder, const Bytes& bytes)
{
    const auto path = folder / "mutated.dng";
    test::writeBytes(path, bytes);
    try {
        const Mosaic mosaic = readRaw(path);
        EXPECT_GE(mosaic.size().width, 2);
        EXPECT_GE(mosaic.size().height, 2);
        EXPECT_TRUE(std::isfinite(mosaic.normalised(mosaic.size().width - 1, mosaic.size().height - 1)));
        EXPECT_GE(mosaic.info().orientation, 1);
        EXPECT_LE(mosaic.info().orientation, 8);
    } catch (const Error& error) {
        EXPECT_TRUE(error.code() == ErrorCode::NotARaw || error.code() == ErrorCode::UnsupportedRaw ||
                    error.code() == ErrorCode::CorruptRaw)
            << error.what();
        EXPECT_GT(std::string(error.what()).size(), 20U);
    }
}

TEST(RawRobustness, AnyLengthOfADngHasAnAnswer)
{
    const TemporaryFolder folder;
    for (const Bytes& whole : wholeFiles(folder.path())) {
        for (std::size_t length = 0; length <= whole.size(); length += 64) {
            SCOPED_TRACE(length);
            expectAnswer(folder.path(), {whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)});
        }
    }
}

TEST(RawRobustness, AnyFlippedByteHasAnAnswer)
{
    const TemporaryFolder folder;
    for (const Bytes& whole : wholeFiles(folder.path())) {
        const std::size_t directory = whole.at(4) | whole.at(5) << 8;
        // Every byte of the directory, and a prime's step elsewhere.
        for (std::size_t i = 0; i < whole.size(); i += i >= directory && i < directory + 420 ? 1 : 37) {
            for (const std::uint8_t flip : std::initializer_list<std::uint8_t>{0x01, 0x80, 0xff}) {
                SCOPED_TRACE(i);
                Bytes bytes = whole;
                bytes[i] ^= flip;
                expectAnswer(folder.path(), bytes);
            }
        }
    }
}

TEST(RawRobustness, RandomDamageHasAnAnswer)
{
    const TemporaryFolder folder;
    std::uint32_t state = 1;
    const auto random = [&](std::size_t limit) {
        state = state * 1664525U + 1013904223U;
        return (state >> 8) % limit;
    };
    for (const Bytes& whole : wholeFiles(folder.path())) {
        for (int round = 0; round < 200; ++round) {
            SCOPED_TRACE(round);
            Bytes bytes = whole;
            for (int i = 0; i < 8; ++i) {
                bytes[random(bytes.size())] = static_cast<std::uint8_t>(random(256));
            }
            expectAnswer(folder.path(), bytes);
        }
    }
}

} // namespace
} // namespace nightjar
