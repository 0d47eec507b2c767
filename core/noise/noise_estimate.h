// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/noise/noise_model.h"
#include "core/raw/mosaic.h"

#include <optional>

namespace nightjar {

enum class NoiseSource
{
    File,
    Estimated,
    Given
};

struct KnownNoise
{
    NoiseModel model;
    NoiseSource source = NoiseSource::Estimated;
    std::optional<NoiseModel> measured{}; ///< from the photo, if the model is the file's; shown beside it
};

/// Estimates gain and read variance from the mosaic alone: a robust fit of variance against level over flat
/// patches of each CFA colour. Both are above 0. The read variance includes the rounding to counts, which is
/// noise in the data. Accepts any mosaic; without noise, returns that of rounding.
[[nodiscard]] NoiseModel estimateNoise(const Mosaic& mosaic);

/// Returns the file's noise profile (mean of its colours) if it is plausible: finite, gain above 0, and at
/// the photo's mean level between half and twice the estimated deviation. Otherwise the estimate.
[[nodiscard]] KnownNoise knownNoise(const Mosaic& mosaic);

} // namespace nightjar
