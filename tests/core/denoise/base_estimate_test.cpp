// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/base_estimate.h"

#include "core/denoise/directional_demosaic.h"
#include "core/denoise/multiscale_filter.h"
#include "core/denoise/robust_filter.h"
#include "core/raw/demosaic.h"
#include "core/raw/pack.h"
#include "tests/support/patterned_mosaic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>
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
    if (channelOf(here) == colour) {
        return centre;
    }
    if (colour == 1) {
        return (4 * centre + 2 * (aside + about) - farAside - farAbout) / 8;
    }
    if (here == CfaColour::Red || here == CfaColour::Blue) {
        return (6 * centre + 2 * diagonal - 1.5 * (farAside + farAbout)) / 8;
    }
    const bool liesAside = channelOf(mosaic.colourAt(x + 1, y)) == colour;
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
                ASSERT_EQ(whole.row(channelOf(mosaic.colourAt(x, y)), y)[static_cast<std::size_t>(x)],
                          toHalf(mosaic.normalised(x, y)));
            }
        }
    }
}

/// The mosaic of packed planes, reflected beyond its borders.
double sampleOf(PlanesView packed, int x, int y)
{
    const int column = reflect(x, 2 * packed.width);
    const int row = reflect(y, 2 * packed.height);
    constexpr std::array<int, 4> planes{0, 1, 3, 2};
    return packed.at(planes[static_cast<std::size_t>(row % 2 * 2 + column % 2)], row / 2, column / 2);
}

/// The paper's formulas, pixel by pixel.
class TextbookDirectional
{
public:
    explicit TextbookDirectional(PlanesView packed) : m_packed(packed) {}

    [[nodiscard]] double value(int colour, int x, int y) const
    {
        if ((x + y) % 2 == 0) { // red or blue
            const int own = y % 2 == 0 ? 0 : 2;
            const double green = sampleOf(m_packed, x, y) + greenLess(x, y);
            return colour == own ? sampleOf(m_packed, x, y) : colour == 1 ? green : green - diagonal(x, y);
        }
        if (colour == 1) {
            return sampleOf(m_packed, x, y);
        }
        double sum = 0.0;
        for (const Point& step : {Point{-1, 0}, Point{1, 0}, Point{0, -1}, Point{0, 1}}) {
            const Point at{x + step.x, y + step.y};
            sum += (reflect(at.y, 2) == 0 ? 0 : 2) == colour ? greenLess(at.x, at.y) : diagonal(at.x, at.y);
        }
        return sampleOf(m_packed, x, y) - sum / 4;
    }

private:
    /// green − colour along a row (dx = 1) or a column (dy = 1)
    [[nodiscard]] double difference(int x, int y, int dx, int dy) const
    {
        const auto at = [&](int i) { return sampleOf(m_packed, x + i * dx, y + i * dy); };
        const double less = (at(-1) + at(1)) / 2 + (2 * at(0) - at(-2) - at(2)) / 4 - at(0);
        return (x + y) % 2 == 0 ? less : -less;
    }

    /// green − colour at a pixel of the colour
    [[nodiscard]] double greenLess(int x, int y) const
    {
        double sum = 0.0;
        double weights = 0.0;
        for (const Point& side : {Point{-1, 0}, Point{1, 0}, Point{0, -1}, Point{0, 1}}) {
            const int dx = std::abs(side.x);
            const int dy = std::abs(side.y);
            double mean = 0.0;
            for (int i = 0; i < 5; ++i) {
                mean += difference(x + i * side.x, y + i * side.y, dx, dy) / 5;
            }
            double gradients = 0.01;
            for (int i = -2; i <= 2; ++i) {
                for (int j = -2; j <= 2; ++j) {
                    const int column = x + 2 * side.x + j;
                    const int row = y + 2 * side.y + i;
                    gradients += std::abs(difference(column + dx, row + dy, dx, dy) -
                                          difference(column - dx, row - dy, dx, dy));
                }
            }
            sum += mean / (gradients * gradients);
            weights += 1 / (gradients * gradients);
        }
        return sum / weights;
    }

