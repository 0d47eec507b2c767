// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/noise/noise_model.h"
#include "core/raw/mosaic.h"

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
};

/// Estimates gain and read variance from the mosaic alone: a robust fit of variance against level over flat
/// patches of each CFA colour.
[[nodiscard]] NoiseModel estimateNoise(const Mosaic& mosaic);

/// The file's own noise profile where it has a plausible one (the mean of its colours), else the estimate.
[[nodiscard]] KnownNoise knownNoise(const Mosaic& mosaic);

} // namespace nightjar
