// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/robust_filter.h"

#include "core/base/wide_vectors.h"
#include "core/denoise/plane_filters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

constexpr int levels = 2;      ///< levels of detail, above the coarsest
constexpr int guideRadius = 1; ///< of the coarsest level's filter
/// Distance at which a coarse pixel is compared with its neighbours, per coarse level, pixels. It is 2 on the
/// finer one because a sharp star at the corner of four pixels fills 2×2.
constexpr std::array<int, levels> outlierDistance{2, 1};

/// Factor on the noise's mean energy, because local energy scatters and residual noise forms blotches. Chosen
/// on the validation photographs at gains of 0.0002 … 0.02, like the other constants here.
constexpr float brightnessMargin = 2.1F;
constexpr float colourMargin = 1.9F;

/// The maximum that one pixel adds to the energy of its surroundings, in variances of noise, so that a star
/// or an edge does not make the noise beside it count as signal.
constexpr float brightnessCap = 7.0F;
constexpr float colourCap = 6.0F;

/// Points of light are detected by their detail, weighted 1 2 1 in both directions (close to the matched
/// filter of a sharp star), and kept from this energy on, in variances of noise. Colour has a higher
/// threshold.
constexpr float pointThreshold = 7.0F;
constexpr float pointColourThreshold = 12.0F;
/// If the share of signal around a point exceeds the first value, the point has less weight; above the
/// second, none. In texture the share alone is better.
constexpr float quietShare = 0.6F;
constexpr float texturedShare = 1.0F;
/// Distances of a coarse pixel from its neighbours, in deviations: it begins to count as an outlier at the
/// first and fully counts at the second.
constexpr float outlierFrom = 2.0F;
constexpr float outlierFull = 3.5F;
/// The deviation of eight neighbours is at least this fraction of the range of their middle six.
constexpr float spreadToDeviation = 0.4F;

/// A row with reflected pixels beyond both ends.
class PaddedRow
{
public:
    PaddedRow(int width, int padding)
        : m_width(width), m_padding(padding), m_values(static_cast<std::size_t>(width + 2 * padding))
    {
    }

    [[nodiscard]] float* data() { return m_values.data() + m_padding; }
    [[nodiscard]] const float* data() const { return m_values.data() + m_padding; }

    void reflectEnds()
    {
        float* values = data();
        for (int i = 1; i <= m_padding; ++i) {
            values[-i] = values[reflect(-i, m_width)];
            values[m_width - 1 + i] = values[reflect(m_width - 1 + i, m_width)];
        }
    }

private:
    int m_width;
    int m_padding;
    std::vector<float> m_values;
};

/// Sorts eight values (19 exchanges, without branches).
inline void sortEight(std::array<float, 8>& v)
{
    constexpr std::array<std::pair<int, int>, 19> exchanges{{{0, 2},
                                                             {1, 3},
                                                             {4, 6},
                                                             {5, 7},
                                                             {0, 4},
                                                             {1, 5},
                                                             {2, 6},
                                                             {3, 7},
                                                             {0, 1},
                                                             {2, 3},
                                                             {4, 5},
                                                             {6, 7},
                                                             {2, 4},
                                                             {3, 5},
                                                             {1, 4},
                                                             {3, 6},
                                                             {1, 2},
                                                             {3, 4},
                                                             {5, 6}}};
#pragma GCC unroll 19
    for (const auto& [i, j] : exchanges) {
        const float low = std::min(v[i], v[j]);
        const float high = std::max(v[i], v[j]);
        v[i] = low;
        v[j] = high;
    }
}

