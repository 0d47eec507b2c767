// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/base_estimate.h"

#include "core/denoise/demosaic.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace nightjar {
namespace {

constexpr int boxRadius = 2;

/// The mean over 5×5 pixels, borders reflected. Direct sums rather than running ones: a pixel's value then
/// depends on its neighbourhood alone, not on where the tile began.
void boxMean(PlanesView in, MutablePlanesView out)
{
    const auto width = static_cast<std::size_t>(in.width);
    std::vector<float> column(width + 2 * boxRadius);
    for (int channel = 0; channel < in.channels; ++channel) {
        for (int y = 0; y < in.height; ++y) {
            const float* a = in.row(channel, reflect(y - 2, in.height));
            const float* b = in.row(channel, reflect(y - 1, in.height));
            const float* c = in.row(channel, y);
            const float* d = in.row(channel, reflect(y + 1, in.height));
            const float* e = in.row(channel, reflect(y + 2, in.height));
            float* sums = column.data() + boxRadius;
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

} // namespace

Planes selfGuidedFilter(PlanesView packed, float deviation)
{
    const Size size = packed.size();
    const float noiseVariance = deviation * deviation;
    Planes mean(packed.channels, size);
    boxMean(packed, mean.view());

    // a from the variance, which is the mean of squares less the square of the mean, over all planes.
    Planes squares(1, size);
    for (int y = 0; y < size.height; ++y) {
        float* sum = squares.view().row(0, y);
        for (int channel = 0; channel < packed.channels; ++channel) {
            const float* p = packed.row(channel, y);
            for (int x = 0; x < size.width; ++x) {
                sum[x] += p[x] * p[x];
            }
        }
    }
    Planes weight(1, size);
    boxMean(squares.view(), weight.view());
    for (int y = 0; y < size.height; ++y) {
        float* a = weight.view().row(0, y);
        for (int channel = 0; channel < packed.channels; ++channel) {
            const float* m = mean.view().row(channel, y);
            for (int x = 0; x < size.width; ++x) {
                a[x] -= m[x] * m[x];
            }
        }
        const float perPlane = 1.0F / static_cast<float>(packed.channels);
        for (int x = 0; x < size.width; ++x) {
            const float variance = a[x] * perPlane;
            a[x] = std::max(0.0F, variance - noiseVariance) / std::max(variance, 1e-12F);
        }
        for (int channel = 0; channel < packed.channels; ++channel) {
            float* m = mean.view().row(channel, y); // becomes b
            for (int x = 0; x < size.width; ++x) {
                m[x] *= 1.0F - a[x];
            }
        }
    }

    Planes meanWeight(1, size);
    boxMean(weight.view(), meanWeight.view());
    Planes filtered(packed.channels, size);
    boxMean(mean.view(), filtered.view());
    for (int channel = 0; channel < packed.channels; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            const float* a = meanWeight.view().row(0, y);
            const float* p = packed.row(channel, y);
            float* out = filtered.view().row(channel, y);
            for (int x = 0; x < size.width; ++x) {
                out[x] += a[x] * p[x];
            }
        }
    }
    return filtered;
}

void baseEstimate(Base base, PlanesView packed, float deviation, MutablePlanesView rgb)
{
    switch (base) {
    case Base::None:
        for (int channel = 0; channel < rgb.channels; ++channel) {
            for (int y = 0; y < rgb.height; ++y) {
                std::fill_n(rgb.row(channel, y), rgb.width, 0.0F);
            }
        }
        return;
    case Base::Guided:
        demosaicPacked(selfGuidedFilter(packed, deviation).view(), rgb);
        return;
    }
}

} // namespace nightjar
