// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/directional_demosaic.h"

#include "core/wide_vectors.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace nightjar {
namespace {

/// What the gradients of a window of 5×5 pixels are at least, in all: where they are less, all directions
/// count alike.
constexpr float smallestGradients = 0.01F;

/// The planes of the result: colour × 4 + pixel of the cell in reading order.
enum Output
{
    RedAtR,
    RedAtG,
    RedAtH,
    RedAtB,
    GreenAtR,
    GreenAtG,
    GreenAtH,
    GreenAtB,
    BlueAtR,
    BlueAtG,
    BlueAtH,
    BlueAtB
};

/// Columns beyond both ends of a row, as a reflected mosaic has them. Every quantity is computed there as
/// within; each needs one or two columns more than what is made of it.
constexpr int padding = 8;

/// The rows of one quantity that are in use, as they come from the top down. Columns −padding … width +
/// padding − 1 are valid; rows may be negative.
template <int rows>
class RowRing
{
public:
    explicit RowRing(int width)
        : m_stride(static_cast<std::size_t>(width + 2 * padding)), m_values(rows * m_stride)
    {
    }

    [[nodiscard]] float* row(int y)
    {
        return m_values.data() + static_cast<std::size_t>((y % rows + rows) % rows) * m_stride + padding;
    }

private:
    std::size_t m_stride;
    std::vector<float> m_values;
};

/// The four pixels of a cell:   r g
///                              h b
template <int rows>
struct Cells
{
    explicit Cells(int width) : r(width), g(width), b(width), h(width) {}

