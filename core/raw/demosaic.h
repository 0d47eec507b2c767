// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"
#include "core/image/planes.h"
#include "core/raw/mosaic.h"

#include <memory>

namespace nightjar {

/// Demosaics packed planes R, G, B, G (4×H×W) by the linear five-tap filters of Malvar, He & Cutler (ICASSP
/// 2004) into 12×H×W: red, green, blue, each as the four pixels of a cell in reading order (what a pixel
/// shuffle by 2 unfolds). Borders are reflected. The halo is `demosaicHalo` packed pixels.
void demosaicPacked(PlanesView packed, MutablePlanesView rgb);

inline constexpr int demosaicHalo = 1; ///< packed pixels

/// Demosaics the noisy photo within `region` (sensor orientation). The result equals the same part of the
/// whole picture.
[[nodiscard]] LinearImage demosaic(const Mosaic& mosaic, const Rect& region);

/// The same as a source, which shares ownership of the mosaic.
[[nodiscard]] LinearSource demosaicedSource(std::shared_ptr<const Mosaic> mosaic);

} // namespace nightjar
