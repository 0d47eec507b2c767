// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/directional_demosaic.h"

#include "core/base/buffer_cache.h"
#include "core/base/wide_vectors.h"

#include <array>
#include <cmath>
#include <cstddef>

namespace nightjar {
namespace {

/// The minimum sum of gradients in a window of 5×5 pixels: below it, all directions have equal weight.
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

/// Columns of the reflected mosaic beyond each end of a row. Each quantity needs one or two more columns than
/// the quantity computed from it.
constexpr int reflected = 7;

/// Every quantity is computed in whole vectors of the widest instruction set, for columns firstColumn …
/// columnsEnd − 1. The outermost columns are not used.
constexpr int vectorWidth = 16;
constexpr int firstColumn = -vectorWidth;

int columnsEnd(int width)
{
    return roundUp(width + reflected, vectorWidth);
}

/// A ring buffer of the rows of one quantity that are in use, from the top down. Row numbers may be negative.
/// Reads may go one vector beyond either end of the columns.
template <int rows>
class RowRing
{
public:
    explicit RowRing(int width)
        : m_stride(static_cast<std::size_t>(columnsEnd(width) - firstColumn + 2 * vectorWidth)),
          m_values(rows * m_stride, 0.0F)
    {
    }

    /// Returns a row from column 0 on, aligned to a vector.
    [[nodiscard]] float* row(int y)
    {
        return m_values.data() + static_cast<std::size_t>((y % rows + rows) % rows) * m_stride +
               2 * vectorWidth;
    }

private:
    std::size_t m_stride;
    Buffer<float> m_values;
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

/// The reflected columns of a plane beyond both ends, nearest first.
struct Ends
{
    Ends(int width, bool isOddColumn)
    {
        const int odd = isOddColumn ? 1 : 0;
        for (int i = 0; i < reflected; ++i) {
            left[static_cast<std::size_t>(i)] = reflect(2 * (-1 - i) + odd, 2 * width) / 2;
            right[static_cast<std::size_t>(i)] = reflect(2 * (width + i) + odd, 2 * width) / 2;
        }
    }

