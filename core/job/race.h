// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job.h"

namespace nightjar {

/// The default size of the part: a megapixel.
inline constexpr Size usualRaceCrop{1024, 1024};

/// Returns the part of a photo around `centre`, `wanted` in size or as large as the photo permits. It begins
/// at even coordinates, so that it has the photo's CFA phase.
[[nodiscard]] Rect raceCrop(Size photo, Point centre, Size wanted = usualRaceCrop);

/// Runs `job.run` on a part of the photo and measures its time, predicts time and memory for the whole, and
/// measures the difference from float32. Throws Error{InvalidArgument} if the crop is not within the photo,
/// not at even coordinates, or smaller than 16 pixels; what loading and denoising throw; and Cancelled.
[[nodiscard]] RaceEntry race(const RaceJob& job, const NetworkLoader& loadNetwork, const Progress& progress);

} // namespace nightjar
