// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"
#include "core/image/planes.h"
#include "core/raw/mosaic.h"

namespace nightjar {

/// How a mosaic lies in packed planes: the missing row or column before its first red pixel is filled by
/// reflection, so that every phase becomes RGGB and no pixel is lost, and so are the last rows and columns up
/// to the alignment.
struct PackedLayout
{
    Point origin; ///< of the mosaic in the unfolded planes (full-resolution pixels): 0 or 1 each
    Size packed;  ///< packed pixels, both sides multiples of the alignment
};

[[nodiscard]] PackedLayout packedLayout(Size mosaic, CfaPhase phase, int alignment);

/// Samples `region` (packed pixels of the layout) into 4×H×W planes R, G, B, G: for an RGGB mosaic positions
/// (0,0), (0,1), (1,1), (1,0) in (row, column), as in Learning to See in the Dark (Chen et al., CVPR 2018);
/// (raw − black) / (white − black), negative values kept.
[[nodiscard]] Planes pack(const Mosaic& mosaic, const PackedLayout& layout, const Rect& region);

/// The same into planes that are there already, of the region's size.
void pack(const Mosaic& mosaic, const PackedLayout& layout, const Rect& region, MutablePlanesView planes);

/// Where in the mosaic a sample of `plane` at packed pixel (x, y) of the layout lies; outside of it where it
/// was padded.
[[nodiscard]] Point mosaicPlace(const PackedLayout& layout, int plane, Point packed);

/// A picture from 12×H×W planes as `demosaicPacked` lays them out (a pixel shuffle by 2); `region` counts
/// in full-resolution pixels of the planes.
[[nodiscard]] LinearImage pixelShuffle(PlanesView rgb, const Rect& region);

} // namespace nightjar
