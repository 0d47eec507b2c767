// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/linear_image.h"
#include "core/raw/mosaic.h"

#include <functional>
#include <span>

namespace nightjar {

/// The size of a photo's picture as people see it: upright, with square pixels. `sensor`: before that.
[[nodiscard]] Size pictureSize(Size sensor, const PhotoInfo& info);

/// Camera RGB interleaved, to be developed in place.
using PictureRow = std::function<void(int y, std::span<float> row)>;

/// Hands over the rows of that picture, from the top; memory: a few of them.
void forEachPictureRow(const LinearSource& sensor, const PhotoInfo& info, const PictureRow& give);

} // namespace nightjar
