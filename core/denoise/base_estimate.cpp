// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/base_estimate.h"

#include "core/denoise/directional_demosaic.h"
#include "core/denoise/multiscale_filter.h"
#include "core/denoise/robust_filter.h"
#include "core/raw/demosaic.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace nightjar {

std::array<float, 2> stabilisedBalance(const std::array<double, 3>& whiteBalance)
{
    constexpr double most = 4.0;
    const auto factor = [&](std::size_t colour) {
        const double ratio = std::clamp(whiteBalance[colour] / whiteBalance[1], 1.0 / most, most);
        return static_cast<float>(std::sqrt(ratio));
    };
    return {factor(0), factor(2)};
}

void baseEstimate(const BaseSettings& settings, PlanesView packed, MutablePlanesView rgb)
{
    switch (settings.base) {
    case Base::None:
        for (int channel = 0; channel < rgb.channels; ++channel) {
            for (int y = 0; y < rgb.height; ++y) {
                std::fill_n(rgb.row(channel, y), rgb.width, 0.0F);
            }
        }
        return;
    case Base::Guided: {
        const Planes filtered = multiscaleFilter(packed, settings.deviation);
        demosaicPacked(filtered.view(), rgb);
        return;
    }
    case Base::Robust: {
        const Planes filtered = robustFilter(packed, settings.deviation);
        directionalDemosaic(filtered.view(), settings.balance, rgb);
        return;
    }
    }
}

} // namespace nightjar
