// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/model_info.h"
#include "core/planes.h"

namespace nightjar {

/// Packed pixels that `baseEstimate` reaches to each side.
inline constexpr int baseEstimateRadius = 5;

/// The picture without a network, to which the network's correction is added: 4×H×W packed planes R, G, B, G
/// with noise of one known deviation (the stabilised domain) → 12×H×W, laid out as by `demosaicPacked`.
/// `Base::Guided`: a self-guided filter with ε = deviation² (He, Sun & Tang, ECCV 2010), one weight for all
/// planes, then the demosaic; `Base::None`: zero.
void baseEstimate(Base base, PlanesView packed, float deviation, MutablePlanesView rgb);

/// The self-guided filter alone, 4×H×W → 4×H×W: over 5×5 packed pixels the mean m and the variance v
/// (averaged over the planes), a = max(0, v − deviation²)/v, b = (1 − a)·m, both averaged over 5×5; a·p + b.
[[nodiscard]] Planes selfGuidedFilter(PlanesView packed, float deviation);

} // namespace nightjar