/// Returns a coarse level without points and thin lines of light. A pixel far outside the range of its eight
/// neighbours at `distance`, judged by all planes together, is clamped to the range of their two middle
/// values in each plane. Its light is then detail of the finer level, where it covers few pixels, and causes
/// neither a halo there nor a blotch in the coarser level.
NIGHTJAR_WIDE_VECTORS Planes withoutOutliers(PlanesView in, float deviation, int distance)
{
    Planes out = unsetPlanes(in.channels, in.size());
    const float variance = deviation * deviation;
    std::array<PaddedRow, 3> rows{PaddedRow(in.width, distance), PaddedRow(in.width, distance),
                                  PaddedRow(in.width, distance)};
    std::vector<float> squares(2 * static_cast<std::size_t>(in.width));
    float* excess = squares.data();
    float* scale = squares.data() + in.width;
    for (int y = 0; y < in.height; ++y) {
        std::fill_n(excess, in.width, 0.0F);
        std::fill_n(scale, in.width, variance);
        for (int channel = 0; channel < in.channels; ++channel) {
            for (int i = 0; i < 3; ++i) {
                const float* from = in.row(channel, reflect(y + (i - 1) * distance, in.height));
                PaddedRow& row = rows[static_cast<std::size_t>(i)];
                std::copy_n(from, in.width, row.data());
                row.reflectEnds();
            }
            const float* above = rows[0].data();
            const float* here = rows[1].data();
            const float* below = rows[2].data();
            float* middle = out.view().row(channel, y);
#pragma GCC ivdep // the rows do not overlap
            for (int x = 0; x < in.width; ++x) {
                std::array<float, 8> around{above[x - distance],
                                            above[x],
                                            above[x + distance],
                                            here[x - distance],
                                            here[x + distance],
                                            below[x - distance],
                                            below[x],
                                            below[x + distance]};
                sortEight(around);
                const float beyond = here[x] - std::min(std::max(here[x], around[0]), around[7]);
                const float spread = spreadToDeviation * (around[6] - around[1]);
                excess[x] += beyond * beyond;
                scale[x] = std::max(scale[x], spread * spread);
                middle[x] = std::min(std::max(here[x], around[3]), around[4]);
            }
        }
        for (int x = 0; x < in.width; ++x) {
            const float deviations = std::sqrt(excess[x] / scale[x]);
            const float share = (outlierFull - deviations) * (1.0F / (outlierFull - outlierFrom));
            excess[x] = std::min(std::max(share, 0.0F), 1.0F);
        }
        for (int channel = 0; channel < in.channels; ++channel) {
            const float* from = in.row(channel, y);
            float* to = out.view().row(channel, y);
            for (int x = 0; x < in.width; ++x) {
                to[x] += excess[x] * (from[x] - to[x]);
            }
        }
    }
    return out;
}

/// Subtracts the interpolation of `coarse` from `planes`, which leaves detail. Returns two planes: the energy
/// of the brightness detail and the mean energy of the colour details, in variances of noise, capped.
NIGHTJAR_WIDE_VECTORS Planes splitDetail(MutablePlanesView planes, PlanesView coarse, float inverseVariance)
{
    Planes energy = unsetPlanes(2, planes.size());
    PaddedRow row(coarse.width, 1);
    const float third = inverseVariance * (1.0F / 3.0F);
    for (int y = 0; y < planes.height; ++y) {
        for (int channel = 0; channel < planes.channels; ++channel) {
            blendRows(coarse, channel, y, -1.0F, row.data());
            addDoubledRow(row.data(), coarse.width, planes.row(channel, y));
        }
        const float* b = planes.row(0, y);
        const float* c = planes.row(1, y);
        const float* d = planes.row(2, y);
        const float* e = planes.row(3, y);
        float* ofBrightness = energy.view().row(0, y);
        float* ofColour = energy.view().row(1, y);
        for (int x = 0; x < planes.width; ++x) {
            ofBrightness[x] = std::min(b[x] * b[x] * inverseVariance, brightnessCap);
            ofColour[x] = std::min((c[x] * c[x] + d[x] * d[x] + e[x] * e[x]) * third, colourCap);
        }
    }
    return energy;
}

