// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/raw/mosaic.h"

#include <array>
#include <cstddef>
#include <vector>

namespace nightjar {

/// A patch is 8×8 pixels of the mosaic: 4×4 samples of each CFA colour. The samples of each colour are
/// transformed by an orthonormal 4×4 DCT (u across, v down), whose coefficients are grouped into
///
///     v\u  0  1  2  3        D  the level
///      0   D  g  L  L        g  a gradient: says nothing about texture or noise, left out
///      1   g  L  L  H        L  low frequencies: texture is strong here
///      2   L  L  H  H        H  high frequencies: texture is weak here, and row and column noise
///      3   L  H  H  H           (u or v = 0) does not reach them
///
/// In white noise L and H are independent, so patches selected by their L measure the noise in their H
/// without selection bias (Ponomarenko et al. 2007; Colom & Buades, IPOL 2013).
inline constexpr int patchSide = 8;
inline constexpr int lowCoefficients = 7;
inline constexpr int highCoefficients = 6;

/// One CFA colour of one patch, in units of white level and their square. A patch belongs to a cluster of
/// 32×32 pixels; the patches there that share no pixel with it are its surroundings.
struct PatchColour
{
    float level = 0;            ///< mean of the patch
    float low = 0;              ///< mean square of its L
    float high = 0;             ///< mean square of its H
    float surroundingLevel = 0; ///< mean of the surroundings: the level, with independent noise
    float surroundingLow = 0;   ///< mean square of their L
};

using Patch = std::array<PatchColour, 4>; ///< by CfaColour

struct PatchStatistics
{
    std::vector<Patch> patches; ///< patches without a sample as bright as the brightest of its colour
    double information = 1;     ///< of one patch, in independent patches: below 1 if they overlap
    double floor = 0;           ///< minimum sample, units of white level
    double ceiling = 0;         ///< maximum sample
};

/// Returns statistics of about `maxPatches` patches at most, always the same for the same mosaic. In a large
/// mosaic they are evenly spread; in a small one they overlap by half.
[[nodiscard]] PatchStatistics measurePatches(const Mosaic& mosaic, std::size_t maxPatches);

} // namespace nightjar