    RowRing<rows> r;
    RowRing<rows> g;
    RowRing<rows> b;
    RowRing<rows> h;
};

/// Copies a row of a plane, reflected at the ends as the mosaic's columns of that parity are.
NIGHTJAR_WIDE_VECTORS void loadRow(const float* from, int width, bool isOddColumn, float factor, float* to)
{
    for (int x = 0; x < width; ++x) {
        to[x] = factor * from[x];
    }
    const int odd = isOddColumn ? 1 : 0;
    for (int i = 1; i <= padding; ++i) {
        to[-i] = factor * from[reflect(-2 * i + odd, 2 * width) / 2];
        to[width - 1 + i] = factor * from[reflect(2 * (width - 1 + i) + odd, 2 * width) / 2];
    }
}

/// A row of the mosaic: pixels of a colour (red or blue), each with a green one at its right. The differences
/// green − colour along it, per pixel of each kind; their means over five pixels around each pixel of the
/// colour; sums of their gradients over five pixels.
struct AlongRow
{
    float* mean;
    float* atColour;
    float* atGreen;
};

/// `scratch`: five rows.
NIGHTJAR_WIDE_VECTORS void measureAlongRow(const float* colour, const float* green, int width,
                                           RowRing<5>& scratch, const AlongRow& out)
{
    float* c = scratch.row(0);
    float* g = scratch.row(1);
    float* gradientC = scratch.row(2);
    float* gradientG = scratch.row(3);
    float* both = scratch.row(4);
#pragma GCC ivdep
    for (int x = -5; x < width + 5; ++x) {
        c[x] = 0.5F * (green[x - 1] + green[x] - colour[x]) - 0.25F * (colour[x - 1] + colour[x + 1]);
        g[x] = 0.5F * (green[x] - colour[x] - colour[x + 1]) + 0.25F * (green[x - 1] + green[x + 1]);
    }
#pragma GCC ivdep
    for (int x = -4; x < width + 4; ++x) {
        gradientC[x] = std::abs(g[x] - g[x - 1]);
        gradientG[x] = std::abs(c[x + 1] - c[x]);
        both[x] = gradientC[x] + gradientG[x];
    }
    float* mean = out.mean;
    float* atColour = out.atColour;
    float* atGreen = out.atGreen;
#pragma GCC ivdep
    for (int x = -3; x < width + 3; ++x) {
        mean[x] = 0.2F * (c[x - 1] + c[x] + c[x + 1] + (g[x - 1] + g[x]));
        atColour[x] = both[x - 1] + both[x] + gradientC[x + 1];
        atGreen[x] = gradientG[x - 1] + both[x] + both[x + 1];
    }
}

/// The rows of two planes that share a column of the mosaic: `first` has the first row of a cell, `second`
/// the second. In order: second[0], first[1], second[1] … first[last].
template <int count>
struct ColumnRows
{
    std::array<const float*, count> first;
    std::array<const float*, count> second;
};

/// Cells top … top + count − 1 of one column.
template <int count, int rows>
ColumnRows<count> columnRows(RowRing<rows>& first, RowRing<rows>& second, int top)
{
    ColumnRows<count> result;
    for (int i = 0; i < count; ++i) {
        result.first[static_cast<std::size_t>(i)] = first.row(top + i);
        result.second[static_cast<std::size_t>(i)] = second.row(top + i);
    }
    return result;
}

/// Differences green − colour down a column, at the pixels of cell 1 of 0 … 2. `sign`: 1 where `first` is the
/// colour, −1 where it is green.
NIGHTJAR_WIDE_VECTORS void differenceAlongColumn(const ColumnRows<3>& in, float sign, int width, float* first,
                                                 float* second)
{
    const auto [a, c, e] = in.first;
    const auto [b, d, f] = in.second;
    const float half = 0.5F * sign;
    const float quarter = 0.25F * sign;
#pragma GCC ivdep
    for (int x = -2; x < width + 2; ++x) {
        first[x] = half * (b[x] + d[x] - c[x]) - quarter * (a[x] + e[x]);
        second[x] = half * (d[x] - c[x] - e[x]) + quarter * (b[x] + f[x]);
    }
}

/// Of a column of the mosaic.
struct AlongColumn
{
    float* mean;     ///< of the differences around each pixel of the colour
    float* atFirst;  ///< sum of the gradients of five pixels around the cell's first row
    float* atSecond; ///< and its second
};

/// Differences of cells y − 2 … y + 2 → means and sums of cell y.
template <bool colourIsFirst>
inline void sumColumn(const ColumnRows<5>& in, int width, const AlongColumn& out)
{
    const float* a = in.second[0];
    const float* b = in.first[1];
    const float* c = in.second[1];
    const float* d = in.first[2];
    const float* e = in.second[2];
    const float* f = in.first[3];
    const float* g = in.second[3];
    const float* h = in.first[4];
    float* mean = out.mean;
    float* atFirst = out.atFirst;
    float* atSecond = out.atSecond;
#pragma GCC ivdep
    for (int x = -2; x < width + 2; ++x) {
        const float common =
            std::abs(d[x] - b[x]) + std::abs(e[x] - c[x]) + std::abs(f[x] - d[x]) + std::abs(g[x] - e[x]);
        atFirst[x] = common + std::abs(c[x] - a[x]);
        atSecond[x] = common + std::abs(h[x] - f[x]);
        mean[x] = 0.2F * (c[x] + d[x] + e[x] + (colourIsFirst ? b[x] + f[x] : f[x] + g[x]));
    }
}

NIGHTJAR_WIDE_VECTORS void sumColumnOfRed(const ColumnRows<5>& in, int width, const AlongColumn& out)
{
    sumColumn<true>(in, width, out);
}

NIGHTJAR_WIDE_VECTORS void sumColumnOfBlue(const ColumnRows<5>& in, int width, const AlongColumn& out)
{
    sumColumn<false>(in, width, out);
}

/// Of one direction, at the pixels of a colour.
struct Direction
{
    float* mean;   ///< of the differences green − colour
    float* weight; ///< its inverse: the square of the gradients
};

template <int rows>
struct DirectionRing
{
    explicit DirectionRing(int width) : mean(width), weight(width) {}

    [[nodiscard]] Direction row(int y) { return {mean.row(y), weight.row(y)}; }