    [[nodiscard]] double diagonal(int x, int y) const
    {
        return (greenLess(x - 1, y - 1) + greenLess(x + 1, y - 1) + greenLess(x - 1, y + 1) +
                greenLess(x + 1, y + 1)) /
               4;
    }

    PlanesView m_packed;
};

constexpr std::array<float, 2> unbalanced{1.0F, 1.0F};

Planes directional(PlanesView packed, const std::array<float, 2>& balance = unbalanced)
{
    Planes rgb(12, packed.size());
    directionalDemosaic(packed, balance, rgb.view());
    return rgb;
}

/// Packed planes of a picture that is grey at every pixel of the sensor.
template <class Picture>
Planes packedGrey(Size size, const Picture& picture)
{
    Planes packed(4, size);
    constexpr std::array<Point, 4> cell{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};
    for (int plane = 0; plane < 4; ++plane) {
        const Point& at = cell[static_cast<std::size_t>(plane)];
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                packed.view().at(plane, y, x) = static_cast<float>(picture(2 * x + at.x, 2 * y + at.y));
            }
        }
    }
    return packed;
}

/// Root of the mean square by which a demosaiced picture differs from the grey that it should be, `margin`
/// packed pixels from the border.
template <class Picture>
double errorOf(PlanesView rgb, const Picture& picture, int margin)
{
    double squares = 0.0;
    int count = 0;
    for (int plane = 0; plane < 12; ++plane) {
        for (int y = margin; y < rgb.height - margin; ++y) {
            for (int x = margin; x < rgb.width - margin; ++x, ++count) {
                squares +=
                    std::pow(rgb.at(plane, y, x) - picture(2 * x + plane % 2, 2 * y + plane % 4 / 2), 2);
            }
        }
    }
    return std::sqrt(squares / count);
}

Planes randomPacked(Size size, std::uint32_t seed)
{
    Planes packed(4, size);
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> any(0.0F, 1.0F);
    for (int plane = 0; plane < 4; ++plane) {
        for (int y = 0; y < size.height; ++y) {
            std::generate_n(packed.view().row(plane, y), size.width, [&] { return any(random); });
        }
    }
    return packed;
}

TEST(DirectionalDemosaic, IsThePapersFormulasPixelByPixelForEverySmallSize)
{
    for (int width = 1; width <= 12; ++width) {
        for (const int height : {1, 2, 5}) {
            const Planes packed = randomPacked({width, height}, 5);
            const Planes rgb = directional(packed.view());
            const TextbookDirectional textbook(packed.view());
            for (int plane = 0; plane < 12; ++plane) {
                for (int y = 0; y < height; ++y) {
                    for (int x = 0; x < width; ++x) {
                        ASSERT_NEAR(rgb.view().at(plane, y, x),
                                    textbook.value(plane / 4, 2 * x + plane % 2, 2 * y + plane % 4 / 2), 1e-5)
                            << width << 'x' << height << ", plane " << plane << " at " << x << ' ' << y;
                    }
                }
            }
        }
    }
}

TEST(DirectionalDemosaic, KeepsAFlatColourUpToTheBorder)
{
    Planes packed(4, {5, 4});
    constexpr std::array<float, 4> levels{0.7F, 0.5F, 0.2F, 0.5F};
    for (int plane = 0; plane < 4; ++plane) {
        for (int y = 0; y < 4; ++y) {
            std::fill_n(packed.view().row(plane, y), 5, levels[static_cast<std::size_t>(plane)]);
        }
    }
    for (const std::array<float, 2>& balance : {unbalanced, std::array{1.5F, 2.0F}}) {
        const Planes rgb = directional(packed.view(), balance);
        constexpr std::array<float, 3> colours{0.7F, 0.5F, 0.2F};
        for (int plane = 0; plane < 12; ++plane) {
            for (int y = 0; y < 4; ++y) {
                for (int x = 0; x < 5; ++x) {
                    ASSERT_NEAR(rgb.view().at(plane, y, x), colours[static_cast<std::size_t>(plane / 4)],
                                1e-6);
                }
            }
        }
    }
}

