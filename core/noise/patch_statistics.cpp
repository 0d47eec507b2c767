// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/noise/patch_statistics.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <span>

namespace nightjar {
namespace {

constexpr int clusterSide = 4 * patchSide;
constexpr int half = patchSide / 2;

/// The 4×4 samples of one colour, row by row.
using Samples = std::array<float, half * half>;

std::vector<Rect> chooseClusters(Size size, double fraction)
{
    const int columns = (size.width + clusterSide - 1) / clusterSide;
    const int rows = (size.height + clusterSide - 1) / clusterSide;
    std::vector<Rect> clusters;
    for (int i = 0; i < columns * rows; ++i) {
        // Multiples of the golden ratio, modulo 1, are evenly spread over every range of i.
        const double place = i * 0.6180339887498949;
        if (place - std::floor(place) < fraction) {
            const Rect cluster{i % columns * clusterSide, i / columns * clusterSide, clusterSide,
                               clusterSide};
            clusters.push_back(intersection(cluster, {0, 0, size.width, size.height}));
        }
    }
    return clusters;
}

struct Extremes
{
    std::array<std::uint16_t, 4> least; ///< by CfaColour
    std::array<std::uint16_t, 4> greatest;
};

Extremes findExtremes(const Mosaic& mosaic, std::span<const Rect> clusters)
{
    Extremes found;
    found.least.fill(std::numeric_limits<std::uint16_t>::max());
    found.greatest.fill(0);
    for (const Rect& cluster : clusters) {
        for (int y = cluster.y; y < cluster.bottom(); ++y) {
            for (int parity = 0; parity < std::min(2, cluster.width); ++parity) {
                const auto colour = static_cast<std::size_t>(mosaic.colourAt(cluster.x + parity, y));
                std::uint16_t least = found.least[colour];
                std::uint16_t greatest = found.greatest[colour];
                const std::uint16_t* row = mosaic.row(y).data();
                for (int x = cluster.x + parity; x < cluster.right(); x += 2) {
                    least = std::min(least, row[x]);
                    greatest = std::max(greatest, row[x]);
                }
                found.least[colour] = least;
                found.greatest[colour] = greatest;
            }
        }
    }
    return found;
}

/// Orthonormal DCT-II of four values, `stride` apart, in place.
void transform(float* values, int stride)
{
    constexpr float major = 0.6532814824381883F; // cos(π/8) / √2
    constexpr float minor = 0.2705980500730985F; // cos(3π/8) / √2
    const float outerSum = values[0] + values[3 * stride];
    const float innerSum = values[stride] + values[2 * stride];
    const float outerDifference = values[0] - values[3 * stride];
    const float innerDifference = values[stride] - values[2 * stride];
    values[0] = 0.5F * (outerSum + innerSum);
    values[stride] = major * outerDifference + minor * innerDifference;
    values[2 * stride] = 0.5F * (outerSum - innerSum);
    values[3 * stride] = minor * outerDifference - major * innerDifference;
}

PatchColour statisticsOf(Samples samples, float black, float scale)
{
    for (int i = 0; i < half; ++i) {
        transform(samples.data() + i * half, 1);
    }
    for (int i = 0; i < half; ++i) {
        transform(samples.data() + i, half);
    }
    PatchColour result;
    result.level = (samples[0] / half - black) * scale;
    for (int v = 0; v < half; ++v) {
        for (int u = 0; u < half; ++u) {
            const float coefficient = samples[static_cast<std::size_t>(v * half + u)] * scale;
            if (u + v == 2 || u + v == 3) {
                result.low += coefficient * coefficient / lowCoefficients;
            } else if (u + v > 3) {
                result.high += coefficient * coefficient / highCoefficients;
            }
        }
    }
    return result;
}

/// Sets the surroundings of every patch of a cluster: the patches that share no pixel with it. `corners` are
/// the patches' positions.
void describeSurroundings(std::span<Patch> cluster, std::span<const Point> corners)
{
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        std::array<float, 4> levels{};
        std::array<float, 4> lows{};
        float others = 0;
        for (std::size_t j = 0; j < cluster.size(); ++j) {
            if (std::abs(corners[i].x - corners[j].x) >= patchSide ||
                std::abs(corners[i].y - corners[j].y) >= patchSide) {
                others += 1;
                for (std::size_t c = 0; c < 4; ++c) {
                    levels[c] += cluster[j][c].level;
                    lows[c] += cluster[j][c].low;
                }
            }
        }
        for (std::size_t c = 0; c < 4; ++c) {
            PatchColour& colour = cluster[i][c];
            colour.surroundingLevel = others > 0 ? levels[c] / others : colour.level;
            colour.surroundingLow = others > 0 ? lows[c] / others : colour.low;
        }
    }
}

/// Adds the patches of a cluster that are not saturated, `step` pixels apart.
void addPatches(const Mosaic& mosaic, const Rect& cluster, int step, const Extremes& extremes,
                std::vector<Patch>& patches)
{
    const std::size_t first = patches.size();
    std::vector<Point> corners;
    for (int y = cluster.y; y + patchSide <= cluster.bottom(); y += step) {
        for (int x = cluster.x; x + patchSide <= cluster.right(); x += step) {
            Patch patch;
            bool saturated = false;
            for (int position = 0; position < 4; ++position) {
                const Point corner{x + position % 2, y + position / 2};
                const CfaColour colour = mosaic.colourAt(corner.x, corner.y);
                const auto c = static_cast<std::size_t>(colour);
                Samples samples;
                std::uint16_t greatest = 0;
                for (int v = 0; v < half; ++v) {
                    const std::uint16_t* row = mosaic.row(corner.y + 2 * v).data() + corner.x;
                    for (int u = 0; u < half; ++u) {
                        samples[static_cast<std::size_t>(v * half + u)] = row[2 * u];
                        greatest = std::max(greatest, row[2 * u]);
                    }
                }
                saturated = saturated || greatest == extremes.greatest[c];
                patch[c] = statisticsOf(samples, static_cast<float>(mosaic.levels().black[c]),
                                        mosaic.countStep(colour));
            }
            if (!saturated) {
                patches.push_back(patch);
                corners.push_back({x, y});
            }
        }
    }
    describeSurroundings(std::span(patches).subspan(first), corners);
}

} // namespace