/// Returns the share of the detail's energy that is signal, over 5×5 pixels, for brightness and for colour.
/// If details were Gaussian with m times the energy of noise, of which 1 − 1/m is signal, the capped mean c
/// would be about m/(1 + m/cap); so m = c/(1 − c/cap).
NIGHTJAR_WIDE_VECTORS Planes signalShares(PlanesView energy)
{
    Planes shares = unsetPlanes(2, energy.size());
    PaddedRow column(energy.width, 2);
    for (int channel = 0; channel < 2; ++channel) {
        const float margin = channel == 0 ? brightnessMargin : colourMargin;
        const float atCap = 1.0F + margin / (channel == 0 ? brightnessCap : colourCap);
        for (int y = 0; y < energy.height; ++y) {
            const float* a = energy.row(channel, reflect(y - 2, energy.height));
            const float* b = energy.row(channel, reflect(y - 1, energy.height));
            const float* c = energy.row(channel, y);
            const float* d = energy.row(channel, reflect(y + 1, energy.height));
            const float* e = energy.row(channel, reflect(y + 2, energy.height));
            float* sums = column.data();
            for (int x = 0; x < energy.width; ++x) {
                sums[x] = a[x] + b[x] + c[x] + d[x] + e[x];
            }
            column.reflectEnds();
            float* to = shares.view().row(channel, y);
            for (int x = 0; x < energy.width; ++x) {
                const float sum = sums[x - 2] + sums[x - 1] + sums[x] + sums[x + 1] + sums[x + 2];
                const float share = atCap - 25.0F * margin / std::max(sum, 1e-6F);
                to[x] = std::min(std::max(share, 0.0F), 1.0F);
            }
        }
    }
    return shares;
}

/// Returns 1 − (threshold / energy)², or 0 up to the threshold.
inline float significance(float inverseEnergy, float threshold)
{
    const float ratio = std::min(threshold * inverseEnergy, 1.0F);
    return 1.0F - ratio * ratio;
}

/// Multiplies detail by its weight and adds the interpolation of the filtered coarse level. Converts the
/// finest level to packed R, G, B, G.
NIGHTJAR_WIDE_VECTORS void mergeDetail(MutablePlanesView detail, PlanesView shares, float inverseVariance,
                                       PlanesView coarse, bool finest)
{
    const int width = detail.width;
    std::array<PaddedRow, 3> kept{PaddedRow(width, 1), PaddedRow(width, 1), PaddedRow(width, 1)};
    PaddedRow points(width, 1);
    PaddedRow brightness(width, 1);
    PaddedRow colour(width, 1);
    PaddedRow doubled(coarse.width, 1);
    const auto keep = [&](int y) { // keeps a row of brightness detail before it is weighted
        std::copy_n(detail.row(0, reflect(y, detail.height)), width,
                    kept[static_cast<std::size_t>(y % 3)].data());
    };
    keep(0);
    for (int y = 0; y < detail.height; ++y) {
        if (y + 1 < detail.height) {
            keep(y + 1);
        }
        const auto before = [&](int row) {
            return std::as_const(kept[static_cast<std::size_t>(reflect(row, detail.height) % 3)]).data();
        };
        const float* a = before(y - 1);
        const float* b = before(y);
        const float* c = before(y + 1);
        const int north = reflect(y - 1, detail.height);
        const int south = reflect(y + 1, detail.height);
        float* p = points.data();
        float* u = brightness.data();
        float* v = colour.data();
        const float* uN = shares.row(0, north);
        const float* u0 = shares.row(0, y);
        const float* uS = shares.row(0, south);
        const float* vN = shares.row(1, north);
        const float* v0 = shares.row(1, y);
        const float* vS = shares.row(1, south);
        for (int x = 0; x < width; ++x) {
            p[x] = a[x] + 2.0F * b[x] + c[x];
            u[x] = uN[x] + u0[x] + uS[x];
            v[x] = vN[x] + v0[x] + vS[x];
        }
        points.reflectEnds();
        brightness.reflectEnds();
        colour.reflectEnds();
        float* l = detail.row(0, y);
        float* c1 = detail.row(1, y);
        float* c2 = detail.row(2, y);
        float* c3 = detail.row(3, y);
#pragma GCC ivdep
        for (int x = 0; x < width; ++x) {
            const float around = (u[x - 1] + u[x] + u[x + 1]) * (1.0F / 9.0F);
            const float aroundColour = (v[x - 1] + v[x] + v[x + 1]) * (1.0F / 9.0F);
            const float matched = (p[x - 1] + 2.0F * p[x] + p[x + 1]) * (1.0F / 6.0F);
            const float inversePoint = 1.0F / std::max(matched * matched * inverseVariance, 1e-3F);
            const float quiet = std::min(
                std::max((texturedShare - around) * (1.0F / (texturedShare - quietShare)), 0.0F), 1.0F);
            const float weight = std::max(around, quiet * significance(inversePoint, pointThreshold));
            const float colourWeight =
                std::max(aroundColour, quiet * significance(inversePoint, pointColourThreshold));
            l[x] *= weight;
            c1[x] *= colourWeight;
            c2[x] *= colourWeight;
            c3[x] *= colourWeight;
        }
        for (int channel = 0; channel < detail.channels; ++channel) {
            blendRows(coarse, channel, y, 1.0F, doubled.data());
            addDoubledRow(doubled.data(), coarse.width, detail.row(channel, y));
        }
        if (finest) {
            toPacked(detail.cropped({0, y, width, 1}));
        }
    }
}

