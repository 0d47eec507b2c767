// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/dng.h"

#include "core/raw/raw_reader.h"
#include "tests/support/file_bytes.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

using test::errorOf;
using test::patternedParts;

constexpr std::array phases{CfaPhase::RGGB, CfaPhase::GRBG, CfaPhase::GBRG, CfaPhase::BGGR};

Mosaic throughDng(const Mosaic::Parts& parts, DngSettings settings = {})
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "photo.dng";
    writeDng(Mosaic(parts), path, settings);
    return readRaw(path);
}

void expectSameSamples(const Mosaic& mosaic, const Mosaic::Parts& parts)
{
    ASSERT_EQ(mosaic.size(), parts.size);
    EXPECT_EQ(mosaic.phase(), parts.phase);
    for (int y = 0; y < parts.size.height; ++y) {
        const auto row = mosaic.row(y);
        ASSERT_TRUE(std::equal(row.begin(), row.end(), parts.samples.begin() + y * parts.size.width))
            << "row " << y;
    }
}

void expectSameLevels(const Mosaic& mosaic, const Mosaic::Parts& parts)
{
    EXPECT_EQ(mosaic.levels().white, parts.levels.white);
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_NEAR(mosaic.levels().black[i], parts.levels.black[i], 1e-3) << "black " << i;
    }
}

TEST(Dng, KeepsEverySampleInEveryPhaseAndOddSize)
{
    for (const CfaPhase phase : phases) {
        for (const Size size : {Size{24, 24}, Size{25, 24}, Size{24, 25}, Size{25, 25}, Size{61, 23}}) {
            const auto parts = patternedParts(size, phase);
            const Mosaic mosaic = throughDng(parts);
            expectSameSamples(mosaic, parts);
            expectSameLevels(mosaic, parts);
        }
    }
}

TEST(Dng, KeepsThePhaseInEveryActiveArea)
{
    for (const CfaPhase phase : phases) {
        for (int left = 0; left < 4; ++left) {
            for (int top = 0; top < 4; ++top) {
                const auto parts = patternedParts({25, 24}, phase);
                const Mosaic mosaic = throughDng(
                    parts, {.margins = {.left = left, .top = top, .right = 3 - left, .bottom = 2}});
                SCOPED_TRACE(std::to_string(left) + ", " + std::to_string(top));
                expectSameSamples(mosaic, parts);
                expectSameLevels(mosaic, parts);
            }
        }
    }
}

TEST(Dng, KeepsPackedSamples)
{
    for (const int bits : {10, 12, 14, 16}) {
        for (const int width : {24, 25, 26, 27}) {
            SCOPED_TRACE(std::to_string(bits) + " bits, " + std::to_string(width) + " columns");
            const auto parts = patternedParts({width, 23}, CfaPhase::GBRG, bits);
            const Mosaic mosaic =
                throughDng(parts, {.bitsPerSample = bits, .margins = {.left = 3, .top = 1}});
            expectSameSamples(mosaic, parts);
            expectSameLevels(mosaic, parts);
        }
    }
}

TEST(Dng, KeepsBlackLevelsPerColour)
{
    for (const CfaPhase phase : phases) {
        for (const auto& black : {std::array<double, 4>{0, 0, 0, 0},
                                  {0, 1, 2, 3},
                                  {512, 512, 512, 512},
                                  {4096, 4095, 4094, 4090},
                                  {128.25, 130.5, 127.75, 129.125}}) {
            Mosaic::Parts parts = patternedParts({24, 24}, phase, 16);
            parts.levels.black = black;
            expectSameLevels(throughDng(parts, {.margins = {.left = 1, .top = 1}}), parts);
        }
    }
}

TEST(Dng, KeepsTheWhiteLevel)
{
    for (const double white : {1023.0, 4000.0, 15360.0, 16383.0, 65535.0}) {
        Mosaic::Parts parts = patternedParts({24, 24}, CfaPhase::RGGB, 16);
        parts.levels = {.black = {64, 64, 64, 64}, .white = white};
        expectSameLevels(throughDng(parts), parts);
    }
}

TEST(Dng, KeepsWhiteBalanceAndMatrix)
{
    for (const auto& balance :
         {std::array<double, 3>{1, 1, 1}, {2.125, 1, 1.4375}, {0.7, 1, 3.3}, {3.9, 1, 0.6}}) {
        Mosaic::Parts parts = patternedParts();
        parts.colour.whiteBalance = balance;
        const CameraColour colour = throughDng(parts).colour();
        for (std::size_t i = 0; i < 3; ++i) {
            EXPECT_NEAR(colour.whiteBalance[i], balance[i], 1e-4);
            for (std::size_t j = 0; j < 3; ++j) {
                EXPECT_NEAR(colour.toSrgb[i][j], parts.colour.toSrgb[i][j], 1e-3);
            }
        }
    }
}

