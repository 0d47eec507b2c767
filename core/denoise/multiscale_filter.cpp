// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/multiscale_filter.h"

#include "core/wide_vectors.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

constexpr int levels = 2; ///< of detail, above the coarsest
constexpr int boxRadius = 2;

/// Variance of a detail where that of the noise is 1: the pixel less its bilinear prediction from the means
/// of 2×2, which the pixel itself is a part of: 1 − 2·(9/16)/4 + (81 + 9 + 9 + 1)/256/4.
constexpr float detailVariance = 0.8164F;

/// By how much local variance is taken to be noise's more than the mean: it scatters, and what stays of it is
/// blotches. Chosen on the validation photographs, over gains of 0.001 … 0.02.
constexpr float brightnessMargin = 1.8F;
constexpr float colourMargin = 1.4F;

constexpr int colourStart = 1; ///< plane 0 is brightness

/// The mean over 5×5 pixels, borders reflected. Direct sums rather than running ones: a pixel's value then
/// depends on its neighbourhood alone, not on where the tile began.
NIGHTJAR_WIDE_VECTORS void boxMean(PlanesView in, MutablePlanesView out)
{
    std::vector<float> column(static_cast<std::size_t>(in.width) + 2 * boxRadius);
    float* sums = column.data() + boxRadius;
    for (int channel = 0; channel < in.channels; ++channel) {
        for (int y = 0; y < in.height; ++y) {
            const float* a = in.row(channel, reflect(y - 2, in.height));
            const float* b = in.row(channel, reflect(y - 1, in.height));
            const float* c = in.row(channel, y);
            const float* d = in.row(channel, reflect(y + 1, in.height));
            const float* e = in.row(channel, reflect(y + 2, in.height));
            for (int x = 0; x < in.width; ++x) {
                sums[x] = a[x] + b[x] + c[x] + d[x] + e[x];
            }
            for (int i = 1; i <= boxRadius; ++i) {
                sums[-i] = sums[reflect(-i, in.width)];
                sums[in.width - 1 + i] = sums[reflect(in.width - 1 + i, in.width)];
            }
            float* to = out.row(channel, y);
            for (int x = 0; x < in.width; ++x) {
                to[x] = (sums[x - 2] + sums[x - 1] + sums[x] + sums[x + 1] + sums[x + 2]) * (1.0F / 25.0F);
            }
        }
    }
}

Planes boxMean(PlanesView in)
{
    Planes out(in.channels, in.size());
    boxMean(in, out.view());
    return out;
}

/// Mean over the planes of their squares.
NIGHTJAR_WIDE_VECTORS Planes meanSquare(PlanesView in)
{
    Planes squares(1, in.size());
    const float share = 1.0F / static_cast<float>(in.channels);
    for (int channel = 0; channel < in.channels; ++channel) {
        for (int y = 0; y < in.height; ++y) {
            const float* p = in.row(channel, y);
            float* sum = squares.view().row(0, y);
            for (int x = 0; x < in.width; ++x) {
                sum[x] += share * p[x] * p[x];
            }
        }
    }
    return squares;
}

/// variance → the share of it that is signal: max(0, variance − noise) / variance.
NIGHTJAR_WIDE_VECTORS void signalShare(MutablePlanesView variance, float noiseVariance)
{
    for (int y = 0; y < variance.height; ++y) {
        float* v = variance.row(0, y);
        for (int x = 0; x < variance.width; ++x) {
            v[x] = std::max(0.0F, v[x] - noiseVariance) / std::max(v[x], 1e-12F);
        }
    }
}

/// Planes first … last − 1 of all.
MutablePlanesView planesOf(Planes& planes, int first, int last)
{
    MutablePlanesView view = planes.view();
    view.data += first * view.planeStride;
    view.channels = last - first;
    return view;
}

/// Weighs detail, one weight for all of its planes.
NIGHTJAR_WIDE_VECTORS void shrink(MutablePlanesView detail, float noiseVariance)
{
    Planes share = boxMean(meanSquare(detail).view());
    signalShare(share.view(), noiseVariance);
    const Planes weight = boxMean(std::as_const(share).view());
    for (int channel = 0; channel < detail.channels; ++channel) {
        for (int y = 0; y < detail.height; ++y) {
            float* d = detail.row(channel, y);
            const float* w = weight.view().row(0, y);
            for (int x = 0; x < detail.width; ++x) {
                d[x] *= w[x];
            }
        }
    }
}

/// a·p + b with a = share of the local variance that is signal, b = (1 − a)·mean, both averaged; in place.
NIGHTJAR_WIDE_VECTORS void selfGuidedFilter(MutablePlanesView planes, float noiseVariance)
{
    Planes mean = boxMean(planes);
    Planes share = boxMean(meanSquare(planes).view());
    const Planes squaredMean = meanSquare(std::as_const(mean).view());
    for (int y = 0; y < planes.height; ++y) {
        float* v = share.view().row(0, y);
        const float* m = squaredMean.view().row(0, y);
        for (int x = 0; x < planes.width; ++x) {
            v[x] -= m[x];
        }
    }
    signalShare(share.view(), noiseVariance);
    for (int channel = 0; channel < planes.channels; ++channel) {
        for (int y = 0; y < planes.height; ++y) {
            const float* a = share.view().row(0, y);
            float* m = mean.view().row(channel, y); // becomes b
            for (int x = 0; x < planes.width; ++x) {
                m[x] *= 1.0F - a[x];
            }
        }
    }
    const Planes weight = boxMean(std::as_const(share).view());
    const Planes offset = boxMean(std::as_const(mean).view());
    for (int channel = 0; channel < planes.channels; ++channel) {
        for (int y = 0; y < planes.height; ++y) {
            float* p = planes.row(channel, y);
            const float* a = weight.view().row(0, y);
            const float* b = offset.view().row(channel, y);
            for (int x = 0; x < planes.width; ++x) {
                p[x] = a[x] * p[x] + b[x];
            }
        }
    }
}

