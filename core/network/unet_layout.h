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

/// Every tensor of a variant of the U-Net of Learning to See in the Dark (Chen et al., CVPR 2018), in the
/// order of the forward pass, named as the SID ports name them: conv1_1 … conv10_1, upv6 … upv9;
/// depthwise-separable convolutions as `<layer>.depthwise` and `<layer>.pointwise`, fire modules as
/// `<layer>.squeeze`, `<layer>.expand1x1` and `<layer>.expand3x3` (SqueezeNet, arXiv 1602.07360).
[[nodiscard]] std::vector<TensorShape> unetLayout(Variant variant);

[[nodiscard]] std::size_t parameterCount(Variant variant);

/// What the weights of a variant take in memory in that precision, in bytes.
[[nodiscard]] std::size_t weightBytes(Variant variant, Precision precision);

/// Packed pixels that an output rectangle whose sides lie on multiples of 16 needs around it: two 3×3
/// convolutions on each of five levels down and four up. Every variant has the same; tests measure it.
inline constexpr int unetReceptiveField = 94;

} // namespace nightjar