    RowRing<rows> mean;
    RowRing<rows> weight;
};

inline float inverseWeight(float gradients)
{
    const float bounded = gradients + smallestGradients;
    return bounded * bounded;
}

/// Sums along rows → inverse weights. `sums` are of the five rows around.
NIGHTJAR_WIDE_VECTORS void weighRow(const std::array<const float*, 5>& sums, int width, float* to)
{
    const auto [a, b, c, d, e] = sums;
#pragma GCC ivdep
    for (int x = -2; x < width + 2; ++x) {
        to[x] = inverseWeight(a[x] + b[x] + c[x] + d[x] + e[x]);
    }
}

/// Sums along columns → inverse weights. `beside[x]` is the sum in the column at the right of x.
NIGHTJAR_WIDE_VECTORS void weighColumn(const float* sums, const float* beside, int width, float* to)
{
#pragma GCC ivdep
    for (int x = -1; x < width + 1; ++x) {
        to[x] = inverseWeight(sums[x - 1] + sums[x] + sums[x + 1] + (beside[x - 1] + beside[x]));
    }
}

/// green − colour at pixels of the colour: the weighted mean of those on the four sides, each two pixels
/// away, so that its window ends at the pixel. Σ mᵢ/wᵢ / Σ 1/wᵢ with one division.
NIGHTJAR_WIDE_VECTORS void combine(const Direction& above, const Direction& row, const Direction& below,
                                   int width, float* to)
{
    const float* meanN = above.mean;
    const float* mean = row.mean;
    const float* meanS = below.mean;
    const float* weightN = above.weight;
    const float* weight = row.weight;
    const float* weightS = below.weight;
#pragma GCC ivdep
    for (int x = -1; x < width + 1; ++x) {
        const float columnMean = meanN[x] * weightS[x] + meanS[x] * weightN[x];
        const float columnSum = weightN[x] + weightS[x];
        const float columnProduct = weightN[x] * weightS[x];
        const float rowMean = mean[x - 1] * weight[x + 1] + mean[x + 1] * weight[x - 1];
        const float rowSum = weight[x - 1] + weight[x + 1];
        const float rowProduct = weight[x - 1] * weight[x + 1];
        to[x] = (columnMean * rowProduct + rowMean * columnProduct) /
                (columnSum * rowProduct + rowSum * columnProduct);
    }
}

/// The mean of four diagonal neighbours: x and x + 1 of two rows.
NIGHTJAR_WIDE_VECTORS void diagonalMean(const float* above, const float* below, int width, float* to)
{
#pragma GCC ivdep
    for (int x = -1; x < width + 1; ++x) {
        to[x] = 0.25F * (above[x] + above[x + 1] + below[x] + below[x + 1]);
    }
}

/// Differences green − colour at the four neighbours of a green pixel.
struct Around
{
    const float* above;
    const float* below;
    const float* left;
    const float* right;
};

/// colour = (green − the mean difference around) / factor
NIGHTJAR_WIDE_VECTORS void colourAtGreen(const float* green, const Around& differences, float inverseFactor,
                                         int width, float* to)
{
    const auto [above, below, left, right] = differences;
#pragma GCC ivdep
    for (int x = 0; x < width; ++x) {
        to[x] = inverseFactor * (green[x] - 0.25F * (above[x] + below[x] + left[x] + right[x]));
    }
}

/// At a pixel of one colour: green, and the other colour.
NIGHTJAR_WIDE_VECTORS void greenAndOther(const float* own, float factor, const float* difference,
                                         const float* otherDifference, float otherInverse, int width,
                                         float* green, float* other)
{
#pragma GCC ivdep
    for (int x = 0; x < width; ++x) {
        const float value = factor * own[x] + difference[x];
        green[x] = value;
        other[x] = otherInverse * (value - otherDifference[x]);
    }
}

} // namespace