TEST(DirectionalDemosaic, KeepsAGreyRampAwayFromTheBorder)
{
    const auto picture = [](int x, int y) { return 0.2 + 0.004 * x + 0.002 * y; };
    const Planes rgb = directional(packedGrey({24, 20}, picture).view());
    EXPECT_LT(errorOf(rgb.view(), picture, directionalDemosaicHalo), 1e-6);
}

/// Up to the planes' Nyquist rate (4) and nearly to the sensor's (2), at which stripes could be a colour.
TEST(DirectionalDemosaic, KeepsGreyStripesWithAHundredthOfTheErrorOfMalvarsFilters)
{
    for (const double period : {2.2, 2.5, 3.0, 3.5, 4.0}) {
        for (const bool areColumns : {true, false}) {
            const auto picture = [&](int x, int y) {
                return 0.5 + 0.2 * std::sin(2 * std::numbers::pi * (areColumns ? x : y) / period + 0.3);
            };
            const Planes packed = packedGrey({32, 28}, picture);
            Planes malvars(12, packed.size());
            demosaicPacked(packed.view(), malvars.view());
            EXPECT_LT(errorOf(directional(packed.view()).view(), picture, directionalDemosaicHalo),
                      0.01 * errorOf(std::as_const(malvars).view(), picture, directionalDemosaicHalo))
                << period << ' ' << areColumns;
        }
    }
}

TEST(DirectionalDemosaic, KeepsEachPixelsOwnSample)
{
    const Planes packed = randomPacked({9, 7}, 6);
    const Planes rgb = directional(packed.view(), {1.3F, 1.7F});
    constexpr std::array<std::array<int, 2>, 4> same{{{0, 0}, {5, 1}, {11, 2}, {6, 3}}}; // of rgb, of packed
    for (const auto& [plane, own] : same) {
        for (int y = 0; y < 7; ++y) {
            for (int x = 0; x < 9; ++x) {
                ASSERT_EQ(rgb.view().at(plane, y, x), packed.view().at(own, y, x));
            }
        }
    }
}

TEST(DirectionalDemosaic, BalancesAsIfItsInputAndResultWereScaled)
{
    constexpr std::array<float, 2> balance{1.5F, 2.0F};
    Planes packed = randomPacked({12, 10}, 7);
    const Planes rgb = directional(packed.view(), balance);
    for (const int colour : {0, 1}) {
        for (int y = 0; y < 10; ++y) {
            float* row = packed.view().row(2 * colour, y);
            std::for_each_n(row, 12,
                            [&](float& value) { value *= balance[static_cast<std::size_t>(colour)]; });
        }
    }
    const Planes scaled = directional(packed.view());
    for (int plane = 0; plane < 12; ++plane) {
        const float factor = plane < 4 ? balance[0] : plane < 8 ? 1.0F : balance[1];
        for (int y = 0; y < 10; ++y) {
            for (int x = 0; x < 12; ++x) {
                ASSERT_NEAR(rgb.view().at(plane, y, x), scaled.view().at(plane, y, x) / factor, 1e-6);
            }
        }
    }
}

TEST(DirectionalDemosaic, APartIsTheSameAsInTheWholeBeyondItsRadiusAndNoNearer)
{
    const Planes packed = randomPacked({64, 40}, 8);
    const Planes whole = directional(packed.view());
    const Rect part{7, 9, 35, 22};
    const Planes rgb = directional(packed.view().cropped(part));
    bool isSameNearer = true;
    for (int plane = 0; plane < 12; ++plane) {
        for (int y = 0; y < part.height; ++y) {
            for (int x = 0; x < part.width; ++x) {
                const int margin = std::min({x, y, part.width - 1 - x, part.height - 1 - y});
                const bool isSame =
                    rgb.view().at(plane, y, x) == whole.view().at(plane, part.y + y, part.x + x);
                if (margin >= directionalDemosaicHalo) {
                    ASSERT_TRUE(isSame) << plane << ' ' << x << ' ' << y;
                } else if (margin == directionalDemosaicHalo - 1) {
                    isSameNearer = isSameNearer && isSame;
                }
            }
        }
    }
    EXPECT_FALSE(isSameNearer);
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
int haloOf(Base base, float step)
{
    const Size size{128, 16};
    const auto estimate = [&](const Planes& packed) {
        Planes rgb(12, size);
        baseEstimate({.base = base, .deviation = 0.05F, .balance = {1.5F, 1.2F}}, packed.view(), rgb.view());
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
    int halo = 0;
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
                            halo = distance;
                        }
                    }
                }
            }
        }
    }
    return halo;
}

