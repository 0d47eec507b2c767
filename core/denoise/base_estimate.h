// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/model_info.h"
#include "core/planes.h"

namespace nightjar {

/// Packed pixels that `baseEstimate` needs beyond a rectangle whose sides are multiples of 16. `Base::Guided`
/// needs five pixels of the coarsest level: one to interpolate it and four that its filter averages.
/// `Base::Robust` needs four. Tests measure it.
inline constexpr int baseEstimateRadius = 20;

/// The picture without a network, to which the network's correction is added: 4×H×W packed planes R, G, B, G
/// with noise of one known deviation (the stabilised domain) → 12×H×W, laid out as by `demosaicPacked`.
/// `Base::Robust` and `Base::Guided`: `robustFilter` or `multiscaleFilter`, then the demosaic; `Base::None`:
/// zero.
void baseEstimate(Base base, PlanesView packed, float deviation, MutablePlanesView rgb);

} // namespace nightjar
