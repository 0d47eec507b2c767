// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/compare_linear.h"

namespace nightjar {

LinearComparison compareLinear(const LinearSource& picture, const LinearSource& reference,
                               BrightnessAlignment brightness)
{
    LinearComparison comparison;
    comparison.alignment = alignmentOf(picture, reference);
    const Point shift = comparison.alignment.shift;
    if (brightness == BrightnessAlignment::LeastSquares) {
        comparison.brightness = brightnessFactor(picture, reference, shift);
    }
    const Rect shared = sharedPart(reference.size, shift);
    const Rect same{shared.x + shift.x, shared.y + shift.y, shared.width, shared.height};
    comparison.compared = shared.size();
    comparison.quality = qualityOf(linearPlanes(picture, same, comparison.brightness).view(),
                                   linearPlanes(reference, shared, 1.0).view());
    return comparison;
}

} // namespace nightjar
