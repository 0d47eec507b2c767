// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/base_estimate.h"

#include "core/denoise/demosaic.h"
#include "core/denoise/multiscale_filter.h"
#include "core/denoise/pack.h"
#include "core/denoise/robust_filter.h"
#include "tests/support/patterned_mosaic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <random>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

/// A signal that is linear in place, one slope for each colour.
float ramp(int colour, double x, double y)
{
    return static_cast<float>(0.2 + 0.1 * colour + 0.004 * x + 0.002 * (colour + 1) * y);
}

TEST(DemosaicPacked, KeepsALinearSignalOfOneColourExactlyAwayFromTheBorder)
{
    const Size size{12, 10};
    Planes packed(4, size);
    constexpr std::array<Point, 4> cell{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};
    for (int plane = 0; plane < 4; ++plane) {
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                packed.view().at(plane, y, x) = ramp(0, 2 * x + cell[static_cast<std::size_t>(plane)].x,
                                                     2 * y + cell[static_cast<std::size_t>(plane)].y);
            }
        }
    }
    Planes rgb(12, size);
    demosaicPacked(packed.view(), rgb.view());
    for (int plane = 0; plane < 12; ++plane) {
        for (int y = 1; y + 1 < size.height; ++y) {
            for (int x = 1; x + 1 < size.width; ++x) {
                ASSERT_NEAR(rgb.view().at(plane, y, x), ramp(0, 2 * x + plane % 2, 2 * y + plane % 4 / 2),
                            1e-5)
                    << plane;
            }
        }
    }
}

TEST(DemosaicPacked, KeepsAFlatColourUpToTheBorder)
{
    const Size size{5, 4};
    Planes packed(4, size);
    constexpr std::array<float, 4> levels{0.7F, 0.5F, 0.2F, 0.5F};
    for (int plane = 0; plane < 4; ++plane) {
        for (int y = 0; y < size.height; ++y) {
            std::fill_n(packed.view().row(plane, y), size.width, levels[static_cast<std::size_t>(plane)]);
        }
    }
    Planes rgb(12, size);
    demosaicPacked(packed.view(), rgb.view());
    constexpr std::array<float, 3> colours{0.7F, 0.5F, 0.2F};
    for (int plane = 0; plane < 12; ++plane) {
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                ASSERT_NEAR(rgb.view().at(plane, y, x), colours[static_cast<std::size_t>(plane / 4)], 1e-6);
            }
        }
    }
}

/// The filters of Malvar, He & Cutler at pixel (x, y) of a mosaic: what `colour` is there.
double malvar(const Mosaic& mosaic, int colour, int x, int y)
{
    const auto at = [&](int dx, int dy) {
        return static_cast<double>(
            mosaic.normalised(reflect(x + dx, mosaic.size().width), reflect(y + dy, mosaic.size().height)));
    };
    const double centre = at(0, 0);
    const double aside = at(-1, 0) + at(1, 0);
    const double about = at(0, -1) + at(0, 1);
    const double diagonal = at(-1, -1) + at(1, -1) + at(-1, 1) + at(1, 1);
    const double farAside = at(-2, 0) + at(2, 0);
    const double farAbout = at(0, -2) + at(0, 2);
    const CfaColour here = mosaic.colourAt(x, y);
    if (static_cast<int>(channelOf(here)) == colour) {
        return centre;
    }
    if (colour == 1) {
        return (4 * centre + 2 * (aside + about) - farAside - farAbout) / 8;
    }
    if (here == CfaColour::Red || here == CfaColour::Blue) {
        return (6 * centre + 2 * diagonal - 1.5 * (farAside + farAbout)) / 8;
    }
    const bool liesAside = static_cast<int>(channelOf(mosaic.colourAt(x + 1, y))) == colour;
    return liesAside ? (5 * centre + 4 * aside - diagonal - farAside + 0.5 * farAbout) / 8
                     : (5 * centre + 4 * about - diagonal - farAbout + 0.5 * farAside) / 8;
}