TEST(BaseEstimate, GuidedIsTheMultiscaleFilterAndMalvarsFiltersWhateverTheBalance)
{
    const Planes packed = randomPacked({32, 32}, 9);
    const Planes filtered = multiscaleFilter(packed.view(), 0.1F);
    Planes expected(12, packed.size());
    demosaicPacked(filtered.view(), expected.view());
    Planes rgb(12, packed.size());
    baseEstimate({.base = Base::Guided, .deviation = 0.1F, .balance = {1.5F, 1.2F}}, packed.view(),
                 rgb.view());
    EXPECT_TRUE(std::ranges::equal(rgb.values(), expected.values()));
}

TEST(BaseEstimate, OfGreyTextureIsBetterWithTheBalanceThatMakesItGrey)
{
    constexpr std::array<float, 2> balance{1.6F, 1.3F};
    constexpr float deviation = 0.005F;
    const auto texture = [](int x, int y) { return 0.5 + 0.2 * std::sin(2.1 * x + 0.4 * y); };
    Planes packed = packedGrey({96, 96}, texture);
    for (const int colour : {0, 1}) {
        for (int y = 0; y < 96; ++y) {
            float* row = packed.view().row(2 * colour, y);
            std::for_each_n(row, 96,
                            [&](float& value) { value /= balance[static_cast<std::size_t>(colour)]; });
        }
    }
    std::mt19937 random(10);
    addNoise(packed, deviation, random);
    const auto error = [&](const std::array<float, 2>& used) {
        Planes rgb(12, packed.size());
        baseEstimate({.base = Base::Robust, .deviation = deviation, .balance = used},
                     std::as_const(packed).view(), rgb.view());
        for (int plane = 0; plane < 12; ++plane) {
            const float factor = plane < 4 ? balance[0] : plane < 8 ? 1.0F : balance[1];
            for (int y = 0; y < 96; ++y) {
                std::for_each_n(rgb.view().row(plane, y), 96, [&](float& value) { value *= factor; });
            }
        }
        return errorOf(std::as_const(rgb).view(), texture, 8);
    };
    EXPECT_LT(error(balance), 0.7 * error(unbalanced));
}

TEST(StabilisedBalance, IsTheRootOfTheWhiteBalanceWithinAFactorOfFour)
{
    EXPECT_EQ(stabilisedBalance({1.0, 1.0, 1.0}), unbalanced);
    EXPECT_EQ(stabilisedBalance({2.25, 1.0, 1.5625}), (std::array{1.5F, 1.25F}));
    EXPECT_EQ(stabilisedBalance({4.5, 2.0, 3.125}), (std::array{1.5F, 1.25F}));
    EXPECT_EQ(stabilisedBalance({100.0, 1.0, 0.01}), (std::array{2.0F, 0.5F}));
}

TEST(BaseEstimate, NeedsNoMoreThanItsRadiusBeyondAnAlignedRectangle)
{
    EXPECT_EQ(haloOf(Base::Guided, 3.0F), baseEstimateHalo);
    int halo = 0;
    for (const float step : {-1.0F, -0.1F, -0.02F, 0.02F, 0.1F, 0.3F, 1.0F, 3.0F}) {
        halo = std::max(halo, haloOf(Base::Robust, step));
    }
    EXPECT_EQ(halo, baseEstimateHalo);
}

} // namespace
} // namespace nightjar
