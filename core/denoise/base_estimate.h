// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"
#include "core/network/model_info.h"

#include <array>

namespace nightjar {

/// The halo that `baseEstimate` needs around a rectangle whose sides are multiples of 16, packed pixels.
/// `Base::Guided` needs five pixels of the coarsest level: one for interpolation and four for its filter.
/// `Base::Robust` needs four, plus the halo of its demosaic. A test measures the halo.
inline constexpr int baseEstimateHalo = 20;

struct BaseSettings
{
    Base base = Base::Guided;
    float deviation = 0.0F; ///< of the noise, in units of the stabilised domain
    /// Factors of red and blue that make grey equal in all planes (`stabilisedBalance`). Only `Base::Robust`
    /// uses them.
    std::array<float, 2> balance{1.0F, 1.0F};
};

/// Returns `BaseSettings::balance` for a white balance (red, green, blue). Stabilised values are roughly
/// square roots, and so are the factors. Each colour's multiplier is limited to ¼ … 4 times green's.
[[nodiscard]] std::array<float, 2> stabilisedBalance(const std::array<double, 3>& whiteBalance);

/// Estimates the picture without a network; the network's output is added to it. Converts 4×H×W packed planes
/// R, G, B, G with noise of one known deviation (the stabilised domain) to 12×H×W planes, ordered as by
/// `demosaicPacked`. `Base::Robust`: `robustFilter`, then `directionalDemosaic`. `Base::Guided`:
/// `multiscaleFilter`, then `demosaicPacked`. `Base::None`: zero.
void baseEstimate(const BaseSettings& settings, PlanesView packed, MutablePlanesView rgb);

} // namespace nightjar
