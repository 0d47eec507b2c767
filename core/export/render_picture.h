// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/develop/develop.h"
#include "core/image/linear_image.h"
#include "core/raw/mosaic.h"

namespace nightjar {

/// Develops a picture of `photo` in memory like an export: 8-bit sRGB, upright, with square pixels. Throws
/// Cancelled.
[[nodiscard]] DisplayImage renderPicture(const LinearSource& picture, const Mosaic& photo,
                                         const DevelopSettings& settings, const Progress& progress);

} // namespace nightjar
