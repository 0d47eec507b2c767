// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/base_estimate.h"

#include "core/denoise/demosaic.h"
#include "core/denoise/multiscale_filter.h"
#include "core/denoise/robust_filter.h"

#include <algorithm>

namespace nightjar {

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
    case Base::Guided: {
        const Planes filtered = multiscaleFilter(packed, deviation);
        demosaicPacked(filtered.view(), rgb);
        return;
    }
    case Base::Robust: {
        const Planes filtered = robustFilter(packed, deviation);
        demosaicPacked(filtered.view(), rgb);
        return;
    }
    }
}

} // namespace nightjar
