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

/// One way of computing the layers of a U-Net: in float, in int8, or observed on the way.
class UNetLayers
{
public:
    virtual ~UNetLayers() = default;

    [[nodiscard]] virtual bool has(const std::string& layer) const = 0;

    /// A convolution that keeps height and width: 3×3, 1×1 or depthwise 3×3, as its weights are. `point`
    /// names the place where int8 stores the result (core/network/int8_layout.h).
    [[nodiscard]] virtual at::Tensor convolve(const std::string& layer, const at::Tensor& x,
                                              Activation activation, const std::string& point) const = 0;

    /// A transposed convolution, 2×2 at stride 2.
    [[nodiscard]] virtual at::Tensor upsample(const std::string& layer, const at::Tensor& x,
                                              const std::string& point) const = 0;
};

/// The U-Net of Learning to See in the Dark (Chen et al., CVPR 2018) in any of its variants: the layers that
/// are there say which. N×4×H×W → N×12×H×W; H and W multiples of 16. Training and inference, in whatever
/// precision, share this one definition.
[[nodiscard]] at::Tensor runUNet(const UNetLayers& layers, const at::Tensor& input);

/// Layers in the type of their weights.
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

/// The weights of a transposed 2×2 convolution at stride 2, in × out × 2 × 2, as those of the 1×1 convolution
/// to each of the four pixels in turn, (4·out) × in × 1 × 1. LibTorch 1.13 computes that many times faster,
/// in bfloat16 at all, and in int8 with a scale a channel.
[[nodiscard]] at::Tensor asPointwise(const at::Tensor& transposed);

/// What that convolution gives, N × (4·C) × H × W, as N × C × 2H × 2W, channels last.
[[nodiscard]] at::Tensor spreadPixels(const at::Tensor& x);

/// In place.
void activate(at::Tensor& x, Activation activation);

/// Fan-in initialisation for leaky ReLU (He et al., ICCV 2015); the last layer is scaled by 0.1, so that
/// training starts at the base.
[[nodiscard]] NamedTensors initialWeights(Variant variant, std::uint64_t seed);

/// The tensors of a variant from a file's weights. Throws Error{InvalidModel} where one is missing, has
/// another shape, or is left over.
[[nodiscard]] NamedTensors tensorsOf(Weights weights, Variant variant);

} // namespace nightjar
