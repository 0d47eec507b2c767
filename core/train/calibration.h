// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/torch/unet.h"
#include "core/network/int8_layout.h"

#include <vector>

namespace nightjar {

/// Returns the activation range at each point of a network, for Int8Layers: the range that minimises the
/// squared rounding error of the observed values, so that outliers do not cost precision. `inputs`: N×4×H×W
/// each, typical network inputs.
[[nodiscard]] ActivationRanges calibrate(const NamedTensors& weights, const std::vector<at::Tensor>& inputs);

} // namespace nightjar