/// Means of 2×2.
NIGHTJAR_WIDE_VECTORS Planes halved(PlanesView in)
{
    Planes out(in.channels, {in.width / 2, in.height / 2});
    for (int channel = 0; channel < in.channels; ++channel) {
        for (int y = 0; y < in.height / 2; ++y) {
            const float* a = in.row(channel, 2 * y);
            const float* b = in.row(channel, 2 * y + 1);
            float* to = out.view().row(channel, y);
            for (int x = 0; x < in.width / 2; ++x) {
                to[x] = 0.25F * (a[2 * x] + a[2 * x + 1] + b[2 * x] + b[2 * x + 1]);
            }
        }
    }
    return out;
}

/// out += sign · the bilinear interpolation of `coarse`, twice its size.
NIGHTJAR_WIDE_VECTORS void addDoubled(PlanesView coarse, float sign, MutablePlanesView out)
{
    std::vector<float> blended(static_cast<std::size_t>(coarse.width) + 2);
    float* row = blended.data() + 1;
    for (int channel = 0; channel < coarse.channels; ++channel) {
        for (int y = 0; y < out.height; ++y) {
            const int nearest = y / 2;
            const int second = std::clamp(y % 2 == 0 ? nearest - 1 : nearest + 1, 0, coarse.height - 1);
            const float* a = coarse.row(channel, nearest);
            const float* b = coarse.row(channel, second);
            for (int x = 0; x < coarse.width; ++x) {
                row[x] = sign * (0.75F * a[x] + 0.25F * b[x]);
            }
            row[-1] = row[0];
            row[coarse.width] = row[coarse.width - 1];
            float* to = out.row(channel, y);
            for (int x = 0; x < coarse.width; ++x) {
                to[2 * x] += 0.75F * row[x] + 0.25F * row[x - 1];
                to[2 * x + 1] += 0.75F * row[x] + 0.25F * row[x + 1];
            }
        }
    }
}

void filterLevel(Planes& planes, float deviation, int level)
{
    const float noiseVariance = deviation * deviation;
    const int count = planes.channels();
    if (level == levels) {
        selfGuidedFilter(planesOf(planes, 0, colourStart), noiseVariance);
        selfGuidedFilter(planesOf(planes, colourStart, count), noiseVariance);
        return;
    }
    Planes coarse = halved(std::as_const(planes).view());
    addDoubled(std::as_const(coarse).view(), -1.0F, planes.view()); // what remains is detail
    shrink(planesOf(planes, 0, colourStart), brightnessMargin * detailVariance * noiseVariance);
    shrink(planesOf(planes, colourStart, count), colourMargin * detailVariance * noiseVariance);
    filterLevel(coarse, 0.5F * deviation, level + 1); // a mean of four has half the deviation
    addDoubled(std::as_const(coarse).view(), 1.0F, planes.view());
}

} // namespace

NIGHTJAR_WIDE_VECTORS Planes multiscaleFilter(PlanesView packed, float deviation)
{
    constexpr float root = std::numbers::sqrt2_v<float> / 2.0F;
    Planes planes(4, packed.size());
    const MutablePlanesView view = planes.view();
    for (int y = 0; y < packed.height; ++y) {
        const float* r = packed.row(0, y);
        const float* g = packed.row(1, y);
        const float* b = packed.row(2, y);
        const float* h = packed.row(3, y);
        for (int x = 0; x < packed.width; ++x) {
            view.row(0, y)[x] = 0.5F * (r[x] + g[x] + b[x] + h[x]);
            view.row(1, y)[x] = root * (r[x] - b[x]);
            view.row(2, y)[x] = 0.5F * (r[x] + b[x] - g[x] - h[x]);
            view.row(3, y)[x] = root * (g[x] - h[x]);
        }
    }
    filterLevel(planes, deviation, 0);
    for (int y = 0; y < packed.height; ++y) {
        float* r = view.row(0, y);
        float* g = view.row(1, y);
        float* b = view.row(2, y);
        float* h = view.row(3, y);
        for (int x = 0; x < packed.width; ++x) {
            const float redAndBlue =
                0.5F *
                (r[x] + b[x]); // planes hold brightness, red − blue, colour against green, green − green
            const float greens = 0.5F * (r[x] - b[x]);
            const float redOverBlue = root * g[x];
            const float greenOverGreen = root * h[x];
            r[x] = redAndBlue + redOverBlue;
            b[x] = redAndBlue - redOverBlue;
            g[x] = greens + greenOverGreen;
            h[x] = greens - greenOverGreen;
        }
    }
    return planes;
}

} // namespace nightjar
