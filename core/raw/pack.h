// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"
#include "core/image/planes.h"
#include "core/raw/mosaic.h"

namespace nightjar {

/// The layout of a mosaic in packed planes. The missing row or column before the first red pixel is filled by
/// reflection, so every phase becomes RGGB and no pixel is lost. The last rows and columns are reflected up
/// to the alignment.
struct PackedLayout
{
    Point origin; ///< of the mosaic in the full-resolution planes, pixels: 0 or 1 each
    Size packed;  ///< packed pixels, both sides multiples of the alignment
};

[[nodiscard]] PackedLayout packedLayout(Size mosaic, CfaPhase phase, int alignment);

/// Samples `region` (packed pixels of the layout) into 4×H×W planes R, G, B, G: for an RGGB mosaic positions
/// (0,0), (0,1), (1,1), (1,0) in (row, column), as in Learning to See in the Dark (Chen et al., CVPR 2018);
/// (raw − black) / (white − black), negative values kept.
[[nodiscard]] Planes pack(const Mosaic& mosaic, const PackedLayout& layout, const Rect& region);

/// The same into existing planes of the region's size.
void pack(const Mosaic& mosaic, const PackedLayout& layout, const Rect& region, MutablePlanesView planes);

/// Returns the mosaic position of a sample of `plane` at packed pixel (x, y) of the layout; outside the
/// mosaic if the sample is padding.
[[nodiscard]] Point mosaicPlace(const PackedLayout& layout, int plane, Point packed);

/// Returns the picture in 12×H×W planes as `demosaicPacked` orders them (a pixel shuffle by 2). `region` is
/// in full-resolution pixels of the planes.
[[nodiscard]] LinearImage pixelShuffle(PlanesView rgb, const Rect& region);

} // namespace nightjar
