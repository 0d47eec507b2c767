// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job.h"

namespace nightjar {

/// The sides of the part that is raced on where nobody chooses one: a megapixel.
inline constexpr Size usualRaceCrop{1024, 1024};

/// The part of a photo around `centre` that is `wanted` pixels wide and high, or as much of it as the photo
/// has. Its corner lies on even pixels, so that the part has the photo's CFA phase.
[[nodiscard]] Rect raceCrop(Size photo, Point centre, Size wanted = usualRaceCrop);

/// Does with a part of the photo what `job.run` would do with the whole: how long it takes, what the whole
/// would take, how far it is from float32, and what comes out. Throws Error{InvalidArgument} where the crop
/// is not within the photo, not on even pixels or below 16 pixels, what loading and denoising throw, and
/// Cancelled.
[[nodiscard]] RaceEntry race(const RaceJob& job, const NetworkLoader& loadNetwork, const Progress& progress);

} // namespace nightjar
