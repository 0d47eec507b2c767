// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/model_info.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace nightjar {

/// One weight tensor of a network: its name in a weights file and its shape as PyTorch has it.
struct TensorShape
{
    std::string name;
    std::vector<std::int64_t> shape;

    [[nodiscard]] std::size_t elements() const;
};

/// All tensors of a variant of the U-Net of Learning to See in the Dark (Chen et al., CVPR 2018), in the
/// order of the forward pass, with the names of the SID ports: conv1_1 … conv10_1, upv6 … upv9;
/// depthwise-separable convolutions as `<layer>.depthwise` and `<layer>.pointwise`, fire modules as
/// `<layer>.squeeze`, `<layer>.expand1x1` and `<layer>.expand3x3` (SqueezeNet, arXiv 1602.07360).
[[nodiscard]] std::vector<TensorShape> unetLayout(Variant variant);

[[nodiscard]] std::size_t parameterCount(Variant variant);

/// Returns the memory of a variant's weights in a precision, bytes.
[[nodiscard]] std::size_t weightBytes(Variant variant, Precision precision);

/// The halo, in packed pixels, around an output rectangle whose sides are multiples of 16: two 3×3
/// convolutions on each of five levels down and four up. The same for all variants; measured by a test.
inline constexpr int unetReceptiveField = 94;

} // namespace nightjar