// In a cell:   R G      R red, G the green beside it, H the green below it, B blue.
//              H B
// Blue's row is red's, moved by a column: the green at the right of B is the next cell's H. Blue's column is
// red's, moved by a row: the green below B is the next cell's G. Each step is a row or two behind the one
// before it; the first rows of every ring are of pixels above the mosaic.
void directionalDemosaic(PlanesView packed, const std::array<float, 2>& balance, MutablePlanesView rgb)
{
    const int width = packed.width;
    const float inverseRed = 1.0F / balance[0];
    const float inverseBlue = 1.0F / balance[1];
    Cells<4> mosaic(width);
    Cells<5> differences(width); // along columns
    Cells<3> sums(width);        // along rows
    DirectionRing<3> columnsOfRed(width);
    DirectionRing<3> columnsOfBlue(width);
    DirectionRing<2> rowsOfRed(width);
    DirectionRing<2> rowsOfBlue(width);
    RowRing<3> red(width); // green − red, at R
    RowRing<3> blue(width);
    RowRing<2> redAtB(width);
    RowRing<2> blueAtR(width);
    RowRing<5> scratch(width);

    for (int newest = -5; newest < packed.height + 5; ++newest) {
        {
            const int evenRow = reflect(2 * newest, 2 * packed.height) / 2;
            const int oddRow = reflect(2 * newest + 1, 2 * packed.height) / 2;
            loadRow(packed.row(0, evenRow), width, false, balance[0], mosaic.r.row(newest));
            loadRow(packed.row(1, evenRow), width, true, 1.0F, mosaic.g.row(newest));
            loadRow(packed.row(2, oddRow), width, true, balance[1], mosaic.b.row(newest));
            loadRow(packed.row(3, oddRow), width, false, 1.0F, mosaic.h.row(newest));
        }
        {
            const int y = newest - 1;
            differenceAlongColumn(columnRows<3>(mosaic.r, mosaic.h, y - 1), 1.0F, width, differences.r.row(y),
                                  differences.h.row(y));
            differenceAlongColumn(columnRows<3>(mosaic.g, mosaic.b, y - 1), -1.0F, width,
                                  differences.g.row(y), differences.b.row(y));
        }
        {
            const int y = newest - 3;
            float* atR = scratch.row(0);
            float* atH = scratch.row(1);
            float* atG = scratch.row(2);
            float* atB = scratch.row(3);
            sumColumnOfRed(columnRows<5>(differences.r, differences.h, y - 2), width,
                           {columnsOfRed.mean.row(y), atR, atH});
            sumColumnOfBlue(columnRows<5>(differences.g, differences.b, y - 2), width,
                            {columnsOfBlue.mean.row(y), atG, atB});
            weighColumn(atR, atG, width, columnsOfRed.weight.row(y));
            weighColumn(atB, atH + 1, width, columnsOfBlue.weight.row(y));
            measureAlongRow(mosaic.r.row(y), mosaic.g.row(y), width, scratch,
                            {rowsOfRed.mean.row(y), sums.r.row(y), sums.g.row(y)});
            measureAlongRow(mosaic.b.row(y), mosaic.h.row(y) + 1, width, scratch,
                            {rowsOfBlue.mean.row(y), sums.b.row(y), sums.h.row(y) + 1});
        }
        {
            const int y = newest - 4;
            weighRow({sums.r.row(y - 1), sums.h.row(y - 1), sums.r.row(y), sums.h.row(y), sums.r.row(y + 1)},
                     width, rowsOfRed.weight.row(y));
            weighRow({sums.b.row(y - 1), sums.g.row(y), sums.b.row(y), sums.g.row(y + 1), sums.b.row(y + 1)},
                     width, rowsOfBlue.weight.row(y));
            combine(columnsOfRed.row(y - 1), rowsOfRed.row(y), columnsOfRed.row(y + 1), width, red.row(y));
            combine(columnsOfBlue.row(y - 1), rowsOfBlue.row(y), columnsOfBlue.row(y + 1), width,
                    blue.row(y));
            diagonalMean(red.row(y - 1), red.row(y), width, redAtB.row(y - 1));
            diagonalMean(blue.row(y - 1) - 1, blue.row(y) - 1, width, blueAtR.row(y));
        }
        const int y = newest - 5;
        if (y < 0) {
            continue;
        }
        const float* g = packed.row(1, y);
        const float* h = packed.row(3, y);
        std::copy_n(packed.row(0, y), width, rgb.row(RedAtR, y));
        std::copy_n(g, width, rgb.row(GreenAtG, y));
        std::copy_n(h, width, rgb.row(GreenAtH, y));
        std::copy_n(packed.row(2, y), width, rgb.row(BlueAtB, y));
        greenAndOther(packed.row(0, y), balance[0], red.row(y), blueAtR.row(y), inverseBlue, width,
                      rgb.row(GreenAtR, y), rgb.row(BlueAtR, y));
        greenAndOther(packed.row(2, y), balance[1], blue.row(y), redAtB.row(y), inverseRed, width,
                      rgb.row(GreenAtB, y), rgb.row(RedAtB, y));
        colourAtGreen(g, {redAtB.row(y - 1), redAtB.row(y), red.row(y), red.row(y) + 1}, inverseRed, width,
                      rgb.row(RedAtG, y));
        colourAtGreen(h, {red.row(y), red.row(y + 1), redAtB.row(y) - 1, redAtB.row(y)}, inverseRed, width,
                      rgb.row(RedAtH, y));
        colourAtGreen(g, {blue.row(y - 1), blue.row(y), blueAtR.row(y), blueAtR.row(y) + 1}, inverseBlue,
                      width, rgb.row(BlueAtG, y));
        colourAtGreen(h, {blueAtR.row(y), blueAtR.row(y + 1), blue.row(y) - 1, blue.row(y)}, inverseBlue,
                      width, rgb.row(BlueAtH, y));
    }
}

} // namespace nightjar
