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
    std::optional<NoiseModel>
        measured{}; ///< in the photo, where the model is the file's: to be told beside it
};

/// Estimates gain and read variance from the mosaic alone: a robust fit of variance against level over flat
/// patches of each CFA colour. Gain and read variance are above 0; the read variance has the rounding to
/// counts in it, for that is noise in the data. Takes any mosaic; one without any noise gets that of
/// rounding.
[[nodiscard]] NoiseModel estimateNoise(const Mosaic& mosaic);

/// The file's own noise profile (the mean of its colours) where it is plausible: finite, gain above 0, and at
/// the photo's mean level not more than twice or less than half the estimated deviation. Else the estimate.
[[nodiscard]] KnownNoise knownNoise(const Mosaic& mosaic);

} // namespace nightjar
