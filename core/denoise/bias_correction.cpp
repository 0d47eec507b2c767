// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/bias_correction.h"

#include "core/base/parallel.h"
#include "core/base/wide_vectors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

constexpr int cellSide = 32;     ///< pixels
constexpr int coarseFactor = 4;  ///< width and height of a coarse cell in cells
constexpr float outlying = 8.0F; ///< deviations
constexpr float clipping = 4.0F; ///< noise is clipped within this distance from a limit, deviations
constexpr double largestGain = 2.0;

/// Sums over samples of one colour.
struct Sums
{
    double missing = 0.0; ///< sample − picture
    double picture = 0.0;
    double variance = 0.0;
    double count = 0.0;

    void add(const Sums& other, double weight)
    {
        missing += weight * other.missing;
        picture += weight * other.picture;
        variance += weight * weight * other.variance;
        count += weight * other.count;
    }
};

template <class Value>
class Grid
{
public:
    explicit Grid(Size size) : m_size(size), m_values(size.area()) {}

    [[nodiscard]] Size size() const { return m_size; }
    [[nodiscard]] Value& at(int x, int y) { return m_values[index(x, y)]; }
    [[nodiscard]] const Value& at(int x, int y) const { return m_values[index(x, y)]; }

private:
    [[nodiscard]] std::size_t index(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_size.width) +
               static_cast<std::size_t>(x);
    }

    Size m_size;
    std::vector<Value> m_values;
};

Size gridSize(Size fine, int factor)
{
    return {(fine.width + factor - 1) / factor, (fine.height + factor - 1) / factor};
}

/// The position of pixel `x` between the centres of two cells, each `side` pixels wide: `first`, `second` and
/// the fraction towards the second.
struct Between
{
    int first = 0;
    int second = 0;
    float part = 0.0F;

    Between(int x, int side, int cells)
    {
        const float position = (static_cast<float>(x) + 0.5F) / static_cast<float>(side) - 0.5F;
        const int before = static_cast<int>(std::floor(position));
        first = std::clamp(before, 0, cells - 1);
        second = std::clamp(before + 1, 0, cells - 1);
        part = position - static_cast<float>(before);
    }
};

float interpolate(float first, float second, float part)
{
    return first + (second - first) * part;
}

/// Constants of one colour. All but `black` are in units of white level.
struct ColourScale
{
    float black; ///< counts
    float step;
    float gain;
    float readVariance;

    /// The range in which a sample's noise is not clipped.
    [[nodiscard]] float from() const { return -black * step; }
    static constexpr float to = 1.0F;
};

/// The amounts that each sample of one colour in one row of a cell adds to Sums; zero for outliers and
/// samples that may be clipped.
struct Terms
{
    static constexpr std::size_t most = cellSide / 2;
    std::array<float, most> missing;
    std::array<float, most> picture;
    std::array<float, most> variance;
    std::array<float, most> count;
};

/// Computes the terms of every second sample and pixel.
NIGHTJAR_WIDE_VECTORS void findTerms(const std::uint16_t* samples, const Half* picture, std::size_t count,
                                     const ColourScale& scale, Terms& terms)
{
    const auto [black, step, gain, readVariance] = scale; // copies, which cannot alias the terms
    const float from = scale.from();
    for (std::size_t i = 0; i < count; ++i) {
        const float made = fromHalf(picture[2 * i]);
        const float missing = (static_cast<float>(samples[2 * i]) - black) * step - made;
        const float variance = gain * std::max(made, 0.0F) + readVariance;
        const float reach = clipping * std::sqrt(variance);
        // Comparisons with NaN are false, so NaN is excluded too.
        const bool counts = (missing * missing <= outlying * outlying * variance) & (made - reach >= from) &
                            (made + reach <= ColourScale::to);
        terms.missing[i] = counts ? missing : 0.0F;
        terms.picture[i] = counts ? made : 0.0F;
        terms.variance[i] = counts ? variance : 0.0F;
        terms.count[i] = counts ? 1.0F : 0.0F;
    }
}

