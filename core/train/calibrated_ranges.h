// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/int8_layout.h"
#include "core/network/weights.h"
#include "core/train/training_data.h"

#include <vector>

namespace nightjar {

/// Runs `calibrate` on patches of the photographs, exposed and made noisy as in training. Deterministic.
/// Throws Error{InvalidModel}.
[[nodiscard]] ActivationRanges calibratedRanges(const Weights& weights, Variant variant,
                                                const std::vector<Photograph>& photographs);

} // namespace nightjar
