// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/model_info.h"
#include "core/network/weights.h"

namespace nightjar {

/// The weights of one variant of the U-Net, named as in core/network/unet_layout.h.
struct UNetWeights
{
    Variant variant = Variant::Original;
    Weights weights;
};

/// Recognises the variant of foreign weights by names and shapes. Besides the layout's names, accepts the
/// prefixes "module." (DataParallel) and "_orig_mod." (torch.compile) on all names, and `conv1_2_1`,
/// `conv1_2_2` for `conv1_2.depthwise`, `conv1_2.pointwise`. Throws Error{InvalidModel} that names the first
/// tensor that is unknown, missing or of another shape.
[[nodiscard]] UNetWeights recogniseUNet(Weights weights);

/// Throws Error{InvalidModel} if a tensor of the variant is missing, has another shape, or does not belong to
/// it.
void requireLayout(const Weights& weights, Variant variant);

} // namespace nightjar
