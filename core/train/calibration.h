// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/torch/unet.h"
#include "core/network/int8_layout.h"

#include <vector>

namespace nightjar {

/// Between what the values at each point of a network lie, for Int8Layers: the range that makes the squared
/// error of rounding least over what passed there, so that a few outliers do not cost all others precision.
/// `inputs`: N×4×H×W each, like what the network will meet.
[[nodiscard]] ActivationRanges calibrate(const NamedTensors& weights, const std::vector<at::Tensor>& inputs);

} // namespace nightjar
