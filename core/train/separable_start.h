// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/torch/unet.h"

namespace nightjar {

/// Returns initial weights of `variant` from those of a denser variant: equal layers are copied, and a 3×3
/// convolution becomes the nearest depthwise and pointwise pair, the leading singular vectors of each input
/// channel's kernels (network decoupling, Guo et al., BMVC 2018). A pair is weaker than the convolution, so
/// it must be trained. Throws Error{InvalidArgument} if a layer of `variant` has no counterpart in `dense`.
[[nodiscard]] NamedTensors separableStart(const NamedTensors& dense, Variant variant);

} // namespace nightjar
