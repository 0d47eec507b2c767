// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/model_info.h"
#include "core/network/weights.h"

namespace nightjar {

/// The weights of one variant of the U-Net, under the names of core/network/unet_layout.h.
struct UNetWeights
{
    Variant variant = Variant::Original;
    Weights weights;
};

/// Tells by names and shapes which variant weights made elsewhere are of. Understood besides the layout's own
/// names: the prefix "module." (DataParallel) or "_orig_mod." (torch.compile) of all, and `conv1_2_1`,
/// `conv1_2_2` for `conv1_2.depthwise`, `conv1_2.pointwise`. Throws Error{InvalidModel}, naming the first
/// tensor that no variant has, that is missing, or whose shape is another.
[[nodiscard]] UNetWeights recogniseUNet(Weights weights);

/// Throws Error{InvalidModel} where a tensor of the variant is missing or has another shape, or where one is
/// left over.
void requireLayout(const Weights& weights, Variant variant);

} // namespace nightjar
