// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/multiscale_filter.h"

#include "core/base/wide_vectors.h"
#include "core/denoise/plane_filters.h"

#include <utility>

namespace nightjar {
namespace {

constexpr int levels = 2; ///< levels of detail, above the coarsest
constexpr int boxRadius = 2;

/// Factor on the noise variance, because local variance scatters and residual noise forms blotches. Chosen on
/// the validation photographs at gains of 0.001 … 0.02.
constexpr float brightnessMargin = 1.8F;
constexpr float colourMargin = 1.4F;

constexpr int colourStart = 1; ///< plane 0 is brightness

/// Multiplies detail by its weight, the same for all planes.
NIGHTJAR_WIDE_VECTORS void shrink(MutablePlanesView detail, float noiseVariance)
{
    Planes share = boxMean(meanSquare(detail).view(), boxRadius);
    signalShare(share.view(), noiseVariance);
    const Planes weight = boxMean(std::as_const(share).view(), boxRadius);
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

void filterLevel(Planes& planes, float deviation, int level)
{
    const float noiseVariance = deviation * deviation;
    const int count = planes.channels();
    if (level == levels) {
        selfGuidedFilter(planesOf(planes, 0, colourStart), noiseVariance, boxRadius);
        selfGuidedFilter(planesOf(planes, colourStart, count), noiseVariance, boxRadius);
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

Planes multiscaleFilter(PlanesView packed, float deviation)
{
    Planes planes = unsetPlanes(4, packed.size());
    brightnessAndColour(packed, planes.view());
    filterLevel(planes, deviation, 0);
    toPacked(planes.view());
    return planes;
}

} // namespace nightjar