/// Sums the samples at every second pixel from (x0, y0) of a cell.
Sums sumsOf(const Mosaic& mosaic, const LinearImage& denoised, const NoiseModel& noise, const Rect& cell,
            int xOffset, int yOffset)
{
    const CfaColour colour = mosaic.colourAt(cell.x + xOffset, cell.y + yOffset);
    const auto channel = channelOf(colour);
    const ColourScale scale{.black =
                                static_cast<float>(mosaic.levels().black[static_cast<std::size_t>(colour)]),
                            .step = mosaic.countStep(colour),
                            .gain = static_cast<float>(noise.gain),
                            .readVariance = static_cast<float>(noise.readVariance)};
    const auto count = static_cast<std::size_t>((cell.width - xOffset + 1) / 2);
    Terms terms;
    Sums sums;
    for (int y = cell.y + yOffset; y < cell.y + cell.height; y += 2) {
        const int x = cell.x + xOffset;
        findTerms(mosaic.row(y).data() + x, denoised.row(channel, y).data() + x, count, scale, terms);
        for (std::size_t i = 0; i < count; ++i) {
            sums.missing += static_cast<double>(terms.missing[i]);
            sums.picture += static_cast<double>(terms.picture[i]);
            sums.variance += static_cast<double>(terms.variance[i]);
            sums.count += static_cast<double>(terms.count[i]);
        }
    }
    return sums;
}

/// One grid per colour.
using ColourGrids = std::array<Grid<Sums>, LinearImage::channels>;

ColourGrids cellSums(const Mosaic& mosaic, const LinearImage& denoised, const NoiseModel& noise)
{
    const Size size = mosaic.size();
    const Grid<Sums> empty(gridSize(size, cellSide));
    ColourGrids grids{empty, empty, empty};
    parallelFor(empty.size().height, [&](int y) {
        for (int x = 0; x < empty.size().width; ++x) {
            const Rect cell = intersection({x * cellSide, y * cellSide, cellSide, cellSide},
                                           {0, 0, size.width, size.height});
            for (int yOffset = 0; yOffset < std::min(2, cell.height); ++yOffset) {
                for (int xOffset = 0; xOffset < std::min(2, cell.width); ++xOffset) {
                    const CfaColour colour = mosaic.colourAt(cell.x + xOffset, cell.y + yOffset);
                    grids[channelOf(colour)].at(x, y).add(
                        sumsOf(mosaic, denoised, noise, cell, xOffset, yOffset), 1.0);
                }
            }
        }
    });
    return grids;
}

Grid<Sums> coarser(const Grid<Sums>& fine)
{
    Grid<Sums> coarse(gridSize(fine.size(), coarseFactor));
    for (int y = 0; y < fine.size().height; ++y) {
        for (int x = 0; x < fine.size().width; ++x) {
            coarse.at(x / coarseFactor, y / coarseFactor).add(fine.at(x, y), 1.0);
        }
    }
    return coarse;
}

/// Smooths with the weights 1, 2, 1 in both directions.
Grid<Sums> smoothed(const Grid<Sums>& sums)
{
    Grid<Sums> result(sums.size());
    for (int y = 0; y < sums.size().height; ++y) {
        for (int x = 0; x < sums.size().width; ++x) {
            for (int nearY = std::max(0, y - 1); nearY <= std::min(sums.size().height - 1, y + 1); ++nearY) {
                for (int nearX = std::max(0, x - 1); nearX <= std::min(sums.size().width - 1, x + 1);
                     ++nearX) {
                    result.at(x, y).add(sums.at(nearX, nearY),
                                        (nearX == x ? 0.5 : 0.25) * (nearY == y ? 0.5 : 0.25));
                }
            }
        }
    }
    return result;
}

/// Returns the picture's gain from the sums around a place. Its level is at least `floor`, because in the
/// dark a ratio is meaningless.
float gainOf(const Sums& sums, double floor)
{
    if (sums.count <= 0.0 || sums.missing == 0.0) {
        return 1.0F;
    }
    const double believed = std::max(0.0, 1.0 - sums.variance / (sums.missing * sums.missing));
    const double level = std::max(sums.picture, floor * sums.count);
    return static_cast<float>(
        std::clamp(1.0 + believed * sums.missing / level, 1.0 / largestGain, largestGain));
}