TEST(Dng, KeepsAllEightOrientations)
{
    for (int orientation = 1; orientation <= 8; ++orientation) {
        Mosaic::Parts parts = patternedParts();
        parts.info.orientation = orientation;
        const Mosaic mosaic = throughDng(parts);
        EXPECT_EQ(mosaic.info().orientation, orientation);
        expectSameSamples(mosaic, parts);
    }
}

TEST(Dng, KeepsTheShapeOfThePixels)
{
    const TemporaryFolder folder;
    for (const double aspect : {0.5, 1.0, 1.5}) {
        Mosaic::Parts parts = patternedParts();
        parts.info.pixelAspect = aspect;
        const auto path = folder.path() / "a.dng";
        writeDng(Mosaic(parts), path, {.overwrite = Overwrite::Yes});
        EXPECT_NEAR(readRaw(path).info().pixelAspect, aspect, 1e-6);
    }
}

TEST(Dng, KeepsWhatIsKnownOfThePhoto)
{
    for (const double iso : {50.0, 3200.0, 51200.0, 65535.0, 102400.0, 409600.0}) {
        Mosaic::Parts parts = patternedParts();
        parts.info.iso = iso;
        const PhotoInfo info = throughDng(parts).info();
        EXPECT_EQ(info.iso, iso);
        EXPECT_EQ(info.make, parts.info.make);
        EXPECT_EQ(info.model, parts.info.model);
        EXPECT_NEAR(info.exposureSeconds, parts.info.exposureSeconds, 1e-6);
        EXPECT_NEAR(info.aperture, parts.info.aperture, 1e-4);
        EXPECT_NEAR(info.focalLengthMm, parts.info.focalLengthMm, 1e-4);
        EXPECT_EQ(info.dateTime, parts.info.dateTime);
    }
}

TEST(Dng, LeavesOutWhatIsNotKnown)
{
    Mosaic::Parts parts = patternedParts();
    parts.info = {};
    const Mosaic mosaic = throughDng(parts);
    EXPECT_EQ(mosaic.info().iso, 0);
    EXPECT_EQ(mosaic.info().exposureSeconds, 0);
    EXPECT_EQ(mosaic.info().dateTime, "");
    EXPECT_FALSE(mosaic.noiseProfile());
    expectSameSamples(mosaic, parts);
}

TEST(Dng, KeepsTheNoiseProfile)
{
    Mosaic::Parts parts = patternedParts();
    parts.noiseProfile = {{{1.5e-4, 2.5e-8}, {1.25e-4, 3e-8}, {2e-4, 0}}};
    const auto profile = throughDng(parts).noiseProfile();
    ASSERT_TRUE(profile);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ((*profile)[i].scale, (*parts.noiseProfile)[i].scale);
        EXPECT_EQ((*profile)[i].offset, (*parts.noiseProfile)[i].offset);
    }
}

TEST(Dng, NeverReplacesAFileUnasked)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "photo.dng";
    test::writeBytes(path, {1, 2, 3});
    const Mosaic mosaic(patternedParts());
    EXPECT_EQ(errorOf([&] { writeDng(mosaic, path); }).code(), ErrorCode::FileExists);
    EXPECT_EQ(test::readBytes(path).size(), 3U);
    writeDng(mosaic, path, {.overwrite = Overwrite::Yes});
    EXPECT_EQ(readRaw(path).size(), mosaic.size());
}

TEST(Dng, RefusesWhatItCannotKeep)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "photo.dng";
    const auto code = [&](const Mosaic::Parts& parts, const DngSettings& settings) {
        return errorOf([&] { writeDng(Mosaic(parts), path, settings); }).code();
    };
    const auto parts = patternedParts();
    EXPECT_EQ(code(parts, {.bitsPerSample = 12}), ErrorCode::InvalidArgument); // samples of 14 bits
    EXPECT_EQ(code(parts, {.bitsPerSample = 11}), ErrorCode::InvalidArgument);
    EXPECT_EQ(code(parts, {.margins = {.top = -1}}), ErrorCode::InvalidArgument);
    auto flat = parts;
    flat.colour.toSrgb = {{{1, 0, 0}, {1, 0, 0}, {1, 0, 0}}};
    EXPECT_EQ(code(flat, {}), ErrorCode::InvalidArgument);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Dng, SaysSoWhereItCannotWrite)
{
    EXPECT_EQ(errorOf([&] { writeDng(Mosaic(patternedParts()), "/nowhere/photo.dng"); }).code(),
              ErrorCode::WriteFailed);
    const TemporaryFolder folder; // a folder is no target
    EXPECT_EQ(errorOf([&] {
                  writeDng(Mosaic(patternedParts()), folder.path(), {.overwrite = Overwrite::Yes});
              }).code(),
              ErrorCode::WriteFailed);
}

} // namespace
} // namespace nightjar
