// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/model_info.h"
#include "core/noise/noise_model.h"

#include <optional>

namespace nightjar {

/// What a run is to be done with.
struct RunChoice
{
    ModelInfo model;
    Precision precision = Precision::Float32;
    std::optional<NoiseModel> noise{}; ///< in place of the photo's

    /// Whether a run with either makes the same picture.
    [[nodiscard]] bool isSameAs(const RunChoice& other) const
    {
        return model.name == other.model.name && precision == other.precision && noise == other.noise;
    }
};

} // namespace nightjar