TEST(DemosaicPacked, IsTheTextbooksFiltersOneByOneForEveryWidth)
{
    for (int width = 1; width <= 67; ++width) {
        const Size size{2 * width, 6};
        const Mosaic mosaic(test::patternedParts(size));
        const Planes packed = pack(mosaic, packedLayout(size, CfaPhase::RGGB, 1), {0, 0, width, 3});
        Planes rgb(12, packed.size());
        demosaicPacked(packed.view(), rgb.view());
        for (int colour = 0; colour < 3; ++colour) {
            for (int y = 0; y < size.height; ++y) {
                for (int x = 0; x < size.width; ++x) {
                    ASSERT_NEAR(rgb.view().at(4 * colour + y % 2 * 2 + x % 2, y / 2, x / 2),
                                malvar(mosaic, colour, x, y), 1e-6)
                        << width << " packed pixels wide, at " << x << ' ' << y;
                }
            }
        }
    }
}

TEST(Demosaic, APartIsTheSameAsInTheWholeForEveryPhaseAndOddSize)
{
    for (const CfaPhase phase : {CfaPhase::RGGB, CfaPhase::GRBG, CfaPhase::GBRG, CfaPhase::BGGR}) {
        const Size size{37, 29};
        const Mosaic mosaic(test::patternedParts(size, phase));
        const LinearImage whole = demosaic(mosaic, {0, 0, size.width, size.height});
        for (const Rect& part :
             {Rect{0, 0, 5, 5}, Rect{11, 8, 9, 14}, Rect{30, 23, 7, 6}, Rect{36, 28, 1, 1}}) {
            const LinearImage image = demosaic(mosaic, part);
            for (int channel = 0; channel < 3; ++channel) {
                for (int y = 0; y < part.height; ++y) {
                    for (int x = 0; x < part.width; ++x) {
                        ASSERT_EQ(image.row(channel, y)[static_cast<std::size_t>(x)],
                                  whole.row(channel, part.y + y)[static_cast<std::size_t>(part.x + x)]);
                    }
                }
            }
        }
    }
}

TEST(Demosaic, KeepsEachPixelsOwnSample)
{
    for (const CfaPhase phase : {CfaPhase::RGGB, CfaPhase::GRBG, CfaPhase::GBRG, CfaPhase::BGGR}) {
        const Size size{9, 7};
        const Mosaic mosaic(test::patternedParts(size, phase));
        const LinearImage whole = demosaic(mosaic, {0, 0, size.width, size.height});
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                ASSERT_EQ(whole.row(rgbIndex(mosaic.colourAt(x, y)), y)[static_cast<std::size_t>(x)],
                          toHalf(mosaic.normalised(x, y)));
            }
        }
    }
}

using Filter = Planes (*)(PlanesView, float);
constexpr std::array<Filter, 2> filters{multiscaleFilter, robustFilter};

/// Adds noise of that deviation.
void addNoise(Planes& packed, float deviation, std::mt19937& random)
{
    std::normal_distribution<float> noise(0.0F, deviation);
    for (int plane = 0; plane < packed.channels(); ++plane) {
        for (int y = 0; y < packed.size().height; ++y) {
            float* row = packed.view().row(plane, y);
            std::for_each_n(row, packed.size().width, [&](float& value) { value += noise(random); });
        }
    }
}

TEST(BaseFilters, AverageFlatNoiseAwayAndLeaveStrongEdges)
{
    for (const Filter filter : filters) {
        const Size size{64, 64};
        constexpr float deviation = 0.02F;
        Planes packed(4, size);
        std::mt19937 random(5);
        for (int plane = 0; plane < 4; ++plane) {
            for (int y = 0; y < size.height; ++y) {
                for (int x = 0; x < size.width; ++x) {
                    packed.view().at(plane, y, x) = x < 32 ? 0.2F : 0.8F;
                }
            }
        }
        addNoise(packed, deviation, random);
        const Planes filtered = filter(std::as_const(packed).view(), deviation);
        double squares = 0.0;
        int count = 0;
        for (int y = 8; y < 56; ++y) {
            for (int x = 4; x < 16; ++x, ++count) {
                squares += std::pow(filtered.view().at(1, y, x) - 0.2, 2);
            }
            EXPECT_NEAR(filtered.view().at(0, y, 31), 0.2, 0.1);
            EXPECT_NEAR(filtered.view().at(0, y, 32), 0.8, 0.1);
        }
        EXPECT_LT(std::sqrt(squares / count), 0.25 * deviation);
    }
}