/// Filters planes of brightness and colour in place. `coarse`: their 2×2 means.
void filterLevel(Planes& planes, Planes coarse, float deviation, int level)
{
    const float coarseDeviation = 0.5F * deviation; // the mean of four values has half the deviation
    coarse = withoutOutliers(std::as_const(coarse).view(), coarseDeviation,
                             outlierDistance[static_cast<std::size_t>(level)]);
    const float inverseVariance = 1.0F / (detailVariance * deviation * deviation);
    const Planes shares =
        signalShares(splitDetail(planes.view(), std::as_const(coarse).view(), inverseVariance).view());
    if (level + 1 < levels) {
        filterLevel(coarse, halved(std::as_const(coarse).view()), coarseDeviation, level + 1);
    } else {
        const float noiseVariance = coarseDeviation * coarseDeviation;
        selfGuidedFilter(planesOf(coarse, 0, 1), noiseVariance, guideRadius);
        selfGuidedFilter(planesOf(coarse, 1, coarse.channels()), noiseVariance, guideRadius);
    }
    mergeDetail(planes.view(), shares.view(), inverseVariance, std::as_const(coarse).view(), level == 0);
}

/// Returns rows first … first + count − 1.
template <class Float>
BasicPlanesView<Float> rowsOf(const BasicPlanesView<Float>& planes, int first, int count)
{
    return planes.cropped({0, first, planes.width, count});
}

} // namespace

Planes robustFilter(PlanesView packed, float deviation)
{
    Planes planes = unsetPlanes(4, packed.size());
    if (!(deviation > 0.0F)) {
        for (int plane = 0; plane < packed.channels; ++plane) {
            for (int y = 0; y < packed.height; ++y) {
                std::copy_n(packed.row(plane, y), packed.width, planes.view().row(plane, y));
            }
        }
        return planes;
    }
    Planes coarse = unsetPlanes(4, {packed.width / 2, packed.height / 2});
    for (int y = 0; y < coarse.size().height; ++y) {
        // Both steps run while the two rows are in the cache.
        const MutablePlanesView rows = rowsOf(planes.view(), 2 * y, 2);
        brightnessAndColour(rowsOf(packed, 2 * y, 2), rows);
        halve(rows, rowsOf(coarse.view(), y, 1));
    }
    filterLevel(planes, std::move(coarse), deviation, 0);
    return planes;
}

} // namespace nightjar
