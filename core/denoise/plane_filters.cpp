// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/plane_filters.h"

#include "core/base/wide_vectors.h"

#include <algorithm>
#include <numbers>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

constexpr float root = std::numbers::sqrt2_v<float> / 2.0F;

/// Computes the mean of 3×3 pixels.
NIGHTJAR_WIDE_VECTORS void boxMeanOfThree(PlanesView in, MutablePlanesView out)
{
    std::vector<float> column(static_cast<std::size_t>(in.width) + 2);
    float* sums = column.data() + 1;
    for (int channel = 0; channel < in.channels; ++channel) {
        for (int y = 0; y < in.height; ++y) {
            const float* a = in.row(channel, reflect(y - 1, in.height));
            const float* b = in.row(channel, y);
            const float* c = in.row(channel, reflect(y + 1, in.height));
            for (int x = 0; x < in.width; ++x) {
                sums[x] = a[x] + b[x] + c[x];
            }
            sums[-1] = sums[reflect(-1, in.width)];
            sums[in.width] = sums[reflect(in.width, in.width)];
            float* to = out.row(channel, y);
            for (int x = 0; x < in.width; ++x) {
                to[x] = (sums[x - 1] + sums[x] + sums[x + 1]) * (1.0F / 9.0F);
            }
        }
    }
}

/// Computes the mean of 5×5 pixels.
NIGHTJAR_WIDE_VECTORS void boxMeanOfFive(PlanesView in, MutablePlanesView out)
{
    std::vector<float> column(static_cast<std::size_t>(in.width) + 4);
    float* sums = column.data() + 2;
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
            for (int i = 1; i <= 2; ++i) {
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

} // namespace

Planes unsetPlanes(int channels, Size size)
{
    Planes planes(channels, {});
    planes.resize(size);
    return planes;
}

MutablePlanesView planesOf(Planes& planes, int first, int last)
{
    MutablePlanesView view = planes.view();
    view.data += first * view.planeStride;
    view.channels = last - first;
    return view;
}

NIGHTJAR_WIDE_VECTORS void brightnessAndColour(PlanesView packed, MutablePlanesView planes)
{
    for (int y = 0; y < packed.height; ++y) {
        const float* r = packed.row(0, y);
        const float* g = packed.row(1, y);
        const float* b = packed.row(2, y);
        const float* h = packed.row(3, y);
        float* brightness = planes.row(0, y);
        float* redBlue = planes.row(1, y);
        float* againstGreen = planes.row(2, y);
        float* greens = planes.row(3, y);
#pragma GCC ivdep // the result does not overlap the planes
        for (int x = 0; x < packed.width; ++x) {
            brightness[x] = 0.5F * (r[x] + g[x] + b[x] + h[x]);
            redBlue[x] = root * (r[x] - b[x]);
            againstGreen[x] = 0.5F * (r[x] + b[x] - g[x] - h[x]);
            greens[x] = root * (g[x] - h[x]);
        }
    }
}

NIGHTJAR_WIDE_VECTORS void toPacked(MutablePlanesView planes)
{
    for (int y = 0; y < planes.height; ++y) {
        float* r = planes.row(0, y);
        float* g = planes.row(1, y);
        float* b = planes.row(2, y);
        float* h = planes.row(3, y);
#pragma GCC ivdep // rows of different planes
        for (int x = 0; x < planes.width; ++x) {
            const float redAndBlue = 0.5F * (r[x] + b[x]);
            const float greens = 0.5F * (r[x] - b[x]);
            const float redOverBlue = root * g[x];
            const float greenOverGreen = root * h[x];
            r[x] = redAndBlue + redOverBlue;
            b[x] = redAndBlue - redOverBlue;
            g[x] = greens + greenOverGreen;
            h[x] = greens - greenOverGreen;
        }
    }
}

NIGHTJAR_WIDE_VECTORS void halve(PlanesView in, MutablePlanesView out)
{
    for (int channel = 0; channel < out.channels; ++channel) {
        for (int y = 0; y < out.height; ++y) {
            const float* a = in.row(channel, 2 * y);
            const float* b = in.row(channel, 2 * y + 1);
            float* to = out.row(channel, y);
            for (int x = 0; x < out.width; ++x) {
                to[x] = 0.25F * (a[2 * x] + a[2 * x + 1] + b[2 * x] + b[2 * x + 1]);
            }
        }
    }
}

Planes halved(PlanesView in)
{
    Planes out = unsetPlanes(in.channels, {in.width / 2, in.height / 2});
    halve(in, out.view());
    return out;
}

NIGHTJAR_WIDE_VECTORS void blendRows(PlanesView coarse, int channel, int y, float sign, float* row)
{
    const int nearest = y / 2;
    const int second = std::clamp(y % 2 == 0 ? nearest - 1 : nearest + 1, 0, coarse.height - 1);
    const float* a = coarse.row(channel, nearest);
    const float* b = coarse.row(channel, second);
    for (int x = 0; x < coarse.width; ++x) {
        row[x] = sign * (0.75F * a[x] + 0.25F * b[x]);
    }
    row[-1] = row[0];
    row[coarse.width] = row[coarse.width - 1];
}

NIGHTJAR_WIDE_VECTORS void addDoubledRow(const float* row, int width, float* to)
{
    for (int x = 0; x < width; ++x) {
        to[2 * x] += 0.75F * row[x] + 0.25F * row[x - 1];
        to[2 * x + 1] += 0.75F * row[x] + 0.25F * row[x + 1];
    }
}

void addDoubled(PlanesView coarse, float sign, MutablePlanesView out)
{
    std::vector<float> blended(static_cast<std::size_t>(coarse.width) + 2);
    float* row = blended.data() + 1;
    for (int channel = 0; channel < coarse.channels; ++channel) {
        for (int y = 0; y < out.height; ++y) {
            blendRows(coarse, channel, y, sign, row);
            addDoubledRow(row, coarse.width, out.row(channel, y));
        }
    }
}

Planes boxMean(PlanesView in, int radius)
{
    Planes out = unsetPlanes(in.channels, in.size());
    if (radius == 1) {
        boxMeanOfThree(in, out.view());
    } else {
        boxMeanOfFive(in, out.view());
    }
    return out;
}

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

NIGHTJAR_WIDE_VECTORS void signalShare(MutablePlanesView variance, float noiseVariance)
{
    for (int y = 0; y < variance.height; ++y) {
        float* v = variance.row(0, y);
        for (int x = 0; x < variance.width; ++x) {
            v[x] = std::max(0.0F, v[x] - noiseVariance) / std::max(v[x], 1e-12F);
        }
    }
}

NIGHTJAR_WIDE_VECTORS void selfGuidedFilter(MutablePlanesView planes, float noiseVariance, int radius)
{
    Planes mean = boxMean(planes, radius);
    Planes share = boxMean(meanSquare(planes).view(), radius);
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
    const Planes weight = boxMean(std::as_const(share).view(), radius);
    const Planes offset = boxMean(std::as_const(mean).view(), radius);
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

} // namespace nightjar