PatchStatistics measurePatches(const Mosaic& mosaic, std::size_t maxPatches)
{
    // The number of patches without overlap, and with overlap by half.
    const double apart = static_cast<double>(mosaic.size().area()) / (patchSide * patchSide);
    constexpr double overlapping = 49.0 / 16.0;
    const bool overlap = apart * overlapping <= static_cast<double>(maxPatches);
    const int step = overlap ? patchSide / 2 : patchSide;
    const std::vector<Rect> clusters =
        chooseClusters(mosaic.size(), overlap ? 1.0 : static_cast<double>(maxPatches) / apart);
    const Extremes extremes = findExtremes(mosaic, clusters);

    PatchStatistics result;
    result.information = overlap ? 0.5 : 1.0; // 49 patches in place of 16 have the information of about 25
    result.floor = std::numeric_limits<double>::max();
    result.ceiling = std::numeric_limits<double>::lowest();
    for (std::size_t c = 0; c < 4; ++c) {
        const auto black = static_cast<float>(mosaic.levels().black[c]);
        const float scale = mosaic.countStep(static_cast<CfaColour>(c));
        result.floor = std::min<double>(result.floor, (extremes.least[c] - black) * scale);
        result.ceiling = std::max<double>(result.ceiling, (extremes.greatest[c] - black) * scale);
    }

    // Computes groups of clusters in parallel and joins them in order.
    constexpr std::size_t partClusters = 256;
    std::vector<std::vector<Patch>> parts((clusters.size() + partClusters - 1) / partClusters);
    parallelFor(static_cast<int>(parts.size()), [&](int i) {
        auto& patches = parts[static_cast<std::size_t>(i)];
        const std::size_t begin = static_cast<std::size_t>(i) * partClusters;
        for (std::size_t c = begin; c < std::min(clusters.size(), begin + partClusters); ++c) {
            addPatches(mosaic, clusters[c], step, extremes, patches);
        }
    });
    for (std::vector<Patch>& part : parts) {
        result.patches.insert(result.patches.end(), part.begin(), part.end());
        part = {};
    }
    return result;
}

} // namespace nightjar