TEST(BaseFilters, WithoutNoiseChangeNothing)
{
    for (const Filter filter : filters) {
        const Size size{16, 12};
        Planes packed(4, size);
        std::mt19937 random(5);
        std::uniform_real_distribution<float> any(0.0F, 1.0F);
        for (int plane = 0; plane < 4; ++plane) {
            for (int y = 0; y < size.height; ++y) {
                std::generate_n(packed.view().row(plane, y), size.width, [&] { return any(random); });
            }
        }
        const Planes filtered = filter(std::as_const(packed).view(), 0.0F);
        for (std::size_t i = 0; i < packed.values().size(); ++i) {
            ASSERT_NEAR(filtered.values()[i], packed.values()[i], 1e-5);
        }
    }
}

TEST(BaseFilters, TakeEverySizeOfWholeCoarsePixels)
{
    for (const Filter filter : filters) {
        for (int width = 4; width <= 24; width += 4) {
            for (int height = 4; height <= 24; height += 4) {
                Planes packed(4, {width, height});
                std::mt19937 random(5);
                addNoise(packed, 0.1F, random);
                const Planes filtered = filter(std::as_const(packed).view(), 0.1F);
                for (const float value : filtered.values()) {
                    ASSERT_LT(std::abs(value), 0.5F) << width << ' ' << height;
                }
            }
        }
    }
}

/// A sky of noise with a star of σ = 0.5 packed pixels every 32, at random places within four; all four
/// planes have `peak` at its middle, in deviations.
struct StarField
{
    static constexpr int side = 512;
    static constexpr int step = 32;
    static constexpr float deviation = 0.02F;
    static constexpr float sky = 0.1F;

    explicit StarField(double peak, std::uint32_t seed = 5) : packed(4, {side, side})
    {
        std::mt19937 random(seed);
        std::uniform_real_distribution<double> place(-2.0, 2.0);
        for (int gridY = step / 2; gridY < side; gridY += step) {
            for (int gridX = step / 2; gridX < side; gridX += step) {
                stars.push_back({gridX + place(random), gridY + place(random)});
            }
        }
        for (int plane = 0; plane < 4; ++plane) {
            for (int y = 0; y < side; ++y) {
                for (int x = 0; x < side; ++x) {
                    const auto& [starX, starY] =
                        stars[static_cast<std::size_t>(y / step * (side / step) + x / step)];
                    // The planes are half a packed pixel apart.
                    const double dx = x + (plane == 1 || plane == 2 ? 0.5 : 0.0) - starX;
                    const double dy = y + (plane >= 2 ? 0.5 : 0.0) - starY;
                    packed.view().at(plane, y, x) = static_cast<float>(
                        sky + peak * deviation * std::exp(-(dx * dx + dy * dy) / (2 * 0.5 * 0.5)));
                }
            }
        }
        clean = packed;
        addNoise(packed, deviation, random);
    }

    Planes packed;
    Planes clean;
    std::vector<std::array<double, 2>> stars; ///< packed pixels
};

/// Light of the green planes within 2 packed pixels of a star, less the sky around.
double lightOf(const std::array<double, 2>& star, PlanesView planes)
{
    double inside = 0.0;
    double around = 0.0;
    int insideCount = 0;
    int aroundCount = 0;
    for (int y = static_cast<int>(star[1]) - 6; y <= static_cast<int>(star[1]) + 6; ++y) {
        for (int x = static_cast<int>(star[0]) - 6; x <= static_cast<int>(star[0]) + 6; ++x) {
            const double distance = std::hypot(x + 0.25 - star[0], y + 0.25 - star[1]);
            const double value = planes.at(1, y, x) + planes.at(3, y, x);
            if (distance <= 2) {
                inside += value;
                ++insideCount;
            } else if (distance > 3) {
                around += value;
                ++aroundCount;
            }
        }
    }
    return inside - insideCount * around / aroundCount;
}

