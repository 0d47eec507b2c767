// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"

#include <array>

namespace nightjar {

/// Demosaics packed planes R, G, B, G (4×H×W) along edges into 12×H×W, ordered as by `demosaicPacked`.
/// Averages the differences between green and the other colour in four directions, weighted by their
/// gradients (Pekkucuksen & Altunbasak, "Gradient based threshold free color filter array interpolation",
/// ICIP 2010). `balance`: factors of red and blue that make grey equal in all planes, so that differences are
/// small; the result is not balanced. Borders are reflected. The halo is `directionalDemosaicHalo`. Memory
/// grows with the width only.
void directionalDemosaic(PlanesView packed, const std::array<float, 2>& balance, MutablePlanesView rgb);

inline constexpr int directionalDemosaicHalo = 5; ///< packed pixels

} // namespace nightjar
