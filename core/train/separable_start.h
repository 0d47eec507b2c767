// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/torch/unet.h"

namespace nightjar {

/// Weights for `variant` to begin training with, from those of one whose convolutions are denser: equal
/// layers are copied, and a 3×3 convolution becomes the depthwise and pointwise pair nearest to it, the
/// leading singular vectors of each input channel's kernels (network decoupling, Guo et al., BMVC 2018). A
/// pair is less than the convolution was, so training must follow; it starts from all that the equal layers
/// know. Throws Error{InvalidArgument} where a layer of `variant` has no counterpart in `dense`.
[[nodiscard]] NamedTensors separableStart(const NamedTensors& dense, Variant variant);

} // namespace nightjar
