// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/raw/mosaic.h"

#include "tests/support/patterned_mosaic.h"
#include "tests/support/thrown.h"

#include <functional>
#include <gtest/gtest.h>
#include <limits>

namespace nightjar {
namespace {

using test::errorOf;
using test::patternedParts;

constexpr std::array phases{CfaPhase::RGGB, CfaPhase::GRBG, CfaPhase::GBRG, CfaPhase::BGGR};

TEST(Cfa, FirstRedPixelGivesThePhaseBack)
{
    for (const CfaPhase phase : phases) {
        EXPECT_EQ(phaseOf(redOffset(phase)), phase);
        const Point red = redOffset(phase);
        EXPECT_EQ(colourAt(phase, red.x, red.y), CfaColour::Red);
        EXPECT_EQ(colourAt(phase, red.x + 1, red.y + 1), CfaColour::Blue);
        EXPECT_EQ(colourAt(phase, red.x + 1, red.y), CfaColour::GreenOfRed);
        EXPECT_EQ(colourAt(phase, red.x, red.y + 1), CfaColour::GreenOfBlue);
    }
}

TEST(Cfa, PhaseNamesSpellTheFirstCell)
{
    using enum CfaColour;
    const auto cell = [](CfaPhase phase) {
        return std::array{colourAt(phase, 0, 0), colourAt(phase, 1, 0), colourAt(phase, 0, 1),
                          colourAt(phase, 1, 1)};
    };
    EXPECT_EQ(cell(CfaPhase::RGGB), (std::array{Red, GreenOfRed, GreenOfBlue, Blue}));
    EXPECT_EQ(cell(CfaPhase::GRBG), (std::array{GreenOfRed, Red, Blue, GreenOfBlue}));
    EXPECT_EQ(cell(CfaPhase::GBRG), (std::array{GreenOfBlue, Blue, Red, GreenOfRed}));
    EXPECT_EQ(cell(CfaPhase::BGGR), (std::array{Blue, GreenOfBlue, GreenOfRed, Red}));
}

TEST(Mosaic, NormalisesEachColourByItsOwnBlack)
{
    for (const CfaPhase phase : phases) {
        Mosaic::Parts parts = patternedParts({6, 4}, phase);
        parts.levels = {.black = {100, 200, 300, 400}, .white = 1100};
        parts.samples.assign(24, 600);
        const Mosaic mosaic(parts);
        for (int y = 0; y < 4; ++y) {
            for (int x = 0; x < 6; ++x) {
                const double black = parts.levels.black[static_cast<std::size_t>(mosaic.colourAt(x, y))];
                EXPECT_NEAR(mosaic.normalised(x, y), (600 - black) / (1100 - black), 1e-6);
            }
        }
        EXPECT_NEAR(mosaic.countStep(CfaColour::Blue), 1.0 / 800, 1e-9);
    }
}

TEST(Mosaic, KeepsValuesBelowBlackAndAboveWhite)
{
    Mosaic::Parts parts = patternedParts({2, 2});
    parts.levels = {.black = {100, 100, 100, 100}, .white = 200};
    parts.samples = {50, 250, 100, 200};
    const Mosaic mosaic(parts);
    EXPECT_FLOAT_EQ(mosaic.normalised(0, 0), -0.5F);
    EXPECT_FLOAT_EQ(mosaic.normalised(1, 0), 1.5F);
    EXPECT_FLOAT_EQ(mosaic.normalised(0, 1), 0.0F);
    EXPECT_FLOAT_EQ(mosaic.normalised(1, 1), 1.0F);
}

TEST(Mosaic, RefusesPartsThatContradictEachOther)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<std::pair<const char*, std::function<void(Mosaic::Parts&)>>> faults{
        {"too narrow",
         [](auto& parts) {
             parts = patternedParts({1, 8});
         }},
        {"too low",
         [](auto& parts) {
             parts = patternedParts({8, 1});
         }},
        {"a sample too many", [](auto& parts) { parts.samples.push_back(0); }},
        {"a sample too few", [](auto& parts) { parts.samples.pop_back(); }},
        {"white at black", [](auto& parts) { parts.levels.white = parts.levels.black[3]; }},
        {"black is no number", [&](auto& parts) { parts.levels.black[2] = nan; }},
        {"white is no number", [&](auto& parts) { parts.levels.white = nan; }},
        {"white balance is zero", [](auto& parts) { parts.colour.whiteBalance[0] = 0; }},
        {"white balance is negative", [](auto& parts) { parts.colour.whiteBalance[2] = -1; }},
        {"white balance is no number", [&](auto& parts) { parts.colour.whiteBalance[1] = nan; }},
        {"matrix is no number", [&](auto& parts) { parts.colour.toSrgb[1][2] = nan; }}};
    for (const auto& [name, spoil] : faults) {
        SCOPED_TRACE(name);
        Mosaic::Parts parts = patternedParts();
        spoil(parts);
        EXPECT_EQ(errorOf([&] { Mosaic mosaic(parts); }).code(), ErrorCode::CorruptRaw);
    }
}

TEST(Mosaic, APartHoldsTheSamplesOfItsPlaceAndAllElseOfThePhoto)
{
    for (const CfaPhase phase : {CfaPhase::RGGB, CfaPhase::GRBG, CfaPhase::GBRG, CfaPhase::BGGR}) {
        const Mosaic photo(test::patternedParts({37, 29}, phase));
        const Mosaic part = cut(photo, {4, 6, 31, 20});
        EXPECT_EQ(part.size(), (Size{31, 20}));
        EXPECT_EQ(part.info().dateTime, photo.info().dateTime);
        EXPECT_EQ(part.colour().whiteBalance, photo.colour().whiteBalance);
        for (int y = 0; y < 20; ++y) {
            for (int x = 0; x < 31; ++x) {
                ASSERT_EQ(part.normalised(x, y), photo.normalised(x + 4, y + 6)) << x << ' ' << y;
                ASSERT_EQ(part.colourAt(x, y), photo.colourAt(x + 4, y + 6));
            }
        }
    }
}

} // namespace
} // namespace nightjar