TEST(RobustFilter, KeepsTheLightOfSharpStarsWithinAFactorOfTwo)
{
    // A peak of 8 deviations is an SNR of about 10 over both green planes.
    for (const double peak : {8.0, 12.0, 30.0, 100.0, 1000.0}) {
        const StarField field(peak);
        const Planes filtered = robustFilter(field.packed.view(), StarField::deviation);
        int kept = 0;
        for (const auto& star : field.stars) {
            const double truth = lightOf(star, field.clean.view());
            const double light = lightOf(star, filtered.view());
            kept += light > 0.5 * truth && light < 2 * truth ? 1 : 0;
        }
        EXPECT_GE(100 * kept, 97 * static_cast<int>(field.stars.size())) << peak;
    }
}

TEST(RobustFilter, LeavesNoMoreNoiseBesideALightThanElsewhere)
{
    for (const double peak : {30.0, 100.0, 1000.0}) {
        const StarField field(peak);
        const Planes filtered = robustFilter(field.packed.view(), StarField::deviation);
        double beside = 0.0;
        double elsewhere = 0.0;
        int besideCount = 0;
        int elsewhereCount = 0;
        for (int plane = 0; plane < 4; ++plane) {
            for (int y = 0; y < StarField::side; ++y) {
                for (int x = 0; x < StarField::side; ++x) {
                    const auto& [starX, starY] = field.stars[static_cast<std::size_t>(
                        y / StarField::step * (StarField::side / StarField::step) + x / StarField::step)];
                    const double distance = std::hypot(x + 0.25 - starX, y + 0.25 - starY);
                    const double square = std::pow(filtered.view().at(plane, y, x) - StarField::sky, 2);
                    if (distance >= 4 && distance < 7) {
                        beside += square;
                        ++besideCount;
                    } else if (distance > 12) {
                        elsewhere += square;
                        ++elsewhereCount;
                    }
                }
            }
        }
        EXPECT_LT(std::sqrt(beside / besideCount), 1.5 * std::sqrt(elsewhere / elsewhereCount)) << peak;
    }
}

TEST(RobustFilter, MakesNoStarsOfNoise)
{
    Planes packed(4, {512, 512});
    std::mt19937 random(6);
    addNoise(packed, 0.02F, random);
    const Planes filtered = robustFilter(std::as_const(packed).view(), 0.02F);
    for (const float value : filtered.values()) {
        ASSERT_LT(std::abs(value), 4 * 0.02F);
    }
}

/// Columns beyond an aligned rectangle in which a change reaches it.
int reachOf(Base base, float step)
{
    const Size size{128, 16};
    const auto estimate = [&](const Planes& packed) {
        Planes rgb(12, size);
        baseEstimate(base, packed.view(), 0.05F, rgb.view());
        return rgb;
    };
    Planes packed(4, size);
    std::mt19937 random(5);
    std::normal_distribution<float> noise(0.5F, 0.06F);
    for (int plane = 0; plane < 4; ++plane) {
        for (int y = 0; y < size.height; ++y) {
            std::generate_n(packed.view().row(plane, y), size.width, [&] { return noise(random); });
        }
    }
    const Planes before = estimate(packed);
    int reach = 0;
    for (int distance = 1; distance <= 48; ++distance) {
        for (const int column : {48 - distance, 63 + distance}) { // the rectangle covers columns 48 … 63
            Planes changed = packed;
            for (int y = 0; y < size.height; ++y) {
                changed.view().at(1, y, column) += step;
            }
            const Planes after = estimate(changed);
            for (int plane = 0; plane < 12; ++plane) {
                for (int y = 0; y < size.height; ++y) {
                    for (int x = 48; x < 64; ++x) {
                        if (after.view().at(plane, y, x) != before.view().at(plane, y, x)) {
                            reach = distance;
                        }
                    }
                }
            }
        }
    }
    return reach;
}

TEST(BaseEstimate, NeedsNoMoreThanItsRadiusBeyondAnAlignedRectangle)
{
    EXPECT_EQ(reachOf(Base::Guided, 3.0F), baseEstimateRadius);
    for (const float step : {-1.0F, -0.1F, -0.02F, 0.02F, 0.1F, 0.3F, 1.0F, 3.0F}) {
        EXPECT_EQ(reachOf(Base::Robust, step), baseEstimateRadius - 4) << step;
    }
}

} // namespace
} // namespace nightjar