    std::array<int, reflected> left{};
    std::array<int, reflected> right{};
};

NIGHTJAR_WIDE_VECTORS void loadRow(const float* from, int width, const Ends& ends, float factor, float* to)
{
    for (int x = 0; x < width; ++x) {
        to[x] = factor * from[x];
    }
    for (int i = 0; i < reflected; ++i) {
        to[-1 - i] = factor * from[ends.left[static_cast<std::size_t>(i)]];
        to[width + i] = factor * from[ends.right[static_cast<std::size_t>(i)]];
    }
}

/// Results for a row of the mosaic in which each pixel of a colour (red or blue) has a green one at its
/// right. Differences are green − colour, at pixels of both kinds. `mean` is the mean of five differences
/// around each pixel of the colour. `atColour` and `atGreen` are the sums of five gradients of the
/// differences around each pixel of the colour and each green one.
struct AlongRow
{
    float* mean;
    float* atColour;
    float* atGreen;
};

/// `scratch`: five rows.
NIGHTJAR_WIDE_VECTORS void measureAlongRow(const float* colour, const float* green, int end,
                                           RowRing<5>& scratch, const AlongRow& out)
{
    float* c = scratch.row(0);
    float* g = scratch.row(1);
    float* gradientC = scratch.row(2);
    float* gradientG = scratch.row(3);
    float* both = scratch.row(4);
#pragma GCC ivdep
    for (int x = firstColumn; x < end; ++x) {
        c[x] = 0.5F * (green[x - 1] + green[x] - colour[x]) - 0.25F * (colour[x - 1] + colour[x + 1]);
        g[x] = 0.5F * (green[x] - colour[x] - colour[x + 1]) + 0.25F * (green[x - 1] + green[x + 1]);
    }
#pragma GCC ivdep
    for (int x = firstColumn; x < end; ++x) {
        gradientC[x] = std::abs(g[x] - g[x - 1]);
        gradientG[x] = std::abs(c[x + 1] - c[x]);
        both[x] = gradientC[x] + gradientG[x];
    }
    float* mean = out.mean;
    float* atColour = out.atColour;
    float* atGreen = out.atGreen;
#pragma GCC ivdep
    for (int x = firstColumn; x < end; ++x) {
        mean[x] = 0.2F * (c[x - 1] + c[x] + c[x + 1] + (g[x - 1] + g[x]));
        atColour[x] = both[x - 1] + both[x] + gradientC[x + 1];
        atGreen[x] = gradientG[x - 1] + both[x] + both[x + 1];
    }
}

/// Rows of two planes that share a column of the mosaic: `first` has the first row of a cell, `second` the
/// second. From the top: first[0], second[0], first[1] …
template <int count>
struct ColumnRows
{
    std::array<const float*, count> first;
    std::array<const float*, count> second;
};

/// Returns cells top … top + count − 1 of one column.
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

/// Computes the differences green − colour down a column, at both pixels of cell 1 of cells 0 … 2. `sign`: 1
/// if `first` is the colour, −1 if it is green.
NIGHTJAR_WIDE_VECTORS void differenceAlongColumn(const ColumnRows<3>& in, float sign, int end, float* first,
                                                 float* second)
{
    const auto [a, c, e] = in.first;
    const auto [b, d, f] = in.second;
    const float half = 0.5F * sign;
    const float quarter = 0.25F * sign;
#pragma GCC ivdep
    for (int x = firstColumn; x < end; ++x) {
        first[x] = half * (b[x] + d[x] - c[x]) - quarter * (a[x] + e[x]);
        second[x] = half * (d[x] - c[x] - e[x]) + quarter * (b[x] + f[x]);
    }
}

/// Results for a column of the mosaic, one row of cells.
struct AlongColumn
{
    float* mean;     ///< of the differences around each pixel of the colour
    float* atFirst;  ///< sum of the gradients of five pixels around the cell's first row
    float* atSecond; ///< … around the second row
};

/// Computes means and sums of cell y from the differences of cells y − 2 … y + 2.
template <bool colourIsFirst>
inline void sumColumn(const ColumnRows<5>& in, int end, const AlongColumn& out)
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
    for (int x = firstColumn; x < end; ++x) {
        const float common =
            std::abs(d[x] - b[x]) + std::abs(e[x] - c[x]) + std::abs(f[x] - d[x]) + std::abs(g[x] - e[x]);
        atFirst[x] = common + std::abs(c[x] - a[x]);
        atSecond[x] = common + std::abs(h[x] - f[x]);
        mean[x] = 0.2F * (c[x] + d[x] + e[x] + (colourIsFirst ? b[x] + f[x] : f[x] + g[x]));
    }
}

NIGHTJAR_WIDE_VECTORS void sumColumnOfRed(const ColumnRows<5>& in, int end, const AlongColumn& out)
{
    sumColumn<true>(in, end, out);
}

NIGHTJAR_WIDE_VECTORS void sumColumnOfBlue(const ColumnRows<5>& in, int end, const AlongColumn& out)
{
    sumColumn<false>(in, end, out);
}

/// Means and weights along rows or along columns, at the pixels of a colour.
struct Direction
{
    float* mean;   ///< of the differences green − colour
    float* weight; ///< inverse weight: the square of the gradients
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

/// Converts sums along rows to inverse weights. `sums` has the row, two above and two below it.
NIGHTJAR_WIDE_VECTORS void weighRow(const std::array<const float*, 5>& sums, int end, float* to)
{
    const auto [a, b, c, d, e] = sums;
#pragma GCC ivdep
    for (int x = firstColumn; x < end; ++x) {
        to[x] = inverseWeight(a[x] + b[x] + c[x] + d[x] + e[x]);
    }
}

/// Converts sums along columns to inverse weights. `beside[x]` is the sum in the column to the right of x.
NIGHTJAR_WIDE_VECTORS void weighColumn(const float* sums, const float* beside, int end, float* to)
{
#pragma GCC ivdep
    for (int x = firstColumn; x < end; ++x) {
        to[x] = inverseWeight(sums[x - 1] + sums[x] + sums[x + 1] + (beside[x - 1] + beside[x]));
    }
}

/// Computes green − colour at pixels of the colour: the weighted mean of the differences on the four sides.
/// Each is taken two pixels away, so that its window ends at the pixel. Computes Σ mᵢ/wᵢ / Σ 1/wᵢ with one
/// division.
NIGHTJAR_WIDE_VECTORS void combine(const Direction& above, const Direction& row, const Direction& below,
                                   int end, float* to)
{
    const float* meanN = above.mean;
    const float* mean = row.mean;
    const float* meanS = below.mean;
    const float* weightN = above.weight;
    const float* weight = row.weight;
    const float* weightS = below.weight;
#pragma GCC ivdep
    for (int x = firstColumn; x < end; ++x) {
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

/// Computes the mean of four diagonal neighbours: x and x + 1 of two rows.
NIGHTJAR_WIDE_VECTORS void diagonalMean(const float* above, const float* below, int end, float* to)
{
#pragma GCC ivdep
    for (int x = firstColumn; x < end; ++x) {
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

/// A row of the result for each colour.
struct Colours
{
    float* red;
    float* green;
    float* blue;
};

/// Computes red and blue at green pixels: (green − mean difference of the four neighbours) / factor.
NIGHTJAR_WIDE_VECTORS void finishGreen(const float* own, const Around& red, const Around& blue,
                                       const std::array<float, 2>& inverse, int width, const Colours& out)
{
    const auto [a, b, c, d] = red;
    const auto [e, f, g, h] = blue;
    const auto [toRed, toGreen, toBlue] = out;
    const float inverseRed = inverse[0];
    const float inverseBlue = inverse[1];
#pragma GCC ivdep
    for (int x = 0; x < width; ++x) {
        const float green = own[x];
        toGreen[x] = green;
        toRed[x] = inverseRed * (green - 0.25F * (a[x] + b[x] + c[x] + d[x]));
        toBlue[x] = inverseBlue * (green - 0.25F * (e[x] + f[x] + g[x] + h[x]));
    }
}

/// A colour's factor, and the differences green − colour at the same pixels.
struct Difference
{
    float factor;
    const float* row;
};

/// Computes green and the `other` colour at pixels of one colour.
NIGHTJAR_WIDE_VECTORS void finishColour(const float* own, const Difference& ofOwn, const Difference& ofOther,
                                        int width, float* toOwn, float* toGreen, float* toOther)
{
    const float factor = ofOwn.factor;
    const float inverseOther = 1.0F / ofOther.factor;
    const float* difference = ofOwn.row;
    const float* otherDifference = ofOther.row;
#pragma GCC ivdep
    for (int x = 0; x < width; ++x) {
        const float green = factor * own[x] + difference[x];
        toOwn[x] = own[x];
        toGreen[x] = green;
        toOther[x] = inverseOther * (green - otherDifference[x]);
    }
}

} // namespace

// In a cell:   R G      R red, G the green beside it, H the green below it, B blue.
//              H B
// Blue's row is red's, moved by a column: the green at the right of B is the next cell's H. Blue's column is
// red's, moved by a row: the green below B is the next cell's G. Each step is a row or two behind the one
// before it.
void directionalDemosaic(PlanesView packed, const std::array<float, 2>& balance, MutablePlanesView rgb)
{
    const int width = packed.width;
    const int end = columnsEnd(width);
    const std::array inverse{1.0F / balance[0], 1.0F / balance[1]};
    const Ends even(width, false);
    const Ends odd(width, true);
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
            loadRow(packed.row(0, evenRow), width, even, balance[0], mosaic.r.row(newest));
            loadRow(packed.row(1, evenRow), width, odd, 1.0F, mosaic.g.row(newest));
            loadRow(packed.row(2, oddRow), width, odd, balance[1], mosaic.b.row(newest));
            loadRow(packed.row(3, oddRow), width, even, 1.0F, mosaic.h.row(newest));
        }
        {
            const int y = newest - 1;
            differenceAlongColumn(columnRows<3>(mosaic.r, mosaic.h, y - 1), 1.0F, end, differences.r.row(y),
                                  differences.h.row(y));
            differenceAlongColumn(columnRows<3>(mosaic.g, mosaic.b, y - 1), -1.0F, end, differences.g.row(y),
                                  differences.b.row(y));
        }
        if (const int y = newest - 3; y >= -2) {
            float* atR = scratch.row(0);
            float* atH = scratch.row(1);
            float* atG = scratch.row(2);
            float* atB = scratch.row(3);
            sumColumnOfRed(columnRows<5>(differences.r, differences.h, y - 2), end,
                           {columnsOfRed.mean.row(y), atR, atH});
            sumColumnOfBlue(columnRows<5>(differences.g, differences.b, y - 2), end,
                            {columnsOfBlue.mean.row(y), atG, atB});
            weighColumn(atR, atG, end, columnsOfRed.weight.row(y));
            weighColumn(atB, atH + 1, end, columnsOfBlue.weight.row(y));
            measureAlongRow(mosaic.r.row(y), mosaic.g.row(y), end, scratch,
                            {rowsOfRed.mean.row(y), sums.r.row(y), sums.g.row(y)});
            measureAlongRow(mosaic.b.row(y), mosaic.h.row(y) + 1, end, scratch,
                            {rowsOfBlue.mean.row(y), sums.b.row(y), sums.h.row(y) + 1});
        }
        if (const int y = newest - 4; y >= -1) {
            weighRow({sums.r.row(y - 1), sums.h.row(y - 1), sums.r.row(y), sums.h.row(y), sums.r.row(y + 1)},
                     end, rowsOfRed.weight.row(y));
            weighRow({sums.b.row(y - 1), sums.g.row(y), sums.b.row(y), sums.g.row(y + 1), sums.b.row(y + 1)},
                     end, rowsOfBlue.weight.row(y));
            combine(columnsOfRed.row(y - 1), rowsOfRed.row(y), columnsOfRed.row(y + 1), end, red.row(y));
            combine(columnsOfBlue.row(y - 1), rowsOfBlue.row(y), columnsOfBlue.row(y + 1), end, blue.row(y));
            diagonalMean(red.row(y - 1), red.row(y), end, redAtB.row(y - 1));
            diagonalMean(blue.row(y - 1) - 1, blue.row(y) - 1, end, blueAtR.row(y));
        }
        const int y = newest - 5;
        if (y < 0) {
            continue;
        }
        finishColour(packed.row(0, y), {balance[0], red.row(y)}, {balance[1], blueAtR.row(y)}, width,
                     rgb.row(RedAtR, y), rgb.row(GreenAtR, y), rgb.row(BlueAtR, y));
        finishColour(packed.row(2, y), {balance[1], blue.row(y)}, {balance[0], redAtB.row(y)}, width,
                     rgb.row(BlueAtB, y), rgb.row(GreenAtB, y), rgb.row(RedAtB, y));
        finishGreen(packed.row(1, y), {redAtB.row(y - 1), redAtB.row(y), red.row(y), red.row(y) + 1},
                    {blue.row(y - 1), blue.row(y), blueAtR.row(y), blueAtR.row(y) + 1}, inverse, width,
                    {rgb.row(RedAtG, y), rgb.row(GreenAtG, y), rgb.row(BlueAtG, y)});
        finishGreen(packed.row(3, y), {red.row(y), red.row(y + 1), redAtB.row(y) - 1, redAtB.row(y)},
                    {blueAtR.row(y), blueAtR.row(y + 1), blue.row(y) - 1, blue.row(y)}, inverse, width,
                    {rgb.row(RedAtH, y), rgb.row(GreenAtH, y), rgb.row(BlueAtH, y)});
    }
}

} // namespace nightjar
