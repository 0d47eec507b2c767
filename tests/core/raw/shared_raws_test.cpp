// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/raw/raw_reader.h"
#include "tests/support/file_bytes.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <algorithm>
#include <array>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace nightjar {
namespace {

using testing::HasSubstr;

const std::filesystem::path raws = std::filesystem::path(NIGHTJAR_SHARED_DIR) / "raws";

/// A patch of a colour chart, as fractions of the picture's sides, and the index of its strongest colour.
struct Patch
{
    double x;
    double y;
    int strongest;
};

struct GoodRaw
{
    std::string name;
    Size size;
    CfaPhase phase;
    double black;
    double white;
    std::string model;
    double iso;
    std::vector<Patch> patches;
};

/// So that a failing test names the file.
void PrintTo(const GoodRaw& raw, std::ostream* out)
{
    *out << raw.name;
}

class GoodRaws : public testing::TestWithParam<GoodRaw>
{
};

/// White-balanced mean colour of 32×32 pixels.
std::array<double, 3> meanColour(const Mosaic& mosaic, const Patch& patch)
{
    const int left = static_cast<int>(patch.x * mosaic.size().width) - 16;
    const int top = static_cast<int>(patch.y * mosaic.size().height) - 16;
    std::array<double, 3> sums{};
    for (int y = top; y < top + 32; ++y) {
        for (int x = left; x < left + 32; ++x) {
            const auto colour = static_cast<std::size_t>(channelOf(mosaic.colourAt(x, y)));
            sums[colour] += static_cast<double>(mosaic.normalised(x, y)) *
                            mosaic.colour().whiteBalance[colour] / (colour == 1 ? 512 : 256);
        }
    }
    return sums;
}

TEST_P(GoodRaws, Decode)
{
    const GoodRaw& expected = GetParam();
    const auto path = raws / "good" / expected.name;
    if (!std::filesystem::exists(path)) {
        GTEST_SKIP() << path << " is absent";
    }
    const Mosaic mosaic = readRaw(path);
    EXPECT_EQ(mosaic.size(), expected.size);
    EXPECT_EQ(mosaic.phase(), expected.phase);
    for (const double black : mosaic.levels().black) {
        EXPECT_NEAR(black, expected.black, 1);
    }
    EXPECT_EQ(mosaic.levels().white, expected.white);
    EXPECT_THAT(mosaic.info().model, HasSubstr(expected.model));
    EXPECT_EQ(mosaic.info().iso, expected.iso);
    EXPECT_EQ(mosaic.info().orientation, 1);
    // The DC120 saw 4:3 with fewer columns than rows.
    EXPECT_NEAR(mosaic.info().pixelAspect * mosaic.size().width / mosaic.size().height,
                expected.model == "DC120" ? 4.0 / 3.0
                                          : static_cast<double>(mosaic.size().width) / mosaic.size().height,
                0.001);
    for (const Patch& patch : expected.patches) {
        const auto colour = meanColour(mosaic, patch);
        EXPECT_EQ(std::max_element(colour.begin(), colour.end()) - colour.begin(), patch.strongest)
            << colour[0] << ", " << colour[1] << ", " << colour[2];
    }
    // A wrong phase puts red or blue among the greens: the two greens then differ.
    std::array<double, 4> sums{};
    for (int y = 0; y + 1 < mosaic.size().height; ++y) {
        for (int x = 0; x + 1 < mosaic.size().width; ++x) {
            sums[static_cast<std::size_t>(mosaic.colourAt(x, y))] +=
                static_cast<double>(mosaic.normalised(x, y));
        }
    }
    EXPECT_NEAR(sums[1] / sums[3], 1, 0.02);
}

TEST_P(GoodRaws, AreRefusedWhenCutOff)
{
    const auto path = raws / "good" / GetParam().name;
    if (!std::filesystem::exists(path)) {
        GTEST_SKIP() << path << " is absent";
    }
    const test::Bytes whole = test::readBytes(path);
    const TemporaryFolder folder;
    const auto cutPath = folder.path() / GetParam().name;
    for (const double part : {0.1, 0.5, 0.9, 0.999}) {
        const auto length = static_cast<std::ptrdiff_t>(part * static_cast<double>(whole.size()));
        test::writeBytes(cutPath, {whole.begin(), whole.begin() + length});
        EXPECT_EQ(test::errorOf([&] { (void)readRaw(cutPath); }).code(), ErrorCode::CorruptRaw) << part;
    }
}

// Of the charts: the blue, the green and the red patch of the third row.
const std::vector<GoodRaw> goodRaws{{"CRW_0101.CRW",
                                     {2312, 1720},
                                     CfaPhase::RGGB,
                                     32,
                                     1023,
                                     "S40",
                                     50,
                                     {{0.155, 0.545, 2}, {0.335, 0.55, 1}, {0.52, 0.55, 0}}},
                                    {"CRW_0113.CRW", {2312, 1720}, CfaPhase::RGGB, 32, 1023, "S40", 50, {}},
                                    {"CRW_0119.CRW", {2312, 1720}, CfaPhase::RGGB, 32, 1023, "S40", 50, {}},
                                    {"CRW_0304.CRW",
                                     {2312, 1720},
                                     CfaPhase::RGGB,
                                     32,
                                     1023,
                                     "G2",
                                     50,
                                     {{0.145, 0.55, 2}, {0.335, 0.55, 1}, {0.53, 0.55, 0}}},
                                    {"DC0012L.KDC", {768, 512}, CfaPhase::GRBG, 0, 16383, "DC50", 84, {}},
                                    {"P003908.KDC", {848, 976}, CfaPhase::GRBG, 0, 255, "DC120", 160, {}},
                                    {"infiniteisp_colorchecker_1920x1080_bggr12.dng",
                                     {1920, 1080},
                                     CfaPhase::BGGR,
                                     0,
                                     4095,
                                     "InfiniteISP",
                                     0,
                                     {{0.3, 0.627, 2}, {0.374, 0.631, 1}, {0.448, 0.639, 0}}}};

INSTANTIATE_TEST_SUITE_P(SharedRaws, GoodRaws, testing::ValuesIn(goodRaws),
                         [](const auto& raw) { return raw.param.name.substr(0, raw.param.name.find('.')); });

struct Refusal
{
    ErrorCode code;
    std::string words;
};

const std::map<std::string, Refusal> refusals{
    {"Canon-R6-pruned.CR3", {ErrorCode::CorruptRaw, "damaged"}},
    {"GOPR8513.GPR", {ErrorCode::UnsupportedRaw, "VC-5"}},
    {"RAW_CANON_G1.CRW", {ErrorCode::UnsupportedRaw, "GMCY"}},
    {"RAW_KODAK_C330.raw", {ErrorCode::UnsupportedRaw, "sRAW"}},
    {"dng16_float16_linear.dng", {ErrorCode::UnsupportedRaw, "demosaiced"}},
    {"dng17_jxl_profiles.dng", {ErrorCode::UnsupportedRaw, "demosaiced"}},
    {"dng_1x1_empty.dng", {ErrorCode::CorruptRaw, "damaged"}},
    {"dng_linear_200x200.dng", {ErrorCode::UnsupportedRaw, "demosaiced"}},
    {"exiftool_stub_FujiFilm.raf", {ErrorCode::UnsupportedRaw, "SuperCCD"}},
    {"exiftool_stub_Sigma.x3f", {ErrorCode::UnsupportedRaw, "Foveon"}},
    {"iphone12pro_proraw_pruned.dng", {ErrorCode::UnsupportedRaw, "demosaiced"}},
    {"jpeg_named.ARW", {ErrorCode::NotARaw, "a JPEG picture"}},
    {"jpeg_named.cr2", {ErrorCode::NotARaw, "a JPEG picture"}},
    {"nef_raw_stripped.nef", {ErrorCode::NotARaw, "a JPEG picture"}},
    {"truncated_header.dng", {ErrorCode::CorruptRaw, "cut off"}},
    {"truncated_rpi.dng", {ErrorCode::CorruptRaw, "cut off"}},
    {"truncated_s40.CRW", {ErrorCode::CorruptRaw, "cut off"}},
    {"zero_bytes.dng", {ErrorCode::NotARaw, "empty"}}};

TEST(BadRaws, EndInASentenceThatSaysWhatTheFileIs)
{
    if (!std::filesystem::exists(raws / "bad")) {
        GTEST_SKIP() << raws / "bad"
                     << " is absent";
    }
    for (const auto& entry : std::filesystem::directory_iterator(raws / "bad")) {
        const std::string name = entry.path().filename().string();
        SCOPED_TRACE(name);
        const Error error = test::errorOf([&] { (void)readRaw(entry.path()); });
        // What is not listed is a stub of headers without a picture.
        const auto listed = refusals.find(name);
        const Refusal expected =
            listed == refusals.end() ? Refusal{ErrorCode::CorruptRaw, "damaged"} : listed->second;
        EXPECT_EQ(error.code(), expected.code);
        EXPECT_THAT(error.what(), HasSubstr(expected.words));
        EXPECT_THAT(error.what(), HasSubstr(name));
    }
}

} // namespace
} // namespace nightjar