Grid<float> gainsOf(const Grid<Sums>& sums, double floor)
{
    const Grid<Sums> around = smoothed(sums);
    Grid<float> gains(sums.size());
    for (int y = 0; y < gains.size().height; ++y) {
        for (int x = 0; x < gains.size().width; ++x) {
            gains.at(x, y) = gainOf(around.at(x, y), floor);
        }
    }
    return gains;
}

/// Returns the gains of all cells of one colour: the gains of the coarse cells, times the remaining
/// correction.
Grid<float> cellGains(Grid<Sums> sums, double floor)
{
    const Grid<float> coarse = gainsOf(coarser(sums), floor);
    Grid<float> first(sums.size());
    for (int y = 0; y < sums.size().height; ++y) {
        const Between rows(y, coarseFactor, coarse.size().height);
        for (int x = 0; x < sums.size().width; ++x) {
            const Between columns(x, coarseFactor, coarse.size().width);
            first.at(x, y) = interpolate(interpolate(coarse.at(columns.first, rows.first),
                                                     coarse.at(columns.second, rows.first), columns.part),
                                         interpolate(coarse.at(columns.first, rows.second),
                                                     coarse.at(columns.second, rows.second), columns.part),
                                         rows.part);
            Sums& cell = sums.at(x, y);
            cell.missing -= (static_cast<double>(first.at(x, y)) - 1.0) * cell.picture;
            cell.picture *= static_cast<double>(first.at(x, y));
        }
    }
    Grid<float> gains = gainsOf(sums, floor);
    for (int y = 0; y < gains.size().height; ++y) {
        for (int x = 0; x < gains.size().width; ++x) {
            gains.at(x, y) *= first.at(x, y);
        }
    }
    return gains;
}

/// Multiplies `count` values by gains between `first` and `second`; `parts` are the fractions towards the
/// second.
NIGHTJAR_WIDE_VECTORS void multiply(Half* values, float first, float second, const float* parts, int count)
{
    for (int i = 0; i < count; ++i) {
        values[i] = toHalf(fromHalf(values[i]) * interpolate(first, second, parts[i]));
    }
}

void multiply(LinearImage& image, int channel, const Grid<float>& gains)
{
    const Size size = image.size();
    const int cells = gains.size().width;
    std::vector<float> parts;
    parts.reserve(static_cast<std::size_t>(size.width));
    for (int x = 0; x < size.width; ++x) {
        parts.push_back(Between(x, cellSide, cells).part);
    }
    parallelFor(gains.size().height, [&](int strip) {
        std::vector<float> rowGains(static_cast<std::size_t>(cells));
        for (int y = strip * cellSide; y < std::min(size.height, (strip + 1) * cellSide); ++y) {
            const Between rows(y, cellSide, gains.size().height);
            for (int x = 0; x < cells; ++x) {
                rowGains[static_cast<std::size_t>(x)] =
                    interpolate(gains.at(x, rows.first), gains.at(x, rows.second), rows.part);
            }
            Half* values = image.row(channel, y).data();
            // Pixels between two cell centres share the same two gains.
            for (int x = 0; x < size.width;) {
                const Between columns(x, cellSide, cells);
                const int end = std::min(size.width, (x + cellSide / 2) / cellSide * cellSide + cellSide / 2);
                multiply(values + x, rowGains[static_cast<std::size_t>(columns.first)],
                         rowGains[static_cast<std::size_t>(columns.second)], parts.data() + x, end - x);
                x = end;
            }
        }
    });
}

} // namespace

void correctBias(const Mosaic& mosaic, LinearImage& denoised, const NoiseModel& noise)
{
    ColourGrids sums = cellSums(mosaic, denoised, noise);
    // Half a noise deviation in black: below that, a ratio is mostly noise.
    const double floor = 0.5 * noise.deviation(0.0);
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        multiply(denoised, channel, cellGains(std::move(sums[static_cast<std::size_t>(channel)]), floor));
    }
}

} // namespace nightjar
