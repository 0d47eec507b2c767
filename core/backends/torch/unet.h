// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/model_info.h"
#include "core/network/weights.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <map>
#include <string>

namespace nightjar {

using NamedTensors = std::map<std::string, at::Tensor>;

enum class Activation
{
    None,
    LeakyRelu ///< of slope 0.2
};

/// An implementation of a U-Net's layers: float, int8, or observed.
class UNetLayers
{
public:
    virtual ~UNetLayers() = default;

    [[nodiscard]] virtual bool has(const std::string& layer) const = 0;

    /// A convolution that keeps height and width: 3×3, 1×1 or depthwise 3×3, depending on the weights.
    /// `point`: where int8 stores the result (core/network/int8_layout.h).
    [[nodiscard]] virtual at::Tensor convolve(const std::string& layer, const at::Tensor& x,
                                              Activation activation, const std::string& point) const = 0;

    /// A transposed convolution, 2×2 at stride 2.
    [[nodiscard]] virtual at::Tensor upsample(const std::string& layer, const at::Tensor& x,
                                              const std::string& point) const = 0;
};

/// The U-Net of Learning to See in the Dark (Chen et al., CVPR 2018) in any variant, which its layers
/// determine. N×4×H×W → N×12×H×W; H and W multiples of 16. Training and inference in all precisions share
/// this definition.
[[nodiscard]] at::Tensor runUNet(const UNetLayers& layers, const at::Tensor& input);

/// Layers in the number format of their weights.
class FloatLayers : public UNetLayers
{
public:
    /// The weights must be those of a variant (core/network/unet_layout.h).
    explicit FloatLayers(NamedTensors weights) : m_weights(std::move(weights)) {}

    [[nodiscard]] bool has(const std::string& layer) const override;
    [[nodiscard]] at::Tensor convolve(const std::string& layer, const at::Tensor& x, Activation activation,
                                      const std::string& point) const override;
    [[nodiscard]] at::Tensor upsample(const std::string& layer, const at::Tensor& x,
                                      const std::string& point) const override;

    [[nodiscard]] const NamedTensors& weights() const { return m_weights; }

private:
    NamedTensors m_weights;
};

/// Returns the weights of a transposed 2×2 convolution with stride 2, in × out × 2 × 2, as those of a 1×1
/// convolution to each of the four pixels, (4·out) × in × 1 × 1. LibTorch 1.13 computes that many times
/// faster; in bfloat16 and, with a scale per channel, in int8 it supports only that.
[[nodiscard]] at::Tensor asPointwise(const at::Tensor& transposed);

/// Rearranges that convolution's result, N × (4·C) × H × W, to N × C × 2H × 2W, channels last.
[[nodiscard]] at::Tensor spreadPixels(const at::Tensor& x);

/// In place.
void activate(at::Tensor& x, Activation activation);

/// Fan-in initialisation for leaky ReLU (He et al., ICCV 2015); the last layer is scaled by 0.1, so that
/// training starts at the base.
[[nodiscard]] NamedTensors initialWeights(Variant variant, std::uint64_t seed);

/// Returns the tensors of a variant from a file's weights. Throws Error{InvalidModel} if one is missing, has
/// another shape, or is superfluous.
[[nodiscard]] NamedTensors tensorsOf(Weights weights, Variant variant);

} // namespace nightjar
